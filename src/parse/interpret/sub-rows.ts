import type { Table, TableRow } from "../../policy.ts";
import { readNumber } from "./read-number.ts";

const PART = /^(?:其中|#)\s*[:：、]?\s*/u;

/** The name of a part without the word for parts: "其中:口袋公园" → "口袋公园"; null for other names. */
export function partName(name: string): string | null {
  const part = name.replace(PART, "");
  return part === name || part === "" ? null : part;
}

/**
 * The rows of a table that give parts of the row above them, by their number, with the number of that row: `公园总数`
 * over `其中:综合公园`, and what goes on below without a printed number of its own, or up to where the parts come to the whole.
 */
export function subRows(table: Table): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  const nameAt = table.columns.findIndex(({ role }) => role === "name");
  const rows = table.rows;
  for (let at = 1; at < rows.length; at++) {
    const [row, whole] = [rows[at], rows[at - 1]];
    if (row === undefined || whole === undefined || !isPart(row, nameAt)) continue;
    const end = partsEnd(table, at);
    for (const part of rows.slice(at, end)) found.set(part.row, whole.row);
    at = end - 1;
  }
  return found;
}

function isPart(row: TableRow, nameAt: number): boolean {
  return partName(row.cells[nameAt]?.text ?? "") !== null;
}

/** One past the last part of the whole above row `from`. */
function partsEnd({ columns, rows }: Table, from: number): number {
  const indexAt = columns.findIndex(({ role }) => role === "index");
  const label = (at: number) => rows[at]?.cells[indexAt]?.text ?? "";
  if (indexAt >= 0 && label(from - 1) !== "" && label(from) === "") {
    let to = from + 1;
    while (to < rows.length && label(to) === "") to++;
    return to;
  }
  const valueAt = columns.findIndex(({ role }) => role === "value");
  const figure = (at: number) =>
    readNumber(rows[at]?.cells[valueAt]?.text ?? "").number ?? Number.NaN;
  let sum = 0;
  for (let to = from; to < rows.length && sum < figure(from - 1); to++) {
    sum += figure(to);
    if (Math.abs(sum - figure(from - 1)) < 1e-9) return to + 1;
  }
  return from + 1;
}
