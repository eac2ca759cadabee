import type { Span } from "../../policy.ts";

/**
 * The question marks that stand for the blanks at the starts of paragraphs in copies that lost them to another encoding:
 * `"??一、目标"`. None where only a few lines begin so.
 */
export function lostBlanks(text: string): Span[] {
  const marks = [...text.matchAll(LOST)].map(({ index, 0: { length } }) => ({
    start: index,
    end: index + length,
  }));
  const lines = text.split("\n").filter((line) => line.trim() !== "").length;
  return marks.length >= LEAST && marks.length >= lines / 3 ? marks : [];
}

const LOST = /(?<=^[ \t]*)\?{1,8}(?=[^?])/gmu;
const LEAST = 3;
