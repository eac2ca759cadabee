import { isSumRow } from "../../language/sum-row.ts";
import { type GridPlace, layOutGrid, type TableCell } from "../lay-out-grid.ts";
import { joinLines, type PageTable } from "./find-ruled-tables.ts";

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
 * stand at the same places. A header printed again is dropped, a row cut by the page break is made whole, and a cell
 * merged over the break is in the rows of both pages.
 */
export function joinSplitTable(first: PlacedTable, second: PlacedTable): PlacedTable | null {
  const same =
    first.edges.length === second.edges.length &&
    first.edges.every((edge, i) => Math.abs(edge - (second.edges[i] ?? 0)) <= 4);
  if (!same) return null;
  const repeated = repeatedRows(first.rows, second.rows);
  const upper = layOutGrid(first.rows);
  const lower = layOutGrid(second.rows.slice(repeated));
  const last = upper.at(-1);
  const head = lower[0];
  const cut = last !== undefined && head !== undefined && isCut(upper, head);
  const goesOn = cut ? mended(first.rows, last, head) : first.rows;
  const words = head === undefined ? new Map() : inherited(upper, head);
  const skip = cut ? 1 : 0;
  return {
    edges: first.edges,
    rows: [...goesOn, ...lower.slice(skip).map((places) => flatten(places, words))],
    pageOfRow: [...first.pageOfRow, ...second.pageOfRow.slice(repeated + skip)],
  };
}

type Places = readonly (GridPlace | null)[];

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

/**
 * Whether a row is the rest of the one above the page break: nothing in its first cell, where either all rows before
 * have a number of their own, or most of its other cells are empty, too.
 */
function isCut(upper: readonly Places[], head: Places): boolean {
  const last = upper.at(-1);
  const [number] = head;
  if (number == null || number.cell.text !== "" || number.cell.rowSpan > 1) return false;
  if ((last?.[0]?.cell.text ?? "") === "") return false;
  const own = head.filter((place) => place !== null && !place.fromLeft);
  const filled = own.filter((place) => (place?.cell.text ?? "") !== "");
  if (filled.length === 0 || filled.some((place) => isSumRow(place?.cell.text ?? ""))) return false;
  const numbered = upper
    .slice(1)
    .every((row) => row[0]?.fromAbove === false && row[0].cell.text !== "");
  return numbered || filled.length <= own.length / 2;
}

/** The rows of the first page with the rest of the cut row in its last one. */
function mended(
  rows: readonly (readonly TableCell[])[],
  last: Places,
  head: Places,
): TableCell[][] {
  const rest = new Map<TableCell, string>();
  for (const [column, place] of last.entries()) {
    const more = head[column];
    if (place != null && !place.fromLeft && more != null && !more.fromLeft)
      rest.set(place.cell, more.cell.text);
  }
  return rows.map((row) =>
    row.map((cell) => ({ ...cell, text: joinLines([cell.text, rest.get(cell) ?? ""]) })),
  );
}

/**
 * Cells below the page break without words that a cell above it goes on in, with the words of that: one merged over rows,
 * on either side of the break.
 */
function inherited(upper: readonly Places[], head: Places): Map<TableCell, string> {
  const words = new Map<TableCell, string>();
  const [before, last] = [upper.at(-2), upper.at(-1)];
  for (const [column, place] of head.entries()) {
    const above = last?.[column]?.cell;
    if (place == null || place.fromLeft || above === undefined || place.cell.text !== "") continue;
    const goesOn = above.rowSpan > 1 || before?.[column]?.cell.text === above.text;
    if (place.cell.rowSpan > 1 || goesOn) words.set(place.cell, above.text);
  }
  return words;
}

/** A row by itself, what is merged downwards printed in it. */
function flatten(places: Places, words: ReadonlyMap<TableCell, string>): TableCell[] {
  const cells: TableCell[] = [];
  for (const place of places) {
    const before = cells.at(-1);
    if (place?.fromLeft === true && before !== undefined)
      cells.splice(-1, 1, { ...before, colSpan: before.colSpan + 1 });
    else {
      const text = place === null ? "" : (words.get(place.cell) ?? place.cell.text);
      cells.push({ text, rowSpan: 1, colSpan: 1 });
    }
  }
  return cells;
}
