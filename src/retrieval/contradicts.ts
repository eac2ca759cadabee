import { askedMeasureWords, countsIn } from "../language/measure-words.ts";
import type { Finding } from "./finding.ts";
import { multiplier } from "./measures/measure-match.ts";

/**
 * Does what was found give another figure than the one a reader takes for granted? Not where nothing was found, where
 * running text is quoted, where one of its figures is the reader's, or where it counts something else.
 */
export function contradicts(finding: Finding, claim: number | null): boolean {
  if (finding.kind !== "measures" || claim === null) return false;
  const [group, other] = finding.groups;
  const [match, second] = group?.matches ?? [];
  if (match === undefined || second !== undefined || other !== undefined) return false;
  const values = match.values.filter(({ number }) => number !== null);
  const words = askedMeasureWords(finding.query.asked);
  const counts = (unit: string | null) =>
    words.length === 0 || words.some((word) => countsIn(unit ?? "", word));
  return (
    values.length > 0 &&
    values.every(({ unit }) => counts(unit)) &&
    !values.some(
      ({ number, unit }) =>
        number === claim || (number !== null && number * multiplier(unit) === claim),
    )
  );
}
