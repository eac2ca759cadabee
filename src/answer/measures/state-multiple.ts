import type { Evidence } from "../../retrieval/evidence.ts";
import { formatNumber } from "../format-value.ts";
import type { Figure } from "./change-ends.ts";
import type { MeasureWriting } from "./measure-writing.ts";
import { inOneScale } from "./reckon-change.ts";

/** How many times as much something becomes, and by how many per cent it grows where growth is asked for; nothing where it starts from none. */
export function stateMultiple(
  { from, to }: { readonly from: Figure; readonly to: Figure },
  evidence: readonly Evidence[],
  { draft, say, query }: MeasureWriting,
): void {
  const { from: a, to: b, steps } = inOneScale(from, to);
  if (a <= 0) return;
  const mark = draft.cite(...evidence);
  const ratio = formatNumber(b / a, 0.01);
  draft.fact(say`为原来的约${ratio}倍(${steps}${b} ÷ ${a} ≈ ${ratio})${mark}。`);
  if (query.operation !== "growth" || to.unit === "%") return;
  const percent = formatNumber(Math.abs(b / a - 1) * 100, 0.01);
  draft.fact(
    b > a
      ? say`增长约${percent}%(${steps}${b} ÷ ${a} × 100 − 100 ≈ ${percent})${mark}。`
      : say`下降约${percent}%(${steps}100 − ${b} ÷ ${a} × 100 ≈ ${percent})${mark}。`,
  );
}
