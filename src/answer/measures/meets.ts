import type { IndicatorFilter } from "../../question/query.ts";

/** Does a number in ones ("2.5万" is 25000) meet a condition of the question? */
export function meets(
  number: number,
  { comparator, number: bound }: NonNullable<IndicatorFilter["value"]>,
): boolean {
  if (comparator === ">") return number > bound;
  if (comparator === ">=") return number >= bound;
  if (comparator === "<") return number < bound;
  if (comparator === "<=") return number <= bound;
  return number === bound;
}
