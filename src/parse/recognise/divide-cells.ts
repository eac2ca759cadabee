import { isSumRow } from "../../language/sum-row.ts";
import type { ColumnRole } from "../../policy.ts";
import { fitCells } from "./align-cells.ts";
import { isValueCell } from "./cell-kind.ts";

/** Cells of a stream from one to another, which make a row. */
export interface CellRange {
  readonly from: number;
  readonly to: number;
}

/** Rows with their worth: the more cells they take and the better these fit their columns, the higher. */
export interface Division {
  readonly rows: readonly CellRange[];
  readonly worth: number;
}

/** A row may break its name or its words over this many lines more than it has columns. */
const MOST_EXTRA = 3;
/** A row that fits worse is none. */
const WORST = 6;
/** Without a better row behind so many cells, the table is at its end. */
const PATIENCE = 24;

/**
 * Cells one below the other → the rows of a table with columns of these roles, whether or not the rows are numbered:
 * those that fit the columns best. `["绿地率", "%", "30", "供水", "亿吨", "2"]` under name, unit, value → `[0, 3)`, `[3, 6)`. What
 * stands behind the table fits no column and is left out.
 */
export function divideCells(cells: readonly string[], roles: readonly ColumnRole[]): Division {
  const best: (Path | null)[] = [{ worth: 0, from: -1 }];
  let top = 0;
  for (let to = 1; to <= cells.length && to - top <= PATIENCE; to++) {
    best[to] = bestRow(cells, roles, { best, to });
    if ((best[to]?.worth ?? 0) > (best[top]?.worth ?? 0)) top = to;
  }
  const rows: CellRange[] = [];
  for (let to = top; to > 0; to = best[to]?.from ?? 0)
    rows.unshift({ from: best[to]?.from ?? 0, to });
  return { rows, worth: best[top]?.worth ?? 0 };
}

/** Worth of the cells up to a place, and where the row that ends there begins. */
interface Path {
  readonly worth: number;
  readonly from: number;
}

function bestRow(
  cells: readonly string[],
  roles: readonly ColumnRole[],
  { best, to }: { best: readonly (Path | null)[]; to: number },
): Path | null {
  let found: Path | null = null;
  const least = Math.ceil(roles.length / 2);
  for (let size = 2; size <= roles.length + MOST_EXTRA && size <= to; size++) {
    const before = best[to - size] ?? null;
    const row = cells.slice(to - size, to);
    const sums = isSumRow(row[0] ?? "") && row.slice(1).every(isValueCell);
    if (before === null || (size < least && !sums)) continue;
    const cost = sums ? 0 : fitCells(row, roles).cost;
    const worth = before.worth + size - cost;
    if (cost < WORST && (found === null || worth > found.worth)) found = { worth, from: to - size };
  }
  return found;
}
