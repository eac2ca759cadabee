import type { LineUses } from "./line-use.ts";
import { readNumberMark } from "./read-number-mark.ts";
import type { Line } from "./split-lines.ts";

const LONGEST = 60;

/**
 * Marks a printed table of contents, which repeats the headings: the line `"目 录"` and the entries below it, up to where
 * the first of them stands again. Without that there is none.
 */
export function markContents(lines: readonly Line[], uses: LineUses): void {
  const head = lines.findIndex(({ text }) => /^目\s*[录次]$/.test(text));
  const first = lines.slice(head + 1, head + 3).find(({ text }) => readNumberMark(text) !== null);
  if (head < 0 || first === undefined) return;
  const again = lines.find(
    ({ index, text }) => index > first.index && entry(text) === entry(first.text),
  );
  if (again === undefined) return;
  const own = lines.slice(head, again.index);
  const last = own.findLastIndex(({ text }) => readNumberMark(text) !== null);
  const entries = own.slice(0, last + 1);
  if (entries.some(({ text }) => text.length > LONGEST || /[。;]/.test(text))) return;
  for (const { index } of entries) uses[index] = { kind: "furniture" };
}

/** An entry without its page: `"第一章 总则……3"` → `"第一章总则"`. */
function entry(text: string): string {
  return text.replace(/\s+/g, "").replace(/[.…·—-]*\d*$/, "");
}
