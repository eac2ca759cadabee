import type { MeasureMatch } from "../../retrieval/measures/measure-match.ts";
import { formatTime, formatValue, spelled } from "../format-value.ts";
import { placeOf } from "../place-of.ts";
import { changeEnds, type Figure } from "./change-ends.ts";
import { describeValue } from "./describe-value.ts";
import { judgeWay } from "./judge-way.ts";
import type { MeasureWriting, Outcome } from "./measure-writing.ts";
import { type Change, reckonChange } from "./reckon-change.ts";
import { stateChangeElsewhere } from "./state-change-elsewhere.ts";
import { stateMultiple } from "./state-multiple.ts";
import { stateToldChange } from "./state-told-change.ts";
import { stateValue } from "./state-value.ts";
import { stateYearlyMean } from "./state-yearly-mean.ts";

/** A rise is told as a multiple too from here on. */
const TELLING = 1.1;
/** What counts an increase by itself; of a damaged name the first character may be lost ("增座椅数"). */
const INCREASE = /新增|净增|增加|^增(?![长幅速值])/u;

/** By how much a row's figure rises or falls, with the calculation; as a multiple too where that tells more. */
export function stateChange(match: MeasureMatch, writing: MeasureWriting): Outcome {
  const { draft, say, query } = writing;
  const mark = draft.cite(...match.evidence);
  const subject = placeOf(match.document) + match.name;
  const ends = changeEnds(match, query);
  // An increase has no other year to be compared with.
  if (ends === null && INCREASE.test(match.name)) return stateValue(match, writing);
  const told = ends === null ? stateToldChange(match, writing) : null;
  if (told !== null) return told;
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
  const change = reckonChange(from, to);
  const unit = change.unit === "%" ? say`个百分点` : change.unit;
  const verb = change.rises ? say`提高` : say`降低`;
  judgeClaim(ends, change, writing);
  draft.fact(say`${subject}${verb}${change.amount}${unit}(${times};${change.steps})${mark}。`);
  stateYearlyMean(ends, match.evidence, writing);
  if (tellsMultiple(match, ends, query)) stateMultiple(ends, match.evidence, writing);
  stateChangeElsewhere(match, ends, writing);
  return "answered";
}

interface Ends {
  readonly from: Figure;
  readonly to: Figure;
}

/** Is it asked for, or telling by itself? */
function tellsMultiple({ unit }: MeasureMatch, { from, to }: Ends, query: MeasureWriting["query"]) {
  const shares = unit === "%" || to.unit === "%";
  return query.operation === "growth" || (!shares && to.number / from.number >= TELLING);
}

/**
 * Opens the answer to "提高了5个百分点吗", "是不是翻了3倍": yes, or no. One that names either figure is no claim about the
 * change.
 */
function judgeClaim({ from, to }: Ends, { amount }: Change, writing: MeasureWriting): void {
  const { draft, say, query } = writing;
  const { claim } = query;
  if (query.way !== null) judgeWay({ from, to }, query.way, writing);
  if (claim === null || query.way !== null || [from.number, to.number].includes(claim)) return;
  const ratio = to.number / from.number;
  const grown = query.operation === "growth" ? [ratio, (ratio - 1) * 100] : [];
  const meant = [Number(amount), ...grown].map((each) => Number(each.toFixed(decimalsOf(claim))));
  if (meant.includes(claim)) draft.frame(say`是的。`);
  else draft.negative(say`不是${spelled(claim, query.asked)},文件写的是:`);
}

function decimalsOf(claim: number): number {
  return (/\.(\d+)/.exec(String(claim))?.[1] ?? "").length;
}

function timed(value: Figure): string {
  return formatTime(value) + formatValue(value);
}
