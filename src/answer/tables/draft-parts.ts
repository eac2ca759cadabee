import type { Finding } from "../../retrieval/finding.ts";
import { multiplier } from "../../retrieval/measures/measure-match.ts";
import { createDraft, type Draft } from "../draft.ts";
import { formatNumber } from "../format-value.ts";
import { tightQuote } from "../grounding/tight-quote.ts";
import { placeOf } from "../place-of.ts";
import type { Say } from "../wording.ts";
import { inUnit } from "./in-unit.ts";

/** The words that divide a whole, what the parts come to, and whether that is the whole. */
export function draftParts(
  { match: { document, whole, parts, evidence } }: Extract<Finding, { kind: "parts" }>,
  say: Say,
): Draft {
  const draft = createDraft();
  const mark = draft.cite(evidence);
  draft.fact(say`${placeOf(document)}:“${tightQuote(evidence)}”${mark}。`);
  const unit = smallest(parts.map((part) => part.unit));
  const numbers = parts.map((part) => inUnit(part, unit));
  const sum = formatNumber(
    numbers.reduce((a, b) => a + b, 0),
    ...numbers,
  );
  const steps = [...parts, ...(whole === null ? [] : [whole])]
    .filter((each) => inUnit(each, unit) !== each.number)
    .map(
      (each) =>
        `${each.number} × ${multiplier(each.unit) / multiplier(unit)} = ${inUnit(each, unit)};`,
    )
    .join("");
  const calculation = `${steps}${numbers.join(" + ")} = ${sum}`;
  if (whole === null) draft.fact(say`各项相加为${sum}${unit}(${calculation})${mark}。`);
  else if (Math.abs(Number(sum) - inUnit(whole, unit)) < 1e-9)
    draft.fact(say`各项相加为${sum}${unit}(${calculation}),与所写的${whole.raw}一致${mark}。`);
  else draft.fact(say`各项相加为${sum}${unit}(${calculation}),与所写的${whole.raw}不一致${mark}。`);
  return draft.build("answered");
}

/** The unit with the least multiplier: "万元" beside "亿元". */
function smallest(units: readonly string[]): string {
  return units.reduce((least, unit) => (multiplier(unit) < multiplier(least) ? unit : least));
}
