import type { Span } from "../../policy.ts";

/** A span of the text without the blanks at its ends; an empty span at its start where there is nothing else. */
export function trimSpan(text: string, span: Span): Span {
  const raw = text.slice(span.start, span.end);
  const words = raw.trim();
  const start = span.start + (words === "" ? 0 : raw.indexOf(words));
  return { start, end: start + words.length };
}
