import { chineseCount } from "./read-number-mark.ts";

/**
 * Offsets at which items begin inside a line: `"第三条 …条件:(一)…;(二)…;(三)…"`. Only where the numbers begin with
 * the first and go on in order, and only in articles; in a line that lost its breaks (`glued`) everywhere, and 1. too.
 */
export function divideItems(text: string, { glued }: { glued: boolean }): number[] {
  if (!glued && !/^第[^。]{1,8}条/.test(text)) return [];
  const cuts = new Set(runs(text, BRACKETED));
  if (glued) for (const at of runs(text, DIGIT)) cuts.add(at);
  return [...cuts].sort((a, b) => a - b);
}

const BRACKETED = /(?<=[:;。]\s*)\(([一二三四五六七八九十]{1,3})\)/g;
const DIGIT = /(?<=[:;。]\s*)(\d{1,2})[.、](?:(?!\d)|(?=(?:19|20)\d{2}年))/g;

/** Runs of numbers that begin with 1 and have at least two members. */
function runs(text: string, pattern: RegExp): number[] {
  const found: number[] = [];
  let run: number[] = [];
  const close = () => {
    if (run.length > 1) found.push(...run);
    run = [];
  };
  for (const match of text.matchAll(pattern)) {
    const words = match[1] ?? "";
    const value = /\d/.test(words) ? Number(words) : chineseCount(words);
    if (value === 1) close();
    if (value === run.length + 1) run.push(match.index);
  }
  close();
  return found;
}
