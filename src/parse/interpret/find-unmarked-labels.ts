import type { Span } from "../../policy.ts";
import { BODY } from "./body-words.ts";

/** Labels of responsibility; sources of regular expressions. */
const LABEL =
  "(?:市级|省级|县级|主要|第一)?(?:牵头|责任|主办|主抓|配合|协办|协抓|承办|负责|实施|参与|协同|支持)(?:(?:及|和|、)(?:责任|配合))?(?:单位|部门|主体|处室|科室|股室)";
const NAMES = `${BODY}(?:\\s*[、,和及]?\\s*${BODY})*(?:等)?`;
const TERM = "(?:完成)?(?:时限|时间)\\s*:?\\s*[^,;。:]{2,20}?";

const UNMARKED = new RegExp(
  `(?:^|[。;\\s(【])(${LABEL}\\s*${NAMES}(?:[\\s,;]*(?:${LABEL}\\s*:?\\s*${NAMES}|${TERM}))*)[)】]?[。;]?\\s*$`,
);

/**
 * The words at the end of a span that name who is responsible behind labels without a colon, or null:
 * `"…。牵头单位市甲局 责任单位市乙局 市丙局"` → from 牵头单位 on. Nothing but bodies may follow the labels.
 */
export function findUnmarkedLabels(text: string, span: Span): Span | null {
  const match = UNMARKED.exec(text.slice(span.start, span.end));
  const found = match?.[1];
  if (match === null || found === undefined) return null;
  const start = span.start + match.index + match[0].indexOf(found);
  return { start, end: start + found.length };
}
