import { gramsOf } from "../../language/grams.ts";
import type { Measure } from "../corpus.ts";

/**
 * The words of a measure. "到2035年老年游客将达30%": the percentage of what is counted is a share of it, though no word says
 * so; it is taken for one where its year is asked for, since beside it there may be the share of now, told as such.
 */
export function withUnsaidShare(
  { statement, grams }: Measure,
  years: readonly number[],
): ReadonlySet<string> {
  const meant =
    statement?.year != null &&
    years.includes(statement.year) &&
    statement.unit.startsWith("%") &&
    !TELLS_KIND.test(statement.subject);
  return meant ? new Set([...grams, ...A_SHARE]) : grams;
}

/** Words of a name that say of what kind a percentage is. */
const TELLS_KIND = /[率比占幅速]|[增减升降高低涨]/u;
const A_SHARE = gramsOf("占比");
