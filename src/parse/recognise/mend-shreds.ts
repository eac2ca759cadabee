import { isOrganLine } from "./document-words.ts";

/**
 * Text that was cut at each change of font: `"本次响应时间为"` / `"2021"` / `"年"` / `"2"` / `"月,规模为"`. Where many lines begin as none
 * can, the line ends around figures and marks become blanks, so that each paragraph is one line again. Other text comes back
 * as it is; the length stays the same.
 */
export function mendShreds(even: string): string {
  const lines = even.split(/\r?\n|\r/).filter((line) => line.trim() !== "");
  const torn = lines.filter((line) => TORN.test(line.trim()) && line.trim() !== UNIT).length;
  if (torn < FEWEST || torn < lines.length * SHARE) return even;
  return even.replace(BREAK, (gap: string, at: number) => {
    const before = /[^\r\n]*$/.exec(even.slice(Math.max(0, at - 200), at))?.[0].trim() ?? "";
    const after = /^[^\r\n]*/.exec(even.slice(at + gap.length, at + gap.length + 200))?.[0] ?? "";
    return goesOn(before, after.trim()) ? " ".repeat(gap.length) : gap;
  });
}

const FEWEST = 8;
const SHARE = 0.05;

/** No line of a text begins with such a mark, nor with the word behind a figure of a date. */
const TORN = /^(?:[,。;:、)〕》%]|[年月日号](?:$|[^\p{Script=Han}]|[至底末前起初]))/u;

/** Alone on its line it may be a cell of a table. */
const UNIT = "%";

const BREAK = /[ \t]*(?:\r?\n|\r)[ \t]*/g;

/** A heading ends its line; what begins or ends in the middle of something goes on. */
function goesOn(before: string, after: string): boolean {
  if (before === "" || after === "" || /[。;!?]$/.test(before)) return false;
  if ((HEADING.test(before) && before.length <= 24) || isOrganLine(before)) return false;
  if (HEADING.test(after) || LABEL.test(after) || LABEL.test(before)) return false;
  return TORN.test(after) || PART.test(after) || /[\d〔(,、%~/-]$/.test(before);
}

const HEADING =
  /^(?:[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\)|第.{1,4}[章节条])/;

const LABEL = /^\S(?:\s?\S){1,7}\s*:$/;

/** A figure or a mark that stands alone. */
const PART = /^[\d.:~%〔〕()/-]+$/;
