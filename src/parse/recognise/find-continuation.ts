import { isValueCell } from "./cell-kind.ts";
import type { Piece, PlacedPiece } from "./raw-table.ts";
import type { Line } from "./split-lines.ts";

/** A row of a table whose columns blanks keep apart. */
export interface AlignedRow {
  readonly line: Line;
  readonly pieces: readonly (Piece | null)[];
}

/** A row with the further lines of its cells. */
export interface GatheredRow extends AlignedRow {
  readonly more: PlacedPiece[];
}

/** Columns of a cell's start may differ by this much. */
const NEAR = 1;

/**
 * The words of a line that goes on with cells of the row above it, by the columns below which they stand; null where one
 * of them stands elsewhere, in the first column, or is a figure:
 *
 *     3    公园建设    市甲局、市乙局、
 *                      市丙局              → 市丙局 in column 2
 */
export function findContinuation(
  pieces: readonly Piece[],
  line: Line,
  rows: readonly AlignedRow[],
): PlacedPiece[] | null {
  const width = rows[0]?.pieces.length ?? 0;
  const full = rows.filter((row) => row.pieces.length === width);
  const placed = pieces.map((piece): PlacedPiece => {
    const x = columnOf(line, piece);
    const column = Array.from({ length: width }, (_, index) => index).findIndex((index) =>
      full.some(({ line: other, pieces: cells }) => {
        const cell = cells[index] ?? null;
        return cell !== null && Math.abs(columnOf(other, cell) - x) <= NEAR;
      }),
    );
    return { column, piece };
  });
  const fits = placed.every(({ column, piece }) => column > 0 && !isValueCell(piece.text));
  return fits && placed.length > 0 && rows.length > 1 ? placed : null;
}

/** Where a piece begins on the screen: a Chinese character is two columns wide. */
export function columnOf(line: Line, piece: Piece): number {
  const before = line.text.slice(0, piece.start - line.start);
  return line.indent + before.length + (before.match(/[^\x20-\x7e]/g)?.length ?? 0);
}
