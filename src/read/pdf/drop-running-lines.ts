import type { PageContent, TextLine } from "./page-content.ts";
import { textOf } from "./page-content.ts";

/** How many lines at either end of a page may be running heads, feet and page numbers. */
const EDGE_LINES = 3;
/** Share of the page's height at either end where such lines stand. */
const EDGE = 0.13;

const PAGE_NUMBER =
  /^(?:[-—–·~\s]*\d{1,4}[-—–·~\s]*|第\s*\d{1,4}\s*页(?:\s*[,，/]?\s*共\s*\d{1,4}\s*页)?|\d{1,4}\s*\/\s*\d{1,4}|Page\s*\d{1,4}.*|[ivxlc]{1,6})$/i;

/** What browsers print at the edges: the time, with the page's title behind it, and its address. */
const STAMP =
  /^\d{1,4}\/\d{1,2}\/\d{2,4},?\s*(?:上午|下午)?\s*\d{1,2}:\d{2}(?!.*[:：])|^(?:https?|file):\/\/\S+(?:\s+\d{1,4}\/\d{1,4})?$/i;

/**
 * Leaves out what runs along the pages: page numbers, and lines at the top or bottom that other pages have at the
 * same height with the same words (figures apart). A single page keeps all but its number and a browser's stamps.
 */
export function dropRunningLines(
  pages: readonly { readonly page: PageContent; readonly lines: readonly TextLine[] }[],
): TextLine[][] {
  const counts = new Map<string, number>();
  const keys = pages.map(({ page, lines }) =>
    lines.map((line, i) => {
      const edge = i < EDGE_LINES || i >= lines.length - EDGE_LINES;
      const high = line.y < page.height * EDGE || line.y > page.height * (1 - EDGE);
      return edge && high ? keyOf(line) : null;
    }),
  );
  for (const key of keys.flatMap((list) => [...new Set(list)]))
    if (key !== null) counts.set(key, (counts.get(key) ?? 0) + 1);
  const often = Math.max(2, Math.min(4, pages.length * 0.5));
  return pages.map(({ lines }, p) =>
    lines.filter((line, i) => {
      const key = keys[p]?.[i] ?? null;
      if (key === null) return true;
      const words = textOf(line);
      const alone = PAGE_NUMBER.test(words) || STAMP.test(words);
      return !alone && (counts.get(key) ?? 0) < often;
    }),
  );
}

function keyOf(line: TextLine): string {
  return `${textOf(line).replace(/[\d\s]+/g, "#")}@${Math.round(line.y / 6)}`;
}
