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
  const columns = Array.from({ length: width }, (_, column) => edgesOf(full, column));
  return rows.map((row, index) => {
    const short = index > 0 && row.pieces.length < width;
    const pieces = short ? place(row, columns) : null;
    return pieces === null ? row : { ...row, pieces };
  });
}

/** Where the cells of a column begin and end on the screen. */
interface Edges {
  readonly starts: Set<number>;
  readonly ends: Set<number>;
}

function edgesOf(rows: readonly GatheredRow[], column: number): Edges {
  const edges: Edges = { starts: new Set(), ends: new Set() };
  for (const { line, pieces } of rows) {
    const cell = pieces[column] ?? null;
    if (cell === null) continue;
    const start = columnOf(line, cell);
    edges.starts.add(start);
    edges.ends.add(start + cell.text.length);
  }
  return edges;
}

function place({ line, pieces }: GatheredRow, columns: readonly Edges[]): (Piece | null)[] | null {
  const cells: (Piece | null)[] = columns.map(() => null);
  let from = 0;
  for (const piece of pieces) {
    if (piece === null) return null;
    const start = columnOf(line, piece);
    const column = columns.findIndex(
      ({ starts, ends }, index) =>
        index >= from && (isNear(start, starts) || isNear(start + piece.text.length, ends)),
    );
    if (column < 0) return null;
    cells[column] = piece;
    from = column + 1;
  }
  return cells;
}

function isNear(place: number, edges: ReadonlySet<number>): boolean {
  for (let at = place - NEAR; at <= place + NEAR; at++) if (edges.has(at)) return true;
  return false;
}
