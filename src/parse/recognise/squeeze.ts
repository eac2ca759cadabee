import type { Span } from "../../policy.ts";

/** Text without blanks, with the way back: `at[i]` is the offset of character i in the file. */
export interface Squeezed {
  readonly text: string;
  readonly at: readonly number[];
}

/**
 * A span of the text with all blanks dropped, so that words broken by them can be matched:
 * `"达 到 2.4 个"` → `"达到2.4个"`.
 */
export function squeeze(text: string, span: Span): Squeezed {
  const at: number[] = [];
  let out = "";
  for (let i = span.start; i < span.end; i++) {
    const character = text.charAt(i);
    if (BLANK.test(character)) continue;
    out += character;
    at.push(i);
  }
  return { text: out, at };
}

const BLANK = /\s/;

/** Characters `from` to `to` (exclusive) of a squeezed text as a span of the file; no blanks at its ends. */
export function spanIn(squeezed: Squeezed, from: number, to: number): Span {
  const start = squeezed.at[from] ?? 0;
  const last = squeezed.at[to - 1];
  return { start, end: last === undefined || to <= from ? start : last + 1 };
}

/** White space tidied: none between two Chinese characters or marks, one blank elsewhere, none at the ends. */
export function tidy(text: string): string {
  return text
    .trim()
    .replace(/\s+/g, " ")
    .replace(/(?<=[^\x21-\x7e ]) (?=.)|(?<=.) (?=[^\x21-\x7e ])/g, "");
}
