import type { DocumentWarning, PolicyDocument } from "../../policy.ts";
import type { Recognised } from "../recognise/recognise.ts";
import { warnOfConflicts } from "./warn-of-conflicts.ts";
import { warnOfDamage } from "./warn-of-damage.ts";
import { warnOfGaps } from "./warn-of-gaps.ts";
import { warnOfNumbering } from "./warn-of-numbering.ts";
import { warnOfTotals } from "./warn-of-totals.ts";

/** A parsed document before its warnings are known. */
export type Unwarned = Omit<PolicyDocument, "warnings">;

/** Everything in a document that looks wrong and that a reader should check, in the order of the text. */
export function readWarnings(read: Unwarned, form: Recognised): DocumentWarning[] {
  const warnings = [
    ...warnOfGaps(read, form),
    ...warnOfNumbering(read),
    ...warnOfDamage(read, form),
    ...warnOfTotals(read),
    ...warnOfConflicts(read),
  ];
  return warnings.sort((a, b) => (a.spans[0]?.start ?? 0) - (b.spans[0]?.start ?? 0));
}
