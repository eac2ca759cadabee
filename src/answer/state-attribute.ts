import type { MeasureMatch } from "../retrieval/measure-match.ts";
import { answerClaim } from "./answer-claim.ts";
import { describeValue } from "./describe-value.ts";
import { askedValues } from "./format-value.ts";
import type { MeasureWriting, Outcome } from "./measure-writing.ts";
import { placeOf } from "./place-of.ts";

/** What kind of target a measure is ("约束性"), and its figures where the question touches on them too. */
export function stateAttribute(match: MeasureMatch, writing: MeasureWriting): Outcome {
  const { draft, say, query } = writing;
  const mark = draft.cite(...match.evidence);
  const place = placeOf(match.document);
  if (match.attribute === null) {
    draft.negative(say`文件未标注${place}“${match.name}”的指标属性${mark}。`);
    return "not_found";
  }
  draft.fact(say`${place}${match.name}的指标属性为${shownAttribute(match, writing)}${mark}。`);
  if (query.claim !== null) answerClaim(query.claim, match.values, writing);
  if (query.years.length > 0 || query.claim !== null) {
    const figures = askedValues(match, query).map((value) => describeValue(value, say));
    draft.fact(say`${figures.join(";")}${mark}。`);
  }
  return "answered";
}

/** The attribute as printed, or its restored reading beside what is left of it. */
function shownAttribute({ attribute, measure }: MeasureMatch, { say }: MeasureWriting): string {
  const printed = attribute ?? "";
  const reading = measure.indicator?.restored.find(({ original }) => original === printed);
  return reading === undefined ? printed : say`${reading.restored}(原文残缺作“${printed}”)`;
}
