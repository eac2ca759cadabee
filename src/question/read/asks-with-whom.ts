import type { Reading } from "./read-question.ts";

const BODIES = "(?:谁|哪(?:些|几)?(?:个|家)?(?:单位|部门|局|委|机构|家)?|什么(?:单位|部门))";
const TOGETHER =
  "(?:一起|一块儿?|一道|一同|共同|联合|协同|合作|协作|搭(?!建)|并肩|并列|同列|也|在内|承担|负责|分担|参与|做|干|办)";
const OTHERS =
  "(?:其余|其[他它]|别的|另外|另|剩下|同列|并列|同时列[出明]|一并列[出明]|共同|联合|一起|一道|一块儿?|并肩)";

/** Whom a department has beside it: "和哪些单位一起", "还有哪些部门一块", "同列的部门有哪些". */
const WITH_WHOM = [
  `[和跟与同](?:它|其|他们)?(?:另外|其他)?的?${BODIES}[^,。?|]{0,4}${TOGETHER}`,
  `[和跟与同](?:它|其|他们)[^,。?|]{0,8}?${BODIES}`,
  `(?:还有|还|另外)(?:另外|其他)?的?${BODIES}[^,。?|]{0,4}${TOGETHER}`,
  `(?:一起|一块儿?|一道|一同|共同|联合|协同|搭班子?|并肩|同列|同时列出?)[^,。?|]{0,8}(?:是|有|还有)${BODIES}`,
  `${OTHERS}的?(?:几[个家])?[^,。?|]{0,6}(?:部门|单位)(?:$|[,。?]|都|分别|[是有])`,
].join("|");

const ASKS = new RegExp(WITH_WHOM, "u");

/** Does a question about the tasks of a department ask who else acts in them? */
export function asksWithWhom(text: string): boolean {
  return ASKS.test(text);
}

/** That a body has part in something. */
const ACTS = "(?:参与|参加|承担|涉及|牵头|配合|负责|列入|列名|在列|出现|在内|提到|点到)";
/** "如参与,", "有的话", "若承担了": where the question before it is answered with yes. */
const IF_SO = `(?:(?:如果?|若|要是|假如|倘若)(?:确?[是有]|${ACTS})*了?(?:的话)?|(?:[是有]|${ACTS})了?的话)[,]?`;

const ALONE = new RegExp(
  `^(?:${IF_SO})?(?:那么?|又|还|都|分别|各(?:自|项|条)?|每一?[项条件]|逐[项条]|同时)*(?:(?:[这那该此]|同一?)一?[项条件](?:任务|工作|事)?(?:里面?|中|上)?)?[,]?(?:是|由|要)?(?:${WITH_WHOM}|还有(?:另外|其他)?的?${BODIES})[^,。?|]{0,6}[?]*$`,
  "u",
);

/** "列于哪一部分", "是哪几项": which of the tasks those of the department are. */
const WHICH = new RegExp(
  `^(?:${IF_SO})?(?:那么?|又|都|分别|各自?|具体)*(?:(?:写|列|放|排|记|体现|出现|处|位|标注?)?(?:[在于是])?|[是有])(?:哪|第几)(?:[一几些]|个)?(?:部分|[条项件章节款处块]|任务|工作|事项?|地方)(?:任务|工作)?(?:里面?|中|上)?[?]*$`,
  "u",
);

/** Does a question ask only that, or which tasks they are, after one about the tasks of a department? */
export function asksBesideIts(
  { department, cues, text }: Pick<Reading, "department" | "cues" | "text">,
  current: Pick<Reading, "department" | "text">,
): boolean {
  if (department === null || current.department !== null) return false;
  const ofTasks = cues.has("tasks") || OF_TASKS.test(text);
  return ofTasks && (asksOnlyWithWhom(current.text) || WHICH.test(current.text));
}

const OF_TASKS = new RegExp(
  `哪[一几]?[项件条]|名下|(?:是否|有没有|有无)[^,。?]{0,4}${ACTS}|${ACTS}[了过]?[^,。?]{0,6}(?:吗|没有?|么)[?]*$`,
  "u",
);

/** Does a question ask that and nothing else? */
export function asksOnlyWithWhom(text: string): boolean {
  return ALONE.test(text);
}
