import type { Piece, RawRow, RawTable } from "./raw-table.ts";
import { headsColumn } from "./read-header.ts";
import { headsSpacedRows } from "./read-spaced-rows.ts";
import { piece } from "./split-cells.ts";
import type { Line } from "./split-lines.ts";

/**
 * A table whose cells one blank keeps apart, or null: words of headers (`序号 工作任务 责任单位`) and below them lines with
 * equally many cells, whatever these hold.
 */
export function readBlankRows(lines: readonly Line[], from: number): RawTable | null {
  const [head, ...below] = lines;
  if (head === undefined || !headsBlankRows(head) || below[0]?.text === head.text) return null;
  const header = cellsOf(head);
  const end = below.findIndex((line) => cellsOf(line).length !== header.length);
  const body = end < 0 ? below : below.slice(0, end);
  const again = body.filter(({ text }) => text === head.text);
  const rows = body.filter((line) => !again.includes(line)).map(toRow);
  if (rows.length < FEWEST_ROWS) return null;
  const repeated = again.map(({ start, end: to, text }): Piece => ({ start, end: to, text }));
  return { from, to: from + 1 + body.length, header, rows, repeated };
}

const FEWEST_ROWS = 2;

/** Words between blanks most of which are known to head columns. */
function headsBlankRows(line: Pick<Line, "text" | "start">): boolean {
  if (!headsSpacedRows(line)) return false;
  const words = line.text.trim().split(/\s+/);
  const heads = words.filter(headsColumn);
  return 2 * heads.length > words.length;
}

/** The lines among others that are such a table, its header included. */
export function blankRowsIn<T extends { readonly text: string }>(lines: readonly T[]): Set<T> {
  const found = new Set<T>();
  const printed = lines.filter(({ text }) => text.trim() !== "");
  for (const [at, line] of printed.entries()) {
    if (found.has(line) || !headsBlankRows({ text: line.text, start: 0 })) continue;
    const wide = wordsOf(line.text);
    const size = printed.slice(at + 1).findIndex(({ text }) => wordsOf(text) !== wide);
    const rows = printed.slice(at, size < 0 ? printed.length : at + 1 + size);
    if (rows.length > FEWEST_ROWS) for (const row of rows) found.add(row);
  }
  return found;
}

function wordsOf(text: string): number {
  return text.trim().split(/\s+/).length;
}

function cellsOf(line: Line): Piece[] {
  if (/[\t|]/.test(line.text)) return [];
  return [...line.text.matchAll(/\S+/g)].flatMap(
    ({ index, 0: word }) => piece(line, index, index + word.length) ?? [],
  );
}

function toRow(line: Line): RawRow {
  return { pieces: cellsOf(line), exact: true, continued: [] };
}
