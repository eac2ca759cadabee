import { multiplier } from "../../retrieval/measures/measure-match.ts";

/** A figure in another unit of the same thing: 21.58 of "万元" is 215800 in "元". */
export function inUnit(
  { number, unit }: { readonly number: number; readonly unit: string | null },
  target: string | null,
): number {
  const factor = multiplier(unit) / multiplier(target);
  return Number((number * factor).toPrecision(12));
}
