import type { Reading } from "../read/read-question.ts";

/** "“16.更新座椅”由…牵头", as replies say whose a task is. */
const NAMED =
  /“((?:\d{1,2}[.、．]|[(（][一二三四五六七八九十]+[)）])?[^\n]{3,80}?)”(?=由|的(?:责任|完成)|未列)/gu;
const NUMBER = /^\s*(?:\d{1,2}[.、．]|[(（][一二三四五六七八九十]+[)）])\s*/u;
/** "共1项:" and the only item below it. */
const ONE_LISTED =
  /共1项[^\n]*[:：]\n-\s*([^\n]+?)(?=(?:[(（][^\n()（）]*[)）])*(?:\[\d+\])*(?:[:：]“|\n|$))/u;

/** The task that a reply names as its only one, without its number; "" where it names several or none. */
export function taskIn(reply: string): string {
  const named = new Set([...reply.matchAll(NAMED)].map(([, title = ""]) => title));
  const [one = ""] = named.size === 1 ? named : [ONE_LISTED.exec(reply)?.[1] ?? ""];
  return named.size > 1 ? "" : one.replace(NUMBER, "").replace(/[。…]+$/u, "");
}

/** What a question of a conversation asks of the one task that was named before. */
export interface OfTask {
  readonly task: string;
  /** Is it asked what the task is about, and not whose it is or by when it is due? */
  readonly content: boolean;
}

const POINTS = /[这那该此](?:一?[项条件])|(?:上述|这个?|那个?|该|此)(?:任务|工作|事项?)|它/u;
const CONTENT =
  /(?:讲|说|写|包括|包含)(?:了|的是|的)?(?:些)?(?:什么|啥|哪些)|内容|(?:做|干|搞|开展)(?:些|的是)?(?:什么|啥|哪些)|怎么(?:做|干|落实)|(?:措施|举措|做法|要求)(?:是|有|都)*(?:什么|哪些)|(?:什么|哪些)(?:具体)?(?:措施|举措|做法|要求)/u;
const OTHERS =
  /别的|其[他它余]|另外|还(?!有(?:谁|哪)[^,。?]{0,4}(?:参与|配合|单位|部门))|几项|多少项/u;

/**
 * The one task that the reply before named, where a question without a subject means it: "这项讲了什么", "什么时候完成",
 * "谁配合". `phrase` is what was asked after before, of no subject where tasks of somebody were; `bare` tells that the question has none.
 */
export function ofTask(
  { task, phrase }: { readonly task: string; readonly phrase: string },
  { text, documents, department, cues, phrase: own }: Reading,
  bare: boolean,
): OfTask | null {
  const named = documents.length > 0 || department !== null;
  if (task === "" || named || OTHERS.test(text)) return null;
  const ofContent = CONTENT.test(text) && !/谁|部门|单位|牵头|配合/u.test(text);
  const content = ofContent && own.replace(OF_CONTENT, "").length < 2;
  if (content) return { task, content };
  if (!bare || phrase.replace(OF_DUTIES, "").length >= 2) return null;
  const asksOfIt = (cues.has("who") && !cues.has("tasks")) || cues.has("date");
  const pointed = POINTS.test(text) && !/它/u.test(text);
  return asksOfIt || pointed ? { task, content } : null;
}

/** Words that ask what something is about. */
const OF_CONTENT =
  /主要|具体|详细|核心|讲|说|写|包括|包含|内容|要|做|干|搞|开展|落实|措施|举措|做法|要求|任务|工作|事项?|[这那该此]|一?[项条件]|\|/gu;
/** Words that ask for tasks of somebody. */
const OF_DUTIES = /任务|工作|事项?|牵头|负责|配合|参与|承担|单位|部门|[项条件]|\|/gu;
