import {
  type Chunk,
  chunksOf,
  lineOf,
  type TextLine,
  type TextPiece,
  textOf,
  WIDE_GAP,
} from "./page-content.ts";

/** How many lines above and below tell where columns begin. */
const REACH = 8;
/** A place is where a column begins when so many lines around have words that begin there. */
const FEWEST_LINES = 2;
/** Places as near as this, in type heights, are the same. */
const NEAR = 0.25;

/**
 * Each line cut at its wide gaps, and at narrow ones where the words behind begin where a column of the lines around does:
 * programs leave little room between narrow columns, and hand `"平方米 11.2"` over as one piece.
 */
export function cutAtColumns(lines: readonly TextLine[]): Chunk[][] {
  const chunks = lines.map(chunksOf);
  return lines.map((line, index) => {
    const from = Math.max(0, index - REACH);
    const around = chunks.slice(from, index + REACH + 1).filter((_, i) => from + i !== index);
    const starts = columnStarts(around, line.size * NEAR);
    return starts.length === 0 ? (chunks[index] ?? []) : cut(line, starts);
  });
}

/** Where words behind a wide gap begin in at least two lines. */
function columnStarts(around: readonly (readonly Chunk[])[], near: number): number[] {
  const starts = around.flatMap((chunks) => chunks.slice(1).map(({ x }) => x));
  return starts.filter(
    (x) => starts.filter((other) => Math.abs(other - x) < near).length >= FEWEST_LINES,
  );
}

function cut(line: TextLine, starts: readonly number[]): Chunk[] {
  const near = line.size * NEAR;
  const begins = (x: number) => starts.some((start) => Math.abs(start - x) < near);
  const groups: TextPiece[][] = [];
  for (const piece of line.pieces.filter(({ text }) => text.trim() !== "")) {
    const last = groups.at(-1)?.at(-1);
    const gap = last === undefined ? 0 : piece.x - (last.x + last.width);
    const goesOn = gap <= WIDE_GAP * line.size && !(gap > near && begins(piece.x));
    const [first = piece, ...cells] = splitPiece(piece, begins);
    if (last !== undefined && goesOn) groups.at(-1)?.push(first);
    else groups.push([first]);
    groups.push(...cells.map((cell) => [cell]));
  }
  return groups.map((group) => {
    const part = lineOf(group);
    return { text: textOf(part), x: part.x, end: part.end };
  });
}

/** A piece cut at the blanks behind which a column begins. */
function splitPiece(piece: TextPiece, begins: (x: number) => boolean): TextPiece[] {
  for (const blank of piece.text.matchAll(/(?<=\S) +(?=\S)/g)) {
    const left = piece.text.slice(0, blank.index);
    const right = piece.text.slice(blank.index + blank[0].length);
    const width = widthOf(right) * piece.size;
    const x = piece.x + piece.width - width;
    if (!begins(x)) continue;
    const room = x - piece.x - NEAR * piece.size;
    const before = { ...piece, text: left, width: Math.min(room, widthOf(left) * piece.size) };
    return [before, ...splitPiece({ ...piece, text: right, x, width }, begins)];
  }
  return [piece];
}

/** Width of words in type heights, as fonts for Chinese set them. */
function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += LATIN.find(([kind]) => kind.test(character))?.[1] ?? 1;
  return width;
}

const LATIN: readonly (readonly [RegExp, number])[] = [
  [/[.,:;'|!()[\] -]/, 0.3],
  [/[\x21-\x7e]/, 0.555],
];
