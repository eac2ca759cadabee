import { CUES } from "../../question/read/cues.ts";
import { KIND_SPELT } from "../../question/rewrite/spell-kinds.ts";
import type { MeasureMatch } from "../../retrieval/measures/measure-match.ts";
import { askedValues } from "../format-value.ts";
import { tightQuote } from "../grounding/tight-quote.ts";
import { placeOf } from "../place-of.ts";
import { answerClaim } from "./answer-claim.ts";
import { describeValue } from "./describe-value.ts";
import type { MeasureWriting, Outcome } from "./measure-writing.ts";
import { stateChange } from "./state-change.ts";

/** What kind of target a measure is ("约束性"), and its figures or their change where the question touches on them too. */
export function stateAttribute(match: MeasureMatch, writing: MeasureWriting): Outcome {
  const { draft, say, query } = writing;
  const mark = draft.cite(...match.evidence);
  const place = placeOf(match.document);
  const [evidence] = match.evidence;
  // "是必须做到还是力争": running text says so in its own words.
  if (match.measure.statement !== null && evidence && query.asked.includes(KIND_SPELT)) {
    draft.fact(say`${place}:“${tightQuote(evidence)}”${mark}。`);
    return "answered";
  }
  if (match.attribute === null) {
    draft.negative(say`文件未标注${place}“${match.name}”的指标属性${mark}。`);
    return "not_found";
  }
  draft.fact(say`${place}${match.name}的指标属性为${shownAttribute(match, writing)}${mark}。`);
  if (CUES.change.test(query.asked)) {
    stateChange(match, writing);
    return "answered";
  }
  if (query.claim !== null) answerClaim(query.claim, match.values, writing);
  if (query.years.length > 0 || query.claim !== null || FIGURES_TOO.test(query.asked)) {
    const figures = askedValues(match, query).map((value) => describeValue(value, say));
    draft.fact(say`${figures.join(";")}${mark}。`);
  }
  return "answered";
}

/** "现状、目标、属性", "多少、啥性质": the figures are wanted beside the attribute. */
const FIGURES_TOO =
  /(?:现状|基期|基数|底数|(?<!性的?)目标)(?:值|数)?(?=[、,和与及跟?]|$|各|都|分别)|多少(?!个?属性)|几(?=[个张家处所名户成])/u;

/** The attribute as printed, or its restored reading beside what is left of it. */
function shownAttribute({ attribute, measure }: MeasureMatch, { say }: MeasureWriting): string {
  const printed = attribute ?? "";
  const reading = measure.indicator?.restored.find(({ original }) => original === printed);
  return reading === undefined ? printed : say`${reading.restored}(原文残缺作“${printed}”)`;
}
