/** A piece of text on a page; points, y grows downwards, `y` is the baseline. */
export interface TextPiece {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Height of the type. */
  readonly size: number;
}

/** A ruling line: horizontal (`y1 === y2`) or vertical. */
export interface Rule {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

/** What stands on a page of a PDF file. */
export interface PageContent {
  readonly width: number;
  readonly height: number;
  readonly pieces: readonly TextPiece[];
  readonly rules: readonly Rule[];
}

/** A line of text with its pieces from left to right. */
export interface TextLine {
  readonly pieces: readonly TextPiece[];
  readonly x: number;
  readonly end: number;
  readonly y: number;
  readonly size: number;
}

/** The pieces on one baseline as a line. */
export function lineOf(pieces: readonly TextPiece[]): TextLine {
  const sorted = [...pieces].sort((a, b) => a.x - b.x);
  return {
    pieces: sorted,
    x: Math.min(...sorted.map((piece) => piece.x)),
    end: Math.max(...sorted.map((piece) => piece.x + piece.width)),
    y: sorted[0]?.y ?? 0,
    size: Math.max(...sorted.map((piece) => piece.size)),
  };
}

/** Pieces into lines from top to bottom: what stands less than half a type height apart is one line. */
export function groupLines(pieces: readonly TextPiece[]): TextLine[] {
  const groups: TextPiece[][] = [];
  for (const piece of [...pieces].sort((a, b) => a.y - b.y || a.x - b.x)) {
    const last = groups.at(-1);
    const first = last?.[0];
    const near =
      first !== undefined && Math.abs(piece.y - first.y) < 0.5 * Math.max(piece.size, first.size);
    if (near) last?.push(piece);
    else groups.push([piece]);
  }
  return groups.map(lineOf);
}

/** Gaps wider than this many type heights part two columns. */
export const WIDE_GAP = 1.1;

/** The words of a line: a blank where letters stand apart, two where there is a wide gap. */
export function textOf(line: TextLine): string {
  let text = "";
  let end: number | null = null;
  for (const piece of line.pieces) {
    const gap = end === null ? 0 : piece.x - end;
    if (gap > WIDE_GAP * line.size) text = `${text.trimEnd()}  `;
    else if (gap > 0.25 * line.size && needsBlank(text, piece.text)) text += " ";
    text += piece.text;
    end = piece.x + piece.width;
  }
  return text
    .trim()
    .replace(SPREAD, (words) => words.replace(/ /g, ""))
    .replace(THIN_BLANK, "");
}

/** Letters spread to fill a line: `"设 施 建 设"`. */
const SPREAD =
  /(?:[\u3001-\u303f\u3400-\u9fff\uff00-\uffef] ){3,}[\u3001-\u303f\u3400-\u9fff\uff00-\uffef]/g;

/** The thin gap that programs leave between Chinese and Latin characters reads as a blank, but is none. */
const THIN_BLANK =
  /(?<=[\u3000-\u9fff\uff00-\uffef〔〕]) (?=[\x21-\x7e≥≤])|(?<=[\x21-\x7e]) (?=[\u3000-\u9fff\uff00-\uffef])/g;

function needsBlank(before: string, after: string): boolean {
  return /[\x21-\x7e]$/.test(before) && /^[\x21-\x7e]/.test(after);
}

/** A stretch of a line without a wide gap. */
export interface Chunk {
  readonly text: string;
  readonly x: number;
  readonly end: number;
}

/** A line cut at its wide gaps. */
export function chunksOf(line: TextLine): Chunk[] {
  const groups: TextPiece[][] = [];
  for (const piece of line.pieces.filter((each) => each.text.trim() !== "")) {
    const last = groups.at(-1)?.at(-1);
    if (last !== undefined && piece.x - (last.x + last.width) <= WIDE_GAP * line.size)
      groups.at(-1)?.push(piece);
    else groups.push([piece]);
  }
  return groups.map((group) => {
    const part = lineOf(group);
    return { text: textOf(part), x: part.x, end: part.end };
  });
}
