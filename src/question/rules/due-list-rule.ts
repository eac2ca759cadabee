import type { Query } from "../query.ts";
import type { ThreadReading } from "../thread/thread-reading.ts";
import { listOfAll } from "./indicator-rule.ts";
import type { Rule } from "./rule.ts";

const BY_YEAR = /20\d\d年(?:[底末](?:之?前|以前)?|之?前|以前)/u;
const WHICH = /哪(?:些|几|样)|什么|啥|几[项件]/u;
const GETS_DONE =
  /完成|[搞做弄干办]完|(?:做|干|办|搞)(?:些|好)?(?:什么|啥|哪[些几])|[办做建][成好结]|做到|落实|交账|期限|时限|截止|到期/u;
/** What may be left of such a question, and names nothing that is to be done. */
const TALK =
  /任务|工作|事[项情儿]?|期限|时限|截止|到期|办结|落实|交账|[搞做弄干办](?:完|些)?|规定|要求|安排|定[的在]?|[成好]|\|/gu;

/** "哪些事定的是2024年底前办完": all figures that are due by a year, in any order of words. */
export const dueListRule: Rule = (reading, vocabulary): Query | null =>
  asksWhatIsDue(reading) ? listOfAll(reading, vocabulary) : null;

function asksWhatIsDue({ text, phrase, documents, all }: ThreadReading): boolean {
  const placed = documents.length > 0 || all;
  const asks = BY_YEAR.test(text) && WHICH.test(text) && GETS_DONE.test(text);
  return placed && asks && phrase.replace(TALK, "") === "";
}
