import type { QueryOf } from "../../question/query.ts";
import { type MeasureMatch, multiplier } from "../../retrieval/measures/measure-match.ts";
import { askedValues } from "../format-value.ts";
import { changeEnds } from "./change-ends.ts";

/**
 * The rows with the largest or smallest figure or change, the foremost first, with all that tie with the last.
 * Figures of one unit are compared: percentages where there are several, else all; multiples have no unit.
 */
export function extremeIndicators(
  rows: readonly MeasureMatch[],
  query: QueryOf<"indicator">,
): MeasureMatch[] {
  const sizeOf = SIZES[query.by];
  const percent = query.by === "ratio" ? [] : rows.filter(({ unit }) => unit === "%");
  const pool = (percent.length >= 2 ? percent : rows).flatMap((match) => {
    const size = sizeOf(match, query);
    return size === null ? [] : [{ match, size }];
  });
  const sign = query.direction === "lowest" ? -1 : 1;
  const sorted = pool.sort((a, b) => sign * (b.size - a.size));
  const last = sorted[Math.min(query.limit ?? 1, sorted.length) - 1];
  return sorted
    .filter(({ size }) => last !== undefined && sign * size >= sign * last.size)
    .map(({ match }) => match);
}

const SIZES: Readonly<
  Record<
    QueryOf<"indicator">["by"],
    (match: MeasureMatch, query: QueryOf<"indicator">) => number | null
  >
> = { change: changeSize, ratio: ratioSize, value: valueSize };

function ratioSize(match: MeasureMatch, query: QueryOf<"indicator">): number | null {
  const ends = changeEnds(match, query);
  return ends === null || ends.from.number === 0 ? null : ends.to.number / ends.from.number;
}

function changeSize(match: MeasureMatch, query: QueryOf<"indicator">): number | null {
  const ends = changeEnds(match, query);
  return ends === null ? null : Number((ends.to.number - ends.from.number).toFixed(6));
}

function valueSize(match: MeasureMatch, query: QueryOf<"indicator">): number | null {
  const period = query.years.length === 0 ? (query.period ?? "target") : query.period;
  const unit = query.filter?.unit ?? null;
  const [value] = askedValues(match, { ...query, period }).filter(
    (each) => each.number !== null && (unit === null || each.unit === unit),
  );
  return value?.number == null ? null : value.number * multiplier(value.unit);
}
