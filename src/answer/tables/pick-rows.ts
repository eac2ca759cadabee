import type { QueryOf } from "../../question/query.ts";
import { multiplier } from "../../retrieval/measures/measure-match.ts";
import type { RowMatch, TableMatch } from "../../retrieval/tables/find-rows.ts";
import { atPlace } from "../measures/at-place.ts";
import { meets } from "../measures/meets.ts";
import { rowsAgainstMean } from "./mean-of-rows.ts";
import { figuresOf } from "./table-writing.ts";

/** The rows that a question of a table is answered with: those that it picks by their figures, or else the ones that it names. */
export function pickRows(match: TableMatch, query: QueryOf<"table">): readonly RowMatch[] {
  switch (query.operation) {
    case "list":
    case "count":
      if (query.mean !== null) return rowsAgainstMean(match, query);
      return query.versus === null ? rowsThatMeet(match, query) : rowsThatExceed(match, query);
    case "extreme":
    case "rank":
      return query.nth === null
        ? foremostRows(match, query)
        : atPlace(sortedRows(match, query), query.nth, ({ number }) => number).chosen.map(
            ({ row }) => row,
          );
    default:
      return query.rows.length + query.where.length > 0 ? match.rows : [];
  }
}

/** The rows to pick from: several that are named, or that hold the asked words, else all. A place in the order is one among all. */
export function rowsToPickFrom(
  match: TableMatch,
  { rows, where, asked }: QueryOf<"table">,
): readonly RowMatch[] {
  const named = rows.length > 1 && !PLACE_IN_ORDER.test(asked);
  return named || where.length > 0 ? match.rows : match.all;
}

/** "甲、乙两县各排第几". */
const PLACE_IN_ORDER = /第几|[几多]少?[名位]|名次|排名|位次|全[市县区州省]/u;

/** The rows to pick from by their first asked figure, the foremost first. */
export function sortedRows(match: TableMatch, query: QueryOf<"table">) {
  const sign = query.direction === "lowest" ? 1 : -1;
  return figuresOf(rowsToPickFrom(match, query), 0).sort((a, b) => sign * (a.number - b.number));
}

/** The first rows of the asked order, with what ties with the last of them. */
export function foremostRows(match: TableMatch, query: QueryOf<"table">): readonly RowMatch[] {
  const sorted = sortedRows(match, query);
  const limit = query.limit ?? (query.operation === "rank" ? sorted.length : 1);
  const last = sorted[Math.min(limit, sorted.length) - 1];
  const tied = sorted.findLastIndex(({ number }) => number === last?.number);
  return sorted.slice(0, tied + 1).map(({ row }) => row);
}

function rowsThatExceed(match: TableMatch, query: QueryOf<"table">): readonly RowMatch[] {
  if (match.columns.length < 2) return [];
  return rowsToPickFrom(match, query).filter(({ cells: [first, second] }) => {
    const [a, b] = [first?.number ?? null, second?.number ?? null];
    if (a === null || b === null) return false;
    return query.versus === "less" ? a < b : a > b;
  });
}

function rowsThatMeet(match: TableMatch, query: QueryOf<"table">): readonly RowMatch[] {
  const { condition } = query;
  const scale = multiplier(match.columns[0]?.unit ?? null);
  const asksNone = condition?.comparator === "=" && condition.number === 0;
  return rowsToPickFrom(match, query).filter(({ cells: [cell] }) => {
    const number = cell?.number ?? (isNone(cell?.raw ?? "") && asksNone ? 0 : null);
    if (number === null) return false;
    return condition === null || meets(number * scale, condition);
  });
}

/** A dash in place of a figure: nothing is laid down for the row. */
function isNone(raw: string): boolean {
  return /^[—–─-]+$/u.test(raw.trim());
}
