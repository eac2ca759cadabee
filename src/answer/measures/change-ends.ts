import type { QueryOf } from "../../question/query.ts";
import type { MeasureMatch, MeasureValue } from "../../retrieval/measures/measure-match.ts";

/** A value known to hold a figure. */
export type Figure = MeasureValue & { readonly number: number };

/**
 * The first and the last figure of a measure, between which it changes: of the asked years where two or
 * more are named, from or up to one in between where that alone is. Figures that the table gives for somebody else than
 * the query's owner do not count. Null where there are not two of different years.
 */
export function changeEnds(
  match: MeasureMatch,
  query: Pick<QueryOf<"indicator">, "years" | "owner" | "asked"> = ANY_TIME,
): { readonly from: Figure; readonly to: Figure } | null {
  const owner = query.owner === "*" ? null : query.owner;
  const own = match.values.filter((value): value is Figure => {
    return value.scope === owner && value.number !== null && !isTotal(value);
  });
  const sorted = own.filter(withinYears(query)).sort((a, b) => (a.year ?? 0) - (b.year ?? 0));
  const from = sorted[0];
  const to = sorted.at(-1);
  return from === undefined || to === undefined || from.year === to.year ? null : { from, to };
}

/** "合计" beside the figures of single years: of no time that anything could move from or to. */
function isTotal({ year, column }: MeasureValue): boolean {
  return year === null && /合计|总计|累计|小计/u.test(column);
}

const ANY_TIME = { years: [], owner: null, asked: "" };

/** Is a figure of the time over which the change is asked? */
function withinYears({
  years,
  asked,
}: Pick<QueryOf<"indicator">, "years" | "asked">): (figure: Figure) => boolean {
  const [year, ...others] = years;
  if (year === undefined) return () => true;
  if (others.length > 0) return (figure) => figure.year !== null && years.includes(figure.year);
  // "比2022年提高", "2022年以来": it is where the change begins.
  const begins = new RegExp(
    `[比较从自]\\|?${year}年?|${year}年?[底末]?(?:以来|起|之后|以后|后)`,
    "u",
  );
  return begins.test(asked) ? (figure) => figure.year !== null && figure.year >= year : () => true;
}
