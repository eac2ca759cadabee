import type { Span } from "../../policy.ts";

/** A line that holds at least one non-blank character; the span has no blanks at its ends. */
export interface Line extends Span {
  /** Place among the non-blank lines, 0-based. */
  readonly index: number;
  /** The evened text of the span. */
  readonly text: string;
  /** Blanks before the first character of the line. */
  readonly indent: number;
  /** TABs among the blanks before its first character and behind its last: empty cells of a table. */
  readonly tabs: readonly [before: number, behind: number];
  /** Whether blank lines, or the start of the text, stand before it. */
  readonly apart: boolean;
  /** The line with its Markdown marks, which the span leaves out. */
  readonly outer: Span;
}

/**
 * Evened text into its non-blank lines, in order: `"  (一)总则 \n\n正文"` → `"(一)总则"`, `"正文"`.
 *
 * Lines end at `\n`, `\r\n` or `\r`. Joining the lines gives every non-blank character of the text once.
 */
export function splitLines(text: string): Line[] {
  const lines: Line[] = [];
  let end = 0;
  for (const match of text.matchAll(/[^\r\n]+/g)) {
    const raw = match[0];
    const trimmed = raw.trim();
    if (trimmed === "") continue;
    const indent = raw.indexOf(trimmed);
    const outer = { start: match.index + indent, end: match.index + indent + trimmed.length };
    const [from, to] = withinMarks(trimmed);
    const start = outer.start + from;
    const words = trimmed.slice(from, to);
    const tabs = [
      tabsIn(raw.slice(0, indent)),
      tabsIn(raw.slice(indent + trimmed.length)),
    ] as const;
    const apart = end === 0 || /(?:\n|\r(?!\n))\s*(?:\n|\r(?!\n))/.test(text.slice(end, start));
    end = outer.end;
    lines.push({
      index: lines.length,
      start,
      end: outer.start + to,
      text: words,
      indent,
      tabs,
      apart,
      outer,
    });
  }
  return lines;
}

function tabsIn(blanks: string): number {
  return blanks.split("\t").length - 1;
}

/** Where the words of a line lie between Markdown marks: `"## 一、总则"`, `"**第一条** …"`, `"> 引文"`. */
function withinMarks(line: string): [number, number] {
  const head = /^(?:#{1,6}\s+|>\s+)?(?:\*\*|__)?\s*/.exec(line)?.[0].length ?? 0;
  const tail = /\s*(?:\*\*|__)?(?:\s#+)?$/.exec(line)?.[0].length ?? 0;
  return head + tail < line.length ? [head, line.length - tail] : [0, line.length];
}
