import { ON_AVERAGE } from "../../question/read/on-average.ts";
import type { Evidence } from "../../retrieval/evidence.ts";
import { formatNumber } from "../format-value.ts";
import type { Figure } from "./change-ends.ts";
import type { MeasureWriting } from "./measure-writing.ts";
import { inOneScale, reckonChange } from "./reckon-change.ts";

/** What a change comes to for each of its years, where that is asked ("平均每年要建几张"). */
export function stateYearlyMean(
  { from, to }: { readonly from: Figure; readonly to: Figure },
  evidence: readonly Evidence[],
  { draft, say, query }: MeasureWriting,
): void {
  if (!ON_AVERAGE.test(query.asked) || from.year === null || to.year === null) return;
  const years = to.year - from.year;
  if (years < 2) return;
  const { from: a, to: b } = inOneScale(from, to);
  const change = reckonChange(from, to);
  const unit = change.unit === "%" ? say`个百分点` : change.unit;
  const mean = formatNumber(Math.abs(b - a) / years, 0.01);
  const sign = Number(mean) * years === Number(change.amount) ? "=" : "≈";
  const steps = `${change.steps};${to.year} − ${from.year} = ${years};${change.amount} ÷ ${years} ${sign} ${mean}`;
  const mark = draft.cite(...evidence);
  draft.fact(
    change.rises
      ? say`平均每年提高${mean}${unit}(${steps})${mark}。`
      : say`平均每年降低${mean}${unit}(${steps})${mark}。`,
  );
}
