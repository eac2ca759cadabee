import type { RowMatch, TableMatch } from "../retrieval/find-rows.ts";
import { type Figure, figuresOf, itemsOf, type TableWriting, withUnit } from "./table-writing.ts";

/** The foremost rows of a table in the asked order, or where a named row stands in it. */
export function rankRows(writing: TableWriting): void {
  const { match, query } = writing;
  const column = match.columns[0];
  if (column === undefined) return;
  const sign = query.direction === "lowest" ? 1 : -1;
  const sorted = figuresOf(query.where.length > 0 ? match.rows : match.all, 0).sort(
    (a, b) => sign * (a.number - b.number),
  );
  const own = sorted.find(({ row }) => query.rows.length === 1 && row.name === query.rows[0]);
  if (query.operation === "rank" && own !== undefined) rankOfRow(own, sorted, writing);
  else foremost(sorted, writing);
}

/** Where a named row stands, and who is the first if it is another. */
function rankOfRow(
  own: Figure,
  sorted: readonly Figure[],
  { draft, say, match }: TableWriting,
): void {
  const column = match.columns[0];
  const unit = column?.unit ?? "";
  const mark = draft.cite(...own.row.evidence, ...sorted.flatMap(({ row }) => row.evidence));
  const tied = sorted.findIndex(({ number }) => number === own.number);
  draft.fact(
    say`${own.row.name}的${column?.text ?? ""}为${own.number}${unit},在全表中排第${ordinal(tied + 1)}${mark}。`,
  );
  const [top] = sorted;
  if (top === undefined || top.number === own.number) return;
  draft.fact(
    say`排第一的是${top.row.name}:${top.number}${unit}${draft.cite(...top.row.evidence)}。`,
  );
}

/** The first rows, with what ties with the last of them. */
function foremost(sorted: readonly Figure[], writing: TableWriting): void {
  const { draft, say, match, query } = writing;
  const [column] = match.columns;
  const limit = query.limit ?? (query.operation === "rank" ? sorted.length : 1);
  const last = sorted[Math.min(limit, sorted.length) - 1];
  if (column === undefined || last === undefined) return;
  const tied = sorted.findLastIndex(({ number }) => number === last.number);
  const chosen = sorted.slice(0, tied + 1);
  const lowest = query.direction === "lowest";
  if (chosen.length > 3) {
    const only = { ...writing, match: { ...match, columns: [column] } };
    const rows = chosen.map(({ row }) => row);
    draft.listing(say`${column.text}从${lowest ? say`低到高` : say`高到低`}:`, itemsOf(only, rows));
    return;
  }
  const listed = chosen.map(
    ({ row, number }) =>
      `${row.name}${number}${column.unit ?? ""}${otherFigures(row, match)}${draft.cite(...row.evidence)}`,
  );
  const word = lowest ? say`最少(低)` : say`最多(高)`;
  draft.fact(say`${column.text}${word}的是${listed.join("、")}。`);
}

/** The row's figures in the other asked columns. */
function otherFigures(row: RowMatch, { columns }: TableMatch): string {
  return columns
    .slice(1)
    .map(({ text, unit }, i) => `;${text}${withUnit(row.cells[i + 1]?.raw ?? "", unit)}`)
    .join("");
}

const DIGITS = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"];

/** A rank in Chinese numerals, 1–99: "三", "十二", "二十一". A numeral is no figure to be found in a quote. */
function ordinal(n: number): string {
  const tens = Math.floor(n / 10);
  const ten = tens === 0 ? "" : `${tens === 1 ? "" : DIGITS[tens]}十`;
  return tens > 9 ? String(n) : ten + DIGITS[n % 10];
}
