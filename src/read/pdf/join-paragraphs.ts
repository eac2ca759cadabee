import { type TextLine, textOf } from "./page-content.ts";

/** A line of a page. */
export interface PlacedLine {
  readonly line: TextLine;
  /** 0-based. */
  readonly page: number;
}

/** A paragraph as the pieces that stand on each page. */
export type Paragraph = readonly { readonly text: string; readonly page: number }[];

/** The left and right edge between which the text is set. */
export interface Measure {
  readonly left: number;
  readonly right: number;
}

/** The edges that most lines keep to: the usual left end, and the right end that one line in twenty passes. */
export function measureOf(lines: readonly TextLine[]): Measure {
  const long = lines.filter((line) => line.end - line.x > 12 * line.size);
  const used = long.length >= 3 ? long : lines;
  const starts = used.map((line) => Math.round(line.x)).sort((a, b) => a - b);
  const ends = used.map((line) => line.end).sort((a, b) => a - b);
  return {
    left: starts[Math.floor(starts.length * 0.1)] ?? 0,
    right: ends[Math.floor(ends.length * 0.9)] ?? 0,
  };
}

/**
 * Lines into paragraphs: a line goes on with the one before where that one is full and this one begins at the left
 * edge, in the same size and not with a number of its own. Over a page break they go on in the same way.
 */
export function joinParagraphs(lines: readonly PlacedLine[], measure: Measure): Paragraph[] {
  const paragraphs: { text: string; page: number }[][] = [];
  for (const [i, { line, page }] of lines.entries()) {
    const before = lines[i - 1];
    const words = textOf(line);
    if (words === "") continue;
    const open = paragraphs.at(-1);
    const last = open?.at(-1);
    if (
      before === undefined ||
      last === undefined ||
      !goesOn(before, { line, page }, words, measure)
    ) {
      paragraphs.push([{ text: words, page }]);
      continue;
    }
    const gap = /[\x21-\x7e]$/.test(last.text) && /^[A-Za-z]/.test(words) ? " " : "";
    if (last.page === page) last.text += gap + words;
    else open?.push({ text: gap + words, page });
  }
  return paragraphs;
}

const NUMBERED =
  /^(?:第\s*[一二三四五六七八九十百\d]{1,5}\s*[章节条编]|[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[.、．](?!\d)|附\s*件|注\s*\d?\s*[:：])/;

function goesOn(before: PlacedLine, here: PlacedLine, words: string, measure: Measure): boolean {
  const { size } = here.line;
  const full = before.line.end >= measure.right - 2.2 * before.line.size;
  const flush = here.line.x <= measure.left + 0.8 * size;
  const same = Math.abs(before.line.size - size) <= 0.12 * size;
  const near = before.page !== here.page || here.line.y - before.line.y <= 2.6 * size;
  return full && flush && same && near && !NUMBERED.test(words);
}
