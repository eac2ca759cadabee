import type { MeasureMatch, MeasureValue } from "../../retrieval/measures/measure-match.ts";
import { tightQuote } from "../grounding/tight-quote.ts";
import type { Figure } from "./change-ends.ts";
import type { MeasureWriting } from "./measure-writing.ts";
import { reckonChange } from "./reckon-change.ts";

/**
 * Where the document gives another figure for one end of a change in another place, what the change comes to
 * by that one, so that the reader sees both.
 */
export function stateChangeElsewhere(
  match: MeasureMatch,
  ends: { readonly from: Figure; readonly to: Figure },
  { draft, say }: MeasureWriting,
): void {
  const told = new Set<number>();
  for (const { evidence, values } of match.conflicts) {
    const other = values.find(isFigure);
    const [said] = evidence;
    if (other === undefined || said === undefined || told.has(other.number)) continue;
    told.add(other.number);
    const [from, to] = replacesStart(other, ends) ? [other, ends.to] : [ends.from, other];
    const change = reckonChange(from, to);
    const unit = change.unit === "%" ? say`个百分点` : change.unit;
    const verb = change.rises ? say`提高` : say`降低`;
    const mark = draft.cite(...match.evidence, ...evidence);
    draft.fact(
      say`另一处写作“${tightQuote(said)}”,按此计算${verb}${change.amount}${unit}(${change.steps})${mark}。`,
    );
  }
}

function isFigure(value: MeasureValue): value is Figure {
  return value.number !== null;
}

/** Does it stand for the earlier figure, and not the later? */
function replacesStart(
  { year, role }: Figure,
  { from, to }: { readonly from: Figure; readonly to: Figure },
): boolean {
  if (year !== null && (year === from.year || year === to.year)) return year === from.year;
  return role === from.role;
}
