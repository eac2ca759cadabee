import type { MeasureMatch, MeasureValue } from "../retrieval/measure-match.ts";

/** A value known to hold a figure. */
export type Figure = MeasureValue & { readonly number: number };

/**
 * The first and the last figure of a measure, between which it changes: of the asked years where two or
 * more are named. Figures that the table gives for somebody else than `owner` (null = the place itself) do not count. Null where there are not
 * two of different years.
 */
export function changeEnds(
  match: MeasureMatch,
  years: readonly number[],
  owner: string | null = null,
): { readonly from: Figure; readonly to: Figure } | null {
  const own = match.values.filter((value): value is Figure => {
    return value.scope === owner && value.number !== null;
  });
  const inTime =
    years.length >= 2 ? own.filter(({ year }) => year !== null && years.includes(year)) : own;
  const sorted = [...inTime].sort((a, b) => (a.year ?? 0) - (b.year ?? 0));
  const from = sorted[0];
  const to = sorted.at(-1);
  return from === undefined || to === undefined || from.year === to.year ? null : { from, to };
}
