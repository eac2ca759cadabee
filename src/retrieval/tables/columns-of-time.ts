import { asksYear } from "../../language/asks-year.ts";
import { figureName } from "../../language/figure-name.ts";
import type { Column } from "../../policy.ts";
import type { QueryOf } from "../../question/query.ts";

/** The columns of a table that a question means, by their times. */
export interface TimedColumns {
  readonly columns: readonly Column[];
  /** The first two are one figure at two times: what it was, what it becomes; with `versus` in the order of the question. */
  readonly change: boolean;
}

type Asked = Pick<QueryOf<"table">, "years" | "period" | "by" | "versus" | "operation" | "asked">;

/**
 * Of columns that give one figure for several times (`2023年座椅 | 2026年座椅`, `上年执行数 | 本年预算数`) those of the asked
 * time, in the order asked; both ends where a change is asked, or one time is held against another. `picked` are the
 * columns that a question names, `values` all columns with figures.
 */
export function columnsOfTime(
  picked: readonly Column[],
  { values, query }: { values: readonly Column[]; query: Asked },
): TimedColumns {
  if (picksYear(query) || addsYears(query)) {
    const [times] = picked.map((column) => timesOf(column, values)).filter((all) => all.length > 1);
    if (times !== undefined) return { columns: times, change: false };
  }
  const ends = query.by === "value" && query.versus === null ? null : endsOf(picked, values, query);
  if (ends !== null) return { columns: ends, change: true };
  const timed = picked.flatMap((column) => {
    const asked = askedTimes(timesOf(column, values), query);
    if (asked.length > 0) return asked;
    // Where no time is asked for, a cell is shown for all that were picked, and other things are worked out for the first.
    const first = picked.find((other) => figureName(other.text) === figureName(column.text));
    return query.operation === "cell" || first === undefined ? [column] : [first];
  });
  return { columns: [...new Set(timed)], change: false };
}

/** "哪一年新增座椅最多": the times of one figure are held against each other. */
export function picksYear({ operation, asked }: Pick<Asked, "operation" | "asked">): boolean {
  return (operation === "extreme" || operation === "rank") && asksYear(asked);
}

/** "三年一共新增几张": the figures of all years are added up. */
export function addsYears({
  operation,
  asked,
  years,
}: Pick<Asked, "operation" | "asked" | "years">): boolean {
  return operation === "sum" && years.length === 0 && OF_YEARS.test(asked);
}

const OF_YEARS =
  /(?:[两三四五六七八九十]|[2-9]|几|这些)年(?:间|里|内|来)?[^,。?年]{0,6}(?:[一总]?共|合计|累计|加起来)/u;

/** The columns of the same figure, by their years; that of the column alone where it has none. */
function timesOf(column: Column, values: readonly Column[]): Column[] {
  if (column.year === null) return [column];
  const names = figureNames(values);
  return values
    .filter((other) => other.year !== null && names.get(other) === names.get(column))
    .sort((a, b) => (a.year ?? 0) - (b.year ?? 0));
}

/** What each column counts; one that tells only its time ("2025年目标") counts what the one before it does ("2022年座椅数"). */
function figureNames(columns: readonly Column[]): ReadonlyMap<Column, string> {
  let last = "";
  return new Map(
    columns.map((column) => {
      const own = figureName(column.text);
      if (own !== "" || column.year === null) last = own;
      return [column, own === "" && column.year !== null ? last : own];
    }),
  );
}

function askedTimes(times: readonly Column[], { years, period }: Asked): Column[] {
  if (times.length < 2) return [];
  const named = years.flatMap((asked) => times.filter(({ year }) => year === asked));
  if (named.length > 0 || period === null) return named;
  return times.slice(...(period === "baseline" ? [0, 1] : [-1]));
}

/** The two times of the first picked figure that has several. */
function endsOf(
  picked: readonly Column[],
  values: readonly Column[],
  { years, versus }: Asked,
): readonly Column[] | null {
  // Two figures beside each other ("座椅比长凳多") are no two times of one.
  if (versus !== null && new Set(picked.map(({ text }) => figureName(text))).size > 1) return null;
  const times = picked.map((column) => timesOf(column, values)).find(({ length }) => length > 1);
  const [first, last] = [times?.[0], times?.at(-1)];
  if (times === undefined || first === undefined || last === undefined) return null;
  const named = years.flatMap((asked) => times.find(({ year }) => year === asked) ?? []);
  const [one = last, other = one === first ? last : first] = named;
  const earlierFirst = (one.year ?? 0) < (other.year ?? 0) ? [one, other] : [other, one];
  return versus === null ? earlierFirst : [one, other];
}
