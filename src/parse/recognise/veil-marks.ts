import type { Span } from "../../policy.ts";

/**
 * Blanks out the marks of a format, so that nobody takes them for words: `"**牵头**单位"` → `"  牵头  单位"`. The result
 * has the same length.
 */
export function veilMarks(text: string, marks: readonly Span[]): string {
  if (marks.length === 0) return text;
  let veiled = "";
  let at = 0;
  for (const { start, end } of marks) {
    if (start < at) continue;
    veiled += text.slice(at, start) + " ".repeat(end - start);
    at = end;
  }
  return veiled + text.slice(at);
}
