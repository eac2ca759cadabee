import { readNumberMark } from "./read-number-mark.ts";

/**
 * Evened text whose lines were all broken at one width: the break of a full line that ends in the middle of a sentence becomes
 * a blank, so that each paragraph is one line again. Other text comes back as it is; the length stays the same.
 */
export function joinWraps(even: string): string {
  const lines = even.split(/\r\n|\n|\r/);
  const printed = lines.filter((line) => line.trim() !== "");
  const widest = printed.reduce((most, line) => Math.max(most, widthOf(line)), 0);
  const isFull = (line: string) => widthOf(line) >= widest - SLACK;
  const full = printed.filter(isFull);
  // A list of short names has lines of one width as well, but no sentences.
  const told = full.filter((line) => /[,。;、]/.test(line)).length;
  const wrapped = full.length >= FEWEST && full.length >= printed.length * SHARE;
  if (widest > WIDEST || !wrapped || told < full.length * SHARE) return even;
  let index = 0;
  return even.replace(/\r\n|\n|\r/g, (gap) => {
    const line = lines[index++] ?? "";
    return isFull(line) && goesOn(line, lines[index] ?? "") ? " ".repeat(gap.length) : gap;
  });
}

/** Widths in columns: a Chinese character takes two. A paragraph on one line is wider. */
const WIDEST = 110;
/** A mark that may not begin a line, or a word that may not be broken, leaves a line shorter. */
const SLACK = 5;
const FEWEST = 8;
const SHARE = 0.4;

function widthOf(line: string): number {
  return [...line.trimEnd()].reduce(
    (sum, character) => sum + (/[\x20-\x7e]/.test(character) ? 1 : 2),
    0,
  );
}

/** An indented line, a number and an annex begin something new; a stop, a colon or a bar ends what stands before it. */
function goesOn(line: string, next: string): boolean {
  if (/[。;:!?|]\s*$/.test(line) || /^(?:\s{2}|\s*$|\s*[|>#]|附\s*件)/.test(next)) return false;
  return readNumberMark(next.trim()) === null;
}
