import { asksQuotient } from "../../question/read/asks-quotient.ts";
import type { Finding } from "../../retrieval/finding.ts";
import { multiplier } from "../../retrieval/measures/measure-match.ts";
import type { ApartSide } from "../../retrieval/passages/find-apart.ts";
import { createDraft, type Draft } from "../draft.ts";
import { formatNumber } from "../format-value.ts";
import { tightQuote } from "../grounding/tight-quote.ts";
import { sayQuotient } from "../measures/state-quotient.ts";
import { placeOf } from "../place-of.ts";
import type { Say } from "../wording.ts";
import { inUnit } from "./in-unit.ts";

/** Two figures of running text, and how far they lie apart or what the one is of the other. */
export function draftApart(
  { query, sides: [first, second] }: Extract<Finding, { kind: "apart" }>,
  say: Say,
): Draft {
  const draft = createDraft();
  for (const { document, evidence } of [first, second])
    draft.fact(say`${placeOf(document)}:“${tightQuote(evidence)}”${draft.cite(evidence)}。`);
  const mark = draft.cite(first.evidence, second.evidence);
  const [a, b] = [first.number, inUnit(second, first.unit)];
  const quotient = asksQuotient(query.asked);
  if (quotient !== null) {
    const terms = [
      { called: nameOf(first, say`前者`), size: a },
      { called: nameOf(second, say`后者`), size: b },
    ] as const;
    const [one, other] = terms;
    const told = sayQuotient(quotient.turned ? [other, one] : terms, {
      as: quotient.as,
      steps: steps(second, first),
      mark,
      say,
    });
    if (told !== null) draft.fact(told);
    return draft.build("answered");
  }
  if (a === b) {
    draft.fact(say`${nameOf(first, say`前者`)}与${nameOf(second, say`后者`)}数值相同${mark}。`);
    return draft.build("answered");
  }
  const names = [nameOf(first, say`前者`), nameOf(second, say`后者`)];
  const [high = "", low = ""] = a > b ? names : names.reverse();
  const [top, bottom] = [Math.max(a, b), Math.min(a, b)];
  const gap = formatNumber(top - bottom, top, bottom);
  const unit = first.unit === "%" ? say`个百分点` : first.unit;
  draft.fact(
    say`${high}比${low}高${gap}${unit}(${steps(second, first)}${top} − ${bottom} = ${gap})${mark}。`,
  );
  return draft.build("answered");
}

/** A name with figures of its own ("95岁") is told by its place in the answer. */
function nameOf({ name }: ApartSide, otherwise: string): string {
  return name === "" || /\d/u.test(name) ? otherwise : name;
}

/** "1.2 × 10000 = 12000;" where the units differ. */
function steps(side: ApartSide, like: ApartSide): string {
  const factor = multiplier(side.unit) / multiplier(like.unit);
  if (factor === 1) return "";
  const sign = factor > 1 ? `× ${factor}` : `÷ ${1 / factor}`;
  return `${side.number} ${sign} = ${inUnit(side, like.unit)};`;
}
