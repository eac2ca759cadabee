import { fitOf } from "../../language/grams.ts";
import { isYearly } from "../../retrieval/measures/is-yearly.ts";
import {
  type MeasureMatch,
  type MeasureValue,
  multiplier,
} from "../../retrieval/measures/measure-match.ts";
import { askedValues, formatValue } from "../format-value.ts";
import type { MeasureWriting } from "./measure-writing.ts";

/** How much of the first one's name the other must hold to be about the same thing. */
const ALIKE = 0.6;

/** Says whether what a document states in its table and in its text agrees, figure by figure, within rounding. */
export function stateAgreement(matches: readonly MeasureMatch[], writing: MeasureWriting): void {
  const { draft, say, query, corpus } = writing;
  const [first, ...others] = matches;
  if (first === undefined) return;
  for (const other of others) {
    const alike = fitOf(first.measure.grams, other.measure.grams, corpus.vocabulary).coverage;
    if (alike < ALIKE || isYearly(first.measure) !== isYearly(other.measure)) continue;
    const pair = comparable(askedValues(first, query), askedValues(other, query));
    if (pair === null) continue;
    const [a, b] = pair;
    const mark = draft.cite(...first.evidence, ...other.evidence);
    draft.fact(
      agree(a, b)
        ? say`所写的${formatValue(a)}与${formatValue(b)}按位数取整后一致${mark}。`
        : say`所写的${formatValue(a)}与${formatValue(b)}不一致,引用时请注明出处${mark}。`,
    );
  }
}

/** Two figures of one unit and time. */
function comparable(
  left: readonly MeasureValue[],
  right: readonly MeasureValue[],
): readonly [MeasureValue, MeasureValue] | null {
  for (const a of left) {
    for (const b of right) {
      const sameTime = a.year === b.year || ((a.year ?? b.year) !== null && a.role === b.role);
      if (a.number !== null && b.number !== null && sameTime && unitOf(a) === unitOf(b))
        return [a, b];
    }
  }
  return null;
}

function unitOf({ unit }: MeasureValue): string {
  return (unit ?? "").replace(/^[万亿]/u, "");
}

function agree(a: MeasureValue, b: MeasureValue): boolean {
  const size = ({ number, unit }: MeasureValue) => (number ?? 0) * multiplier(unit);
  const approximate = a.comparator === "~" || b.comparator === "~";
  const loose = approximate ? 0.05 * Math.max(size(a), size(b)) : 0;
  return Math.abs(size(a) - size(b)) <= Math.max(stepOf(a), stepOf(b), loose) / 2 + 1e-9;
}

/** The last printed digit's worth: 1000 for "2.6万", 0.01 for "60.05", 1 for "60". */
function stepOf({ number, unit }: MeasureValue): number {
  const decimals = (/\.(\d+)/.exec(String(number))?.[1] ?? "").length;
  return multiplier(unit) * 10 ** -decimals;
}
