import type { Evidence } from "../../retrieval/evidence.ts";
import type { MeasureMatch } from "../../retrieval/measures/measure-match.ts";
import { tightQuote } from "../grounding/tight-quote.ts";
import { placeOf } from "../place-of.ts";
import { atAnotherTime, figuresOf, isEarlier, type Told } from "./at-another-time.ts";
import { judgeWay } from "./judge-way.ts";
import type { MeasureWriting, Outcome } from "./measure-writing.ts";
import { reckonChange } from "./reckon-change.ts";
import { stateMultiple } from "./state-multiple.ts";
import { stateYearlyMean } from "./state-yearly-mean.ts";

/**
 * By how much something changes of which a document gives one figure here and one there ("现有…1.8个" in one sentence, the aim
 * in another or in a table); null where it gives none for another time.
 */
export function stateToldChange(match: MeasureMatch, writing: MeasureWriting): Outcome | null {
  const { draft, say, query, corpus } = writing;
  const own = ownFigure(match, query.years);
  const other = own && atAnotherTime(own, { years: query.years, corpus });
  if (own === null || other === null) return null;
  const [from, to] = isEarlier(own, other) ? [own, other] : [other, own];
  if (query.way !== null) judgeWay({ from: from.value, to: to.value }, query.way, writing);
  const said = withoutParts([from, to].flatMap((each) => each.match.evidence[0] ?? []));
  const words = said.map((each) => `“${tightQuote(each)}”${draft.cite(each)}`);
  const change = reckonChange(from.value, to.value);
  const unit = change.unit === "%" ? say`个百分点` : change.unit;
  const verb = change.rises ? say`提高` : say`降低`;
  draft.fact(
    say`${placeOf(match.document)}:${words.join(";")};${verb}${change.amount}${unit}(${change.steps})${draft.cite(...said)}。`,
  );
  stateYearlyMean({ from: from.value, to: to.value }, said, writing);
  if (query.operation === "growth")
    stateMultiple({ from: from.value, to: to.value }, said, writing);
  return "answered";
}

/** The figure of an asked year, else the last. */
function ownFigure(match: MeasureMatch, years: readonly number[]): Told | null {
  const figures = figuresOf(match.measure);
  const value =
    figures.find(({ year }) => year !== null && years.includes(year)) ?? figures.at(-1) ?? null;
  return value === null ? null : { match, value };
}

/** Without what another one quotes as well. */
function withoutParts(all: readonly Evidence[]): readonly Evidence[] {
  const holds = (outer: Evidence, inner: Evidence) =>
    outer.document === inner.document &&
    outer.span.start <= inner.span.start &&
    inner.span.end <= outer.span.end;
  // Of two that quote the same words the first stays.
  return all.filter(
    (item, i) =>
      !all.some((other, j) => i !== j && holds(other, item) && (!holds(item, other) || j < i)),
  );
}
