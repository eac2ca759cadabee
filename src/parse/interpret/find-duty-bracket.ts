import { BODY_ENDING } from "../../language/body-ending.ts";
import type { Span } from "../../policy.ts";
import { isDutyWord } from "../recognise/duty-labels.ts";
import { readTerm } from "./read-term.ts";

/**
 * The bracket with responsibilities that ends a span of evened text, without its brackets, or null:
 * `"…【牵头:A】【配合:B】"` (through both), `"…。(责任部门:A、B)"`, `"…(A、B,各县〔市、区〕政府按职责分工负责)"`, `"…【牵头单位:A】。"`.
 */
export function findDutyBracket(text: string, span: Span): Span | null {
  const last = lastBracket(text, span);
  if (last === null) return null;
  const before = lastBracket(text, { start: span.start, end: last.start - 1 }, /\s/);
  const first =
    before !== null && LABELLED.test(text.slice(before.start, before.end)) ? before : last;
  return { start: first.start, end: last.end };
}

/** The bracket at the end of the span that names who is responsible, behind which only `loose` characters stand. */
function lastBracket(text: string, span: Span, loose = /[\s。;,.]/): Span | null {
  let end = span.end;
  while (end > span.start && loose.test(text.charAt(end - 1))) end--;
  const close = text.charAt(end - 1);
  const open = OPENERS[close];
  if (open === undefined) return null;
  const start = matchingOpen(text, { start: span.start, end: end - 1 }, open, close);
  if (start === null) return null;
  const inner = { start: start + 1, end: end - 1 };
  const apart = /[。;】]\s*$/.test(text.slice(Math.max(span.start, start - 4), start));
  return namesResponsibility(text.slice(inner.start, inner.end), apart) ? inner : null;
}

const OPENERS: Readonly<Record<string, string>> = { ")": "(", "】": "【", "〕": "〔", "]": "[" };

function matchingOpen(text: string, span: Span, open: string, close: string): number | null {
  let depth = 1;
  for (let index = span.end - 1; index >= span.start; index--) {
    const character = text.charAt(index);
    if (character === close) depth++;
    else if (character === open && --depth === 0) return index;
  }
  return null;
}

const LABELLED = /(牵头|责任|配合|主办|协办|主抓|协抓|参与|承办|落实|负责|实施)[^:、,;。]{0,8}:/;
/** Words about how bodies are listed name none: `"排在首位的为牵头单位"`. */
const ORDER = /(?:首位|第一位?|第一个|最前)[^:、]{0,8}(?:为|是|作为)/;
/** One of several is marked as the leading one: `"市甲局(牵头)、市乙局"`. */
const MARKED = /[局委办厅部院会府][(〔[](?:牵头|主办|主抓)/;
const CLOSED =
  /(负责|牵头|主抓|主办|协办|配合|参加|参与|协助|落实|分工|下同|办理|承办|指导|(?<=组织|具体)实施)\s*$/;
const BODY = new RegExp(
  `(?:${BODY_ENDING}|会|联|社|处|署|所|部门|单位|银行|街道|乡镇|[科室股站队组等〕])$`,
);

/**
 * Whether the words of a bracket name who is responsible: a label, a closing verb, or bodies and nothing else, which
 * begin like bodies or stand `apart` from the sentence before them (others only explain a word: `"医院(中心)"`).
 */
function namesResponsibility(words: string, apart: boolean): boolean {
  const tight = withoutTerms(words.replace(/\s+/g, ""));
  if (tight.length < 3 || tight.length > 600 || isDutyWord(tight)) return false;
  if (ORDER.test(tight)) return false;
  if (LABELLED.test(tight) || MARKED.test(tight)) return true;
  const names = tight
    .replace(/[(〔[][^()〔〕[\]]*[)〕\]]/g, "")
    .split(/[、,;]/)
    .filter((name) => name !== "");
  const bodies = names.filter((name) => BODY.test(name) || /^各.{1,8}$/.test(name)).length;
  if (CLOSED.test(tight))
    return bodies > 0 || /(局|委|办|政府|部门|单位|中心|科|处|室)/.test(tight);
  return bodies === names.length && (apart || /^(市|县|区|省|州|各|国家|人行|镇|乡)/.test(tight));
}

/** The words without the phrases that only say by when: `"市甲局负责,11月底前完成"` → `"市甲局负责"`. */
function withoutTerms(words: string): string {
  return words
    .split(/(?<=[,;。])/)
    .filter((phrase) => readTerm(phrase, { start: 0, end: phrase.length }) === null)
    .join("")
    .replace(/[,;。]$/, "");
}
