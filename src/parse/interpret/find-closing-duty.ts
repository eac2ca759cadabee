import type { Span } from "../../policy.ts";
import { BODY } from "./body-words.ts";
import { POINTER } from "./pointing-words.ts";
import { readTerm } from "./read-term.ts";

const NAME = `(?:${BODY}|各[^,。;:的、由]{1,10}?)`;
/** Behind one that surely is a body, in a list: "渔山镇", "某产业园管委会". */
const FURTHER = "\\p{Script=Han}{2,16}?";
const NAMES = `(?:由|会同|联合)?${NAME}(?:(?:、|和|及|会同|联合)${NAME}|、${FURTHER})*(?:等(?:有关|相关)?(?:部门|单位)?)?`;
const SHARE = "(?:按照?(?:各自)?职责(?:分工)?)?(?:分别|共同|具体|积极|密切)?";
const VERB =
  "(?:牵头|主抓|主办|负责|配合|协办|协抓|参与|参加|协助|支持|落实|实施|组织实施|抓好落实|统筹|协同|推进)+";
const ACTS = new RegExp(`^${NAMES}${SHARE}${VERB}$`, "u");
const NAMED = new RegExp(`^${NAMES}$`, "u");
const LEADS = /牵头|主抓|主办|负责|会同/;
/** Longer phrases are prose. */
const LONGEST = 160;

/**
 * The words at the end of a sentence of evened text that say who does it and nothing else, or null:
 * `"实施供水工程,市甲局牵头负责,市乙局配合,2024年10月底前完成"` → from 市甲局 on.
 */
export function findClosingDuty(text: string, sentence: Span): Span | null {
  const pointer = POINTER.exec(text.slice(sentence.start, sentence.end))?.[0].length ?? 0;
  const phrases = splitAtCommas(text, { start: sentence.start + pointer, end: sentence.end });
  let from = phrases.length;
  let leads = false;
  let acts = false;
  for (let index = phrases.length - 1; index >= 0; index--) {
    const phrase = phrases[index];
    if (phrase === undefined) break;
    const words = text.slice(phrase.start, phrase.end).replace(/\s+/g, "");
    if (readTerm(text, phrase) !== null) continue;
    const isAct = words.length <= LONGEST && ACTS.test(words);
    if (!isAct && !(acts && words.length <= LONGEST && NAMED.test(words))) break;
    from = index;
    acts = true;
    leads ||= LEADS.test(words);
  }
  const first = phrases[from];
  return first === undefined || !leads ? null : { start: first.start, end: sentence.end };
}

/** Phrases between commas outside brackets. */
function splitAtCommas(text: string, span: Span): Span[] {
  const parts: Span[] = [];
  let depth = 0;
  let start = span.start;
  for (let index = span.start; index < span.end; index++) {
    const character = text.charAt(index);
    if (/[(〔[]/.test(character)) depth++;
    else if (/[)〕\]]/.test(character)) depth = Math.max(0, depth - 1);
    else if (depth === 0 && character === ",") {
      parts.push({ start, end: index });
      start = index + 1;
    }
  }
  return [...parts, { start, end: span.end }];
}
