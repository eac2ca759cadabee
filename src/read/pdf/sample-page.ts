import type { PageContent, Rule, TextPiece } from "./page-content.ts";

/** Type size of sample pages, in points; a letter is as wide as it is high. */
export const SIZE = 10;

/** A page for tests: words at (x, baseline), and rules. */
export function samplePage(
  words: readonly (readonly [text: string, x: number, y: number])[],
  rules: readonly Rule[] = [],
): PageContent {
  const pieces = words.map(
    ([text, x, y]): TextPiece => ({ text, x, y, width: SIZE * text.length, size: SIZE }),
  );
  return { width: 600, height: 800, pieces, rules };
}
