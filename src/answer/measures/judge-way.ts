import type { Way } from "../../question/read/find-way.ts";
import { multiplier } from "../../retrieval/measures/measure-match.ts";
import { spelled } from "../format-value.ts";
import type { Figure } from "./change-ends.ts";
import type { MeasureWriting } from "./measure-writing.ts";

/** Opens the answer to "从40%提高到60%吗": no where either end is another figure, yes where yes or no is asked. */
export function judgeWay(
  { from, to }: { readonly from: Figure; readonly to: Figure },
  way: Way,
  { draft, say, query }: MeasureWriting,
): void {
  if (is(from, way.from) && is(to, way.to)) {
    if (query.claim !== null) draft.frame(say`是的。`);
  } else {
    draft.negative(
      say`不是从${spelled(way.from, query.asked)}到${spelled(way.to, query.asked)},文件写的是:`,
    );
  }
}

/** A figure of the document may be printed in ten thousands, and thousands stand for what rounds to them. */
function is({ number, unit }: Figure, claimed: number): boolean {
  const ones = number * multiplier(unit);
  const rounded = claimed % 1_000 === 0 && Math.abs(ones - claimed) < 500;
  return number === claimed || ones === claimed || rounded;
}
