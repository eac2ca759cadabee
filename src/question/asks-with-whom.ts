import type { Reading } from "./read-question.ts";

const BODIES = "(?:谁|哪(?:些|几)?(?:个|家)?(?:单位|部门|局|委|机构|家)?|什么(?:单位|部门))";
const TOGETHER =
  "(?:一起|一块儿?|一道|一同|共同|联合|协同|合作|协作|搭(?!建)|并肩|并列|同列|也|在内|承担|负责|分担|参与|做|干|办)";
const OTHERS = "(?:其余|其[他它]|别的|另外|另|剩下|同列|并列|共同|联合|一起|一道|一块儿?|并肩)";

/** Whom a department has beside it: "和哪些单位一起", "还有哪些部门一块", "同列的部门有哪些". */
const WITH_WHOM = [
  `[和跟与同](?:它|其|他们)?(?:另外|其他)?的?${BODIES}[^,。?|]{0,4}${TOGETHER}`,
  `[和跟与同](?:它|其|他们)[^,。?|]{0,8}?${BODIES}`,
  `(?:还有|还|另外)(?:另外|其他)?的?${BODIES}[^,。?|]{0,4}${TOGETHER}`,
  `(?:一起|一块儿?|一道|共同|搭班子?|并肩|同列)[^,。?|]{0,8}(?:是|有|还有)${BODIES}`,
  `${OTHERS}的?(?:几[个家])?[^,。?|]{0,6}(?:部门|单位)(?:$|[,。?]|都|分别|[是有])`,
].join("|");

const ASKS = new RegExp(WITH_WHOM, "u");

/** Does a question about the tasks of a department ask who else acts in them? */
export function asksWithWhom(text: string): boolean {
  return ASKS.test(text);
}

const ALONE = new RegExp(
  `^(?:那么?|又|还|都|分别)*(?:(?:[这那该此]|同一?)一?[项条件](?:任务|工作|事)?(?:里面?|中|上)?)?[,]?(?:是|由|要)?(?:${WITH_WHOM}|还有(?:另外|其他)?的?${BODIES})[^,。?|]{0,6}[?]*$`,
  "u",
);

/** Does a question ask only that, after one for the tasks of a department? */
export function asksBesideIts(
  { department, cues, text }: Pick<Reading, "department" | "cues" | "text">,
  current: Pick<Reading, "department" | "text">,
): boolean {
  if (department === null || current.department !== null) return false;
  const ofTasks = cues.has("tasks") || /哪[一几]?[项件条]/u.test(text);
  return ofTasks && asksOnlyWithWhom(current.text);
}

/** Does a question ask that and nothing else? */
export function asksOnlyWithWhom(text: string): boolean {
  return ALONE.test(text);
}
