import { columnOf, type GatheredRow } from "./find-continuation.ts";
import type { Piece } from "./raw-table.ts";

/** A cell stands in a column when it begins or ends this near to where the column's other cells do. */
const NEAR = 1;

/**
 * Rows in which blanks leave a cell empty, with null in its place: found by the columns of the screen in which the cells of
 * the full rows stand. Rows whose cells fit none, or two, stay as they are.
 */
export function placeByBlanks(rows: readonly GatheredRow[]): GatheredRow[] {
  const width = rows[0]?.pieces.length ?? 0;
  const full = rows.slice(1).filter(({ pieces }) => pieces.length === width);
  return rows.map((row, index) => {
    const short = index > 0 && row.pieces.length < width;
    const pieces = short ? place(row, full, width) : null;
    return pieces === null ? row : { ...row, pieces };
  });
}

function place(
  row: GatheredRow,
  full: readonly GatheredRow[],
  width: number,
): (Piece | null)[] | null {
  const cells: (Piece | null)[] = Array.from({ length: width }, () => null);
  let from = 0;
  for (const piece of row.pieces) {
    if (piece === null) return null;
    const column = cells.findIndex(
      (_, index) => index >= from && full.some((other) => stands(row, piece, other, index)),
    );
    if (column < 0) return null;
    cells[column] = piece;
    from = column + 1;
  }
  return cells;
}

function stands(row: GatheredRow, piece: Piece, other: GatheredRow, column: number): boolean {
  const cell = other.pieces[column] ?? null;
  if (cell === null) return false;
  const [own, its] = [columnOf(row.line, piece), columnOf(other.line, cell)];
  const ends = own + piece.text.length - its - cell.text.length;
  return Math.abs(own - its) <= NEAR || Math.abs(ends) <= NEAR;
}
