import type { RowMatch, TableMatch } from "../../retrieval/tables/find-rows.ts";
import { formatNumber } from "../format-value.ts";
import { atPlace, ordinal } from "../measures/at-place.ts";
import { foremostRows, sortedRows } from "./pick-rows.ts";
import {
  type Figure,
  figuresOf,
  itemsOf,
  rowName,
  type TableWriting,
  withUnit,
} from "./table-writing.ts";

/** The foremost rows of a table in the asked order, or where a named row stands in it. */
export function rankRows(writing: TableWriting): void {
  const { match, query } = writing;
  const column = match.columns[0];
  if (column === undefined) return;
  if (query.direction === "both") {
    for (const direction of ["highest", "lowest"] as const)
      rankRows({ ...writing, query: { ...query, direction } });
    if (query.toEnd) gapOfEnds(writing);
    return;
  }
  const sorted = sortedRows(match, query);
  const own = sorted.find(({ row }) => query.rows.length === 1 && row.name === query.rows[0]);
  if (query.toEnd && own !== undefined) gapToEnd(own, sorted, writing);
  else if (query.nth !== null) nthRow(sorted, { ...writing, nth: query.nth });
  else if (query.operation === "rank" && own !== undefined) rankOfRow(own, sorted, writing);
  else foremost(writing);
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
    say`${rowName(own.row)}的${column?.text ?? ""}为${own.number}${unit},在全表中排第${ordinal(tied + 1)}${mark}。`,
  );
  const [top] = sorted;
  if (top === undefined || top.number === own.number) return;
  draft.fact(
    say`排第一的是${rowName(top.row)}:${top.number}${unit}${draft.cite(...top.row.evidence)}。`,
  );
}

/** "比最多的少多少": how far a named row lies from an end of the order, or from another place of it. */
function gapToEnd(own: Figure, sorted: readonly Figure[], writing: TableWriting): void {
  const [held] = atPlace(sorted, writing.query.nth ?? 1, ({ number }) => number).chosen;
  if (held === undefined) return;
  if (held.number === own.number) rankOfRow(own, sorted, writing);
  else rowsApart(own, held, writing);
}

/** "最多的和最少的差多少". */
function gapOfEnds(writing: TableWriting): void {
  const sorted = figuresOf(writing.match.all, 0).sort((a, b) => b.number - a.number);
  const [top, bottom] = [sorted[0], sorted.at(-1)];
  if (top !== undefined && bottom !== undefined && top.number !== bottom.number)
    rowsApart(top, bottom, writing);
}

/** How far the figures of two rows lie apart. */
function rowsApart(a: Figure, b: Figure, { draft, say, match }: TableWriting): void {
  const [more, less] = a.number > b.number ? [a, b] : [b, a];
  const { text, unit } = match.columns[0] ?? { text: "", unit: null };
  const gap = formatNumber(more.number - less.number, more.number, less.number);
  const mark = draft.cite(...a.row.evidence, ...b.row.evidence);
  draft.fact(
    say`${text}:${rowName(more.row)}比${rowName(less.row)}多${gap}${unit ?? ""}(${more.number} − ${less.number} = ${gap})${mark}。`,
  );
}

/** The rows at one place of the order, those of equal figures at one place; beyond its end the last ones. */
function nthRow(
  sorted: readonly Figure[],
  { nth, draft, say, match, query }: TableWriting & { readonly nth: number },
): void {
  const [column] = match.columns;
  const { place, chosen } = atPlace(sorted, nth, ({ number }) => number);
  if (column === undefined) return;
  const listed = chosen.map(
    ({ row, number }) =>
      `${rowName(row)}${number}${column.unit ?? ""}${otherFigures(row, match)}${draft.cite(...row.evidence)}`,
  );
  const order = query.direction === "lowest" ? say`低到高` : say`高到低`;
  draft.fact(say`${column.text}从${order}排第${ordinal(place)}的是${listed.join("、")}。`);
}

/** The first rows, with what ties with the last of them. */
function foremost(writing: TableWriting): void {
  const { draft, say, match, query } = writing;
  const [column] = match.columns;
  const rows = foremostRows(match, query);
  if (column === undefined || rows.length === 0) return;
  const lowest = query.direction === "lowest";
  if (rows.length > 3) {
    const only = { ...writing, match: { ...match, columns: [column] } };
    draft.listing(say`${column.text}从${lowest ? say`低到高` : say`高到低`}:`, itemsOf(only, rows));
    return;
  }
  const listed = rows.map(
    (row) =>
      `${rowName(row)}${row.cells[0]?.number ?? ""}${column.unit ?? ""}${otherFigures(row, match)}${draft.cite(...row.evidence)}`,
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
