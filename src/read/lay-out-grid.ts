/** A cell of a table as a format gives it: its words on one line, and the places it takes. */
export interface TableCell {
  readonly text: string;
  /** At least 1. */
  readonly rowSpan: number;
  readonly colSpan: number;
}

/** One place of a table's grid. */
export interface GridPlace {
  readonly cell: TableCell;
  /** Whether the cell began in an earlier row, or an earlier column. */
  readonly fromAbove: boolean;
  readonly fromLeft: boolean;
}

/** No table of a policy is wider; a file that says so is hostile or broken. */
const WIDEST = 120;
/** Places in all; what a merged cell would fill beyond them stays empty. */
const MOST_PLACES = 400_000;

/**
 * Cells in rows → a grid in which each merged cell stands at every place it covers; null where no cell is.
 *
 *     [甲 (2 rows), 乙], [丙]  →  [甲, 乙], [甲, 丙]
 *
 * All rows are as wide as the widest. Spans beyond 120 columns or 400,000 places in all count as 1.
 */
export function layOutGrid(rows: readonly (readonly TableCell[])[]): (GridPlace | null)[][] {
  const grid: (GridPlace | null)[][] = rows.map(() => []);
  let places = 0;
  for (const [r, cells] of rows.entries()) {
    let column = 0;
    for (const cell of cells) {
      while (grid[r]?.[column] != null) column++;
      const width = Math.max(1, Math.min(cell.colSpan, WIDEST - column));
      const height = Math.max(1, Math.min(cell.rowSpan, rows.length - r));
      places += width * height;
      put(grid, { cell, row: r, column }, places > MOST_PLACES ? [1, 1] : [height, width]);
      column += width;
    }
  }
  const width = Math.max(0, ...grid.map((row) => row.length));
  return grid.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? null));
}

function put(
  grid: (GridPlace | null)[][],
  { cell, row, column }: { cell: TableCell; row: number; column: number },
  [height, width]: readonly [number, number],
): void {
  for (let r = row; r < row + height; r++) {
    for (let c = column; c < column + width; c++) {
      const line = grid[r];
      if (line !== undefined) line[c] ??= { cell, fromAbove: r > row, fromLeft: c > column };
    }
  }
}
