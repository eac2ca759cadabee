import { chineseCount } from "./read-number-mark.ts";

/** The last (一) of the lines before, by which a line that lost its breaks may go on. */
export interface ItemCount {
  item: number;
}

/**
 * Offsets at which items begin inside a line: `"第三条 …条件:(一)…;(二)…;(三)…"`. Only where the numbers begin with
 * the first and go on in order, and only in articles; in a line that lost its breaks (`glued`) everywhere, 1. too, and
 * where the numbers go on over headings (`"四、…(七)…"` behind `"三、…(六)…"`). `count` is brought up to date.
 */
export function divideItems(
  text: string,
  { glued, count }: { glued: boolean; count: ItemCount },
): number[] {
  if (!glued && !/^第[^。]{1,8}条/.test(text)) return [];
  const items = runs(text, BRACKETED, glued ? count.item : 0);
  if (glued && items.last > 0) count.item = items.last;
  const cuts = new Set(items.cuts);
  if (glued) for (const at of runs(text, DIGIT, 0).cuts) cuts.add(at);
  return [...cuts].sort((a, b) => a - b);
}

const BRACKETED = /(?<=[:;。)】]\s*)\(([一二三四五六七八九十]{1,3})\)/g;
const DIGIT = /(?<=[:;。)】]\s*)(\d{1,2})[.、](?:(?!\d)|(?=(?:19|20)\d{2}年))/g;

/** Runs of numbers that begin with 1 and have at least two members, or go on from `before`; `last` is the last number, 0 if none. */
function runs(text: string, pattern: RegExp, before: number): { cuts: number[]; last: number } {
  const cuts: number[] = [];
  let run: number[] = [];
  let last = 0;
  let first = 1;
  const close = () => {
    if (run.length > 1 || first > 1) {
      cuts.push(...run);
      if (run.length > 0) last = first + run.length - 1;
    }
    run = [];
    first = 1;
  };
  for (const match of text.matchAll(pattern)) {
    const words = match[1] ?? "";
    const value = /\d/.test(words) ? Number(words) : chineseCount(words);
    if (value === 1) close();
    if (run.length === 0 && cuts.length === 0 && before > 0 && value === before + 1) first = value;
    if (value === first + run.length) run.push(match.index);
  }
  close();
  return { cuts, last };
}
