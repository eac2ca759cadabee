import type { DocumentWarning } from "../../policy.ts";
import type { Recognised } from "../recognise/recognise.ts";
import type { Unwarned } from "./unwarned.ts";
import { warnOfConflicts } from "./warn-of-conflicts.ts";
import { warnOfCoverage } from "./warn-of-coverage.ts";
import { warnOfDamage } from "./warn-of-damage.ts";
import { warnOfGaps } from "./warn-of-gaps.ts";
import { warnOfNumbering } from "./warn-of-numbering.ts";
import { warnOfTotals } from "./warn-of-totals.ts";

/** Everything in a document that looks wrong and that a reader should check, in the order of the text. */
export function readWarnings(read: Unwarned, form: Recognised): DocumentWarning[] {
  const warnings = [
    ...warnOfGaps(read, form),
    ...warnOfNumbering(read),
    ...warnOfDamage(read, form),
    ...warnOfTotals(read),
    ...warnOfConflicts(read),
    ...warnOfCoverage(read),
  ];
  return warnings.sort((a, b) => (a.spans[0]?.start ?? 0) - (b.spans[0]?.start ?? 0));
}
