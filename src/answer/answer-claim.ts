import { type MeasureValue, multiplier } from "../retrieval/measure-match.ts";
import { spelled } from "./format-value.ts";
import type { MeasureWriting } from "./measure-writing.ts";

/** Opens the answer to "是80%吗?": yes, or no and what the document says instead (which must follow). */
export function answerClaim(
  claim: number,
  values: readonly MeasureValue[],
  { draft, say, query }: MeasureWriting,
): void {
  const holds = values.some(
    ({ number, unit }) =>
      number === claim || (number !== null && number * multiplier(unit) === claim),
  );
  if (holds) draft.frame(say`是的。`);
  else draft.negative(say`不是${spelled(claim, query.asked)},文件写的是:`);
}
