import type { Span } from "../../policy.ts";

/** A line that holds at least one non-blank character; the span has no blanks at its ends. */
export interface Line extends Span {
  /** Place among the non-blank lines, 0-based. */
  readonly index: number;
  /** The evened text of the span. */
  readonly text: string;
  /** Blanks before the first character of the line. */
  readonly indent: number;
}

/**
 * Evened text into its non-blank lines, in order: `"  (一)总则 \n\n正文"` → `"(一)总则"`, `"正文"`.
 *
 * Lines end at `\n`, `\r\n` or `\r`. Joining the lines gives every non-blank character of the text once.
 */
export function splitLines(text: string): Line[] {
  const lines: Line[] = [];
  for (const match of text.matchAll(/[^\r\n]+/g)) {
    const raw = match[0];
    const trimmed = raw.trim();
    if (trimmed === "") continue;
    const indent = raw.indexOf(trimmed);
    const start = match.index + indent;
    lines.push({ index: lines.length, start, end: start + trimmed.length, text: trimmed, indent });
  }
  return lines;
}
