import type { Quotient } from "../../question/read/asks-quotient.ts";
import { formatNumber } from "../format-value.ts";
import type { Say } from "../wording.ts";

/** One of two figures, with what it goes by. */
export interface Term {
  readonly called: string;
  readonly size: number;
}

/**
 * What share of the second figure the first is, or how many times as much; `steps` stand before the calculation, `mark`
 * behind it. Null where the second is nothing.
 */
export function sayQuotient(
  [first, second]: readonly [Term, Term],
  { as, steps, mark, say }: Pick<Quotient, "as"> & { steps: string; mark: string; say: Say },
): string | null {
  if (second.size === 0) return null;
  if (as === "ratio") {
    const ratio = formatNumber(first.size / second.size, 0.01);
    return say`${first.called}约为${second.called}的${ratio}倍(${steps}${first.size} ÷ ${second.size} ≈ ${ratio})${mark}。`;
  }
  const percent = formatNumber((first.size / second.size) * 100, 0.01);
  return say`${first.called}约为${second.called}的${percent}%(${steps}${first.size} ÷ ${second.size} × 100 ≈ ${percent})${mark}。`;
}
