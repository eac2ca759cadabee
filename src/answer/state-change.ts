import type { MeasureMatch } from "../retrieval/measure-match.ts";
import { changeEnds, type Figure } from "./change-ends.ts";
import { describeValue } from "./describe-value.ts";
import { formatNumber, formatTime, formatValue } from "./format-value.ts";
import type { MeasureWriting, Outcome } from "./measure-writing.ts";
import { placeOf } from "./place-of.ts";
import { stateValue } from "./state-value.ts";

/** A rise is told as a multiple too from here on. */
const TELLING = 1.1;

/** By how much a row's figure rises or falls, with the calculation; as a multiple too where that tells more. */
export function stateChange(match: MeasureMatch, writing: MeasureWriting): Outcome {
  const { draft, say, query } = writing;
  const mark = draft.cite(...match.evidence);
  const subject = placeOf(match.document) + match.name;
  const ends = changeEnds(match, query.years, query.owner === "*" ? null : query.owner);
  // What counts an increase by itself has no other year to be compared with.
  if (ends === null && /新增|净增|增加/u.test(match.name)) return stateValue(match, writing);
  if (ends === null) {
    const figures = match.values.filter(({ number }) => number !== null);
    const has = figures.map((value) => describeValue(value, say)).join(";");
    draft.negative(say`${subject}缺少可比的另一年数值,无法计算变化;文件只列有:${has}${mark}。`);
    return "not_found";
  }
  const { from, to } = ends;
  const times = `${timed(from)}→${timed(to)}`;
  if (from.number === to.number) {
    draft.fact(say`${subject}不变:${times}${mark}。`);
    return "answered";
  }
  const rises = to.number > from.number;
  const [high, low] = rises ? [to.number, from.number] : [from.number, to.number];
  const difference = formatNumber(high - low, high, low);
  const unit = match.unit === "%" ? say`个百分点` : (match.unit ?? "");
  const verb = rises ? say`提高` : say`降低`;
  if (![high, low].includes(query.claim ?? high)) judgeClaim(Number(difference), writing);
  draft.fact(
    say`${subject}${verb}${difference}${unit}(${times};${high} − ${low} = ${difference})${mark}。`,
  );
  const multiple = from.number > 0 ? to.number / from.number : 0;
  if (query.operation === "growth" || (match.unit !== "%" && multiple >= TELLING)) {
    const ratio = formatNumber(to.number / from.number, 0.01);
    draft.fact(say`为原来的约${ratio}倍(${to.number} ÷ ${from.number} ≈ ${ratio})${mark}。`);
  }
  return "answered";
}

/** Opens the answer to "提高了5个百分点吗": yes, or no. */
function judgeClaim(difference: number, { draft, say, query }: MeasureWriting): void {
  if (query.claim === difference) draft.frame(say`是的。`);
  else if (query.claim !== null) draft.negative(say`不是${query.claim},文件写的是:`);
}

function timed(value: Figure): string {
  return formatTime(value) + formatValue(value);
}
