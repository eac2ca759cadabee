import type { Measure } from "../corpus.ts";

const NEAR = 10;

/** Does a figure count what is done each year ("每年实施100户"), which a total of the same words does not contradict? */
export function isYearly({ document, indicator, statement }: Measure): boolean {
  if (statement === null) return /每年|年均/u.test(indicator?.name ?? "");
  const { start } = statement.valueSpan;
  return /每年|年均/u.test(document.text.slice(Math.max(0, start - NEAR), start));
}
