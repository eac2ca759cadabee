import type { TableCell } from "../lay-out-grid.ts";
import type { PageTable } from "./find-ruled-tables.ts";

/** A table with the page (0-based) of each row. */
export interface PlacedTable {
  readonly edges: readonly number[];
  readonly rows: readonly (readonly TableCell[])[];
  readonly pageOfRow: readonly number[];
}

/** A table of one page. */
export function placeTable(table: PageTable, page: number): PlacedTable {
  return { edges: table.edges, rows: table.rows, pageOfRow: table.rows.map(() => page) };
}

/**
 * A table that goes on at the top of the next page, or null where the second is another table: its columns have to
 * stand at the same places. A header printed again is dropped, and a row cut by the page break is made whole.
 */
export function joinSplitTable(first: PlacedTable, second: PlacedTable): PlacedTable | null {
  const same =
    first.edges.length === second.edges.length &&
    first.edges.every((edge, i) => Math.abs(edge - (second.edges[i] ?? 0)) <= 4);
  if (!same) return null;
  const repeated = repeatedRows(first.rows, second.rows);
  const rows = second.rows.slice(repeated);
  const pages = second.pageOfRow.slice(repeated);
  const head = rows[0];
  if (head === undefined || !completes(first.rows.at(-1), head)) {
    return {
      edges: first.edges,
      rows: [...first.rows, ...rows],
      pageOfRow: [...first.pageOfRow, ...pages],
    };
  }
  return {
    edges: first.edges,
    rows: [...first.rows.slice(0, -1), mended(first.rows.at(-1) ?? [], head), ...rows.slice(1)],
    pageOfRow: [...first.pageOfRow, ...pages.slice(1)],
  };
}

/** How many rows at the top say again what the first table's top says. */
function repeatedRows(
  first: readonly (readonly TableCell[])[],
  second: readonly (readonly TableCell[])[],
): number {
  const words = (row: readonly TableCell[] | undefined) =>
    row?.map((cell) => cell.text.replace(/\s+/g, "")).join("|") ?? "";
  let count = 0;
  while (count < Math.min(4, second.length) && words(second[count]) === words(first[count]))
    count++;
  return count;
}

/** The rest of a cut row: nothing in its first cell, fewer filled cells than the row above, as many places. */
function completes(last: readonly TableCell[] | undefined, head: readonly TableCell[]): boolean {
  if (last === undefined || last.length !== head.length || head[0]?.text !== "") return false;
  const filled = head.filter((cell) => cell.text !== "").length;
  return filled > 0 && filled < head.length && last[0]?.text !== "" && filled <= head.length / 2;
}

function mended(last: readonly TableCell[], head: readonly TableCell[]): TableCell[] {
  return last.map((cell, i) => ({ ...cell, text: cell.text + (head[i]?.text ?? "") }));
}
