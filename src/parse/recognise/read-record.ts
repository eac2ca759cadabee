import type { Piece } from "./raw-table.ts";

/** The cells of a row, each with the lines it takes; an empty one has none. */
export interface DelimitedRecord {
  readonly cells: readonly (readonly Piece[])[];
  /** Where the next row begins. */
  readonly end: number;
}

/** A quoted cell that goes on for longer was never closed. */
const LONGEST_CELL = 1000;

/**
 * The row of a spreadsheet that begins at an offset of a text: `1,"座椅, 步道",市园林局`. A quoted cell may hold delimiters and
 * line breaks. Null at a blank line, and where a quote is not closed.
 */
export function readRecord(
  { received, even }: { readonly received: string; readonly even: string },
  from: number,
  delimiter: string,
): DelimitedRecord | null {
  const cells: Piece[][] = [];
  let at = from;
  for (;;) {
    const cell = cellAt(received, at, delimiter);
    if (cell === null) return null;
    cells.push(linesOf(even, cell.from, cell.to));
    at = cell.end;
    if (received.charAt(at) !== delimiter) break;
    at++;
  }
  if (cells.length < 2) return null;
  const end = at + (/^(?:\r\n|\n|\r)/.exec(received.slice(at, at + 2))?.[0].length ?? 0);
  return { cells, end };
}

/** Where the words of a cell stand, and where it ends: at a delimiter or the end of a line. */
function cellAt(
  text: string,
  at: number,
  delimiter: string,
): { readonly from: number; readonly to: number; readonly end: number } | null {
  if (text.charAt(at) === '"') {
    const quoted = /^"((?:[^"]|"")*)"[ ]*(?=[,\t\r\n]|$)/.exec(text.slice(at, at + LONGEST_CELL));
    if (quoted === null) return null;
    return { from: at + 1, to: at + 1 + (quoted[1] ?? "").length, end: at + quoted[0].length };
  }
  let end = at;
  while (end < text.length && !`${delimiter}\r\n`.includes(text.charAt(end))) end++;
  return { from: at, to: end, end };
}

function linesOf(text: string, from: number, to: number): Piece[] {
  return [...text.slice(from, to).matchAll(/[^\r\n]+/g)].flatMap(({ 0: line, index }) => {
    const words = line.trim();
    if (words === "") return [];
    const start = from + index + line.indexOf(words);
    return [{ start, end: start + words.length, text: words }];
  });
}
