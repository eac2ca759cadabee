import type { Span } from "../policy.ts";
import type { Passage } from "./passage.ts";

/** A passage before it knows its document: id and heading are made from `key` and `under`. */
export interface PassageDraft extends Omit<Passage, "id" | "document" | "heading"> {
  /** What follows "#kind:" in the id; unique within the kind. */
  readonly key: string;
  /** Headings above it, outermost first. */
  readonly under: readonly string[];
}

/** Covers all pieces of a row, however a page break cuts it; null for no pieces. */
export function coveringSpan(spans: readonly Span[]): Span | null {
  if (spans.length === 0) return null;
  return {
    start: Math.min(...spans.map((span) => span.start)),
    end: Math.max(...spans.map((span) => span.end)),
  };
}
