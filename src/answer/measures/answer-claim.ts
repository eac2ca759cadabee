import { type MeasureValue, multiplier } from "../../retrieval/measures/measure-match.ts";
import { spelled } from "../format-value.ts";
import type { MeasureWriting } from "./measure-writing.ts";

/** Opens the answer to "是80%吗?": yes, or no and what the document says instead (which must follow). */
export function answerClaim(
  claim: number,
  values: readonly MeasureValue[],
  { draft, say, query }: MeasureWriting,
): void {
  if (holds(claim, values)) draft.frame(say`是的。`);
  else draft.negative(say`不是${spelled(claim, query.asked)},文件写的是:`);
}

/** The same for several measures that one name may mean: once, where they agree. */
export function answerClaimOfAll(
  claim: number,
  several: readonly (readonly MeasureValue[])[],
  writing: MeasureWriting,
): void {
  const meeting = several.filter((values) => holds(claim, values));
  const agree = meeting.length === 0 || meeting.length === several.length;
  if (agree) answerClaim(claim, several.flat(), writing);
  else writing.draft.negative(writing.say`要看是哪一项,文件写的是:`);
}

function holds(claim: number, values: readonly MeasureValue[]): boolean {
  return values.some(
    ({ number, unit }) =>
      number === claim || (number !== null && number * multiplier(unit) === claim),
  );
}
