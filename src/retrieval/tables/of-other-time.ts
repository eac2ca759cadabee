import type { Column } from "../../policy.ts";
import type { QueryOf } from "../../question/query.ts";
import type { TableMatch } from "./find-rows.ts";

/** The asked columns each tell their year, and none of them is asked for. */
export function isOfOtherTime(
  match: TableMatch,
  { years, rows, per, asked }: QueryOf<"table">,
): boolean {
  const byYear = rows.some((name) => years.some((year) => name.includes(String(year))));
  // "那长椅呢" after a question about another year: its own words name none.
  const named = years.some((year) => asked.includes(`${year % 100}`));
  return (
    named &&
    per === null && // the year is that of the inhabitants
    !byYear &&
    match.columns.length > 0 &&
    match.columns.every((column) => {
      const year = yearOf(column, match);
      return year !== null && !years.includes(year);
    })
  );
}

/** The year of a column's figures: its own, or the only one that the caption of the table names. */
export function yearOf({ year }: Column, { table }: Pick<TableMatch, "table">): number | null {
  if (year !== null) return year;
  const [told, ...others] = new Set(table.caption.match(/(?:19|20)\d{2}(?=年)/gu) ?? []);
  return told === undefined || others.length > 0 ? null : Number(told);
}
