import type { Span } from "../../policy.ts";
import { DUTY_LABEL, labelledPart, SIGNS } from "../recognise/duty-labels.ts";
import { readTerm } from "./read-term.ts";

const LABEL = new RegExp(DUTY_LABEL, "gu");
const OPENS = new RegExp(`^[(【〔[]?\\s*(?:${DUTY_LABEL})`, "u");
/** A label that needs nothing more to be one; others count only where names follow to the end. */
const MARKED = /(?:[:】〕\])]|[为是])\s*$/;
/** What stands before a label that opens a phrase. */
const APART = new RegExp(`(?:^|[。;,\\s(【〔[】〕${SIGNS}])$`);
/** Longer sentences are prose. */
const LONGEST = 400;

/**
 * The words at the end of a span of evened text that labels open and in which nothing but labels, names and terms stands,
 * or null: `"…。牵头部门为A,配合部门为B。"`, `"…\n【主办】A【协办】B【时限】6月底前"`, `"…。责任单位:A。完成时限:B。"` → from the first label on.
 */
export function findDutyLabels(text: string, span: Span): Span | null {
  const words = text.slice(span.start, span.end);
  for (const { 0: label, index } of words.matchAll(LABEL)) {
    if (!MARKED.test(label) || labelledPart(label) === "person") continue;
    if (!APART.test(words.slice(0, index))) continue;
    const tail = words.slice(index);
    if (tail.trim() === label.trim() || !isTold(tail)) continue;
    const end = span.start + index + tail.replace(/[。;\s]+$/, "").length;
    return { start: span.start + index, end };
  }
  return null;
}

function isTold(tail: string): boolean {
  return [...tail.matchAll(/[^。\r\n]+/g)]
    .map(([sentence]) => sentence.trim().replace(/^[)】〕\];,]+/, ""))
    .filter((sentence) => sentence !== "")
    .every(
      (sentence) =>
        sentence.length <= LONGEST &&
        (OPENS.test(sentence) || readTerm(sentence, { start: 0, end: sentence.length }) !== null),
    );
}
