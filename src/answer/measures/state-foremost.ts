import { countAlike } from "../../language/measure-words.ts";
import type { MeasureMatch } from "../../retrieval/measures/measure-match.ts";
import { askedValues, formatNumber, formatTime, formatValue } from "../format-value.ts";
import { changeEnds } from "./change-ends.ts";
import { extremeIndicators } from "./extreme-indicators.ts";
import type { MeasureWriting } from "./measure-writing.ts";
import { relateMeasures } from "./relate-measures.ts";

/**
 * Which of several indicators of one place stands first: the one with the largest or smallest figure, or the one that
 * changes most ("甲率和乙率哪个高", "三项里哪项提高得最多"). Of two the figures are held against each other. Nothing is
 * said of figures in different units, or where only one has any.
 */
export function stateForemost(matches: readonly MeasureMatch[], writing: MeasureWriting): void {
  const { query } = writing;
  const [one, other, ...others] = matches;
  if (one === undefined || other === undefined) return;
  if (others.length === 0 && query.by === "value") {
    relateMeasures([one, other], writing);
    return;
  }
  const units = matches.map(({ unit }) => unit ?? "");
  if (query.by === "ratio" && units.some((unit) => unit !== "%")) {
    stateFastest(matches, writing);
    return;
  }
  if (units.some((unit) => !countAlike(unit, units[0] ?? ""))) return;
  const by = query.by === "ratio" ? "change" : query.by; // rates rise by points
  for (const match of extremeIndicators(matches, { ...query, by })) {
    if (by === "change") stateChanged(match, writing);
    else stateStanding(match, writing);
  }
}

/** How many times as much each of them becomes, and of which it is the most or the least; figures in any units. */
function stateFastest(matches: readonly MeasureMatch[], writing: MeasureWriting): void {
  const { query, draft, say } = writing;
  const moving = matches.flatMap((match) => {
    const ends = changeEnds(match, query);
    return ends === null || ends.from.number <= 0 ? [] : [{ match, ends }];
  });
  if (moving.length < matches.length) return;
  for (const { match, ends } of moving) {
    const [from, to] = [ends.from.number, ends.to.number];
    const ratio = formatNumber(to / from, 0.01);
    const mark = draft.cite(...match.evidence);
    draft.fact(say`${match.name}为原来的约${ratio}倍(${to} ÷ ${from} ≈ ${ratio})${mark}。`);
  }
  const foremost = extremeIndicators(matches, query);
  const names = foremost.map(({ name }) => name).join("、");
  const mark = draft.cite(...foremost.flatMap(({ evidence }) => evidence));
  draft.fact(
    query.direction === "lowest"
      ? say`倍数最小的是${names}${mark}。`
      : say`倍数最大的是${names}${mark}。`,
  );
}

function stateChanged(match: MeasureMatch, writing: MeasureWriting): void {
  const { query, draft, say } = writing;
  const named = match.name + changeOf(match, writing);
  const mark = draft.cite(...match.evidence);
  draft.fact(
    query.direction === "lowest"
      ? say`变化最小的是${named}${mark}。`
      : say`变化最大的是${named}${mark}。`,
  );
}

function stateStanding(match: MeasureMatch, writing: MeasureWriting): void {
  const { query, draft, say } = writing;
  const figure = figureOf(match, writing);
  const mark = draft.cite(...match.evidence);
  draft.fact(
    query.direction === "lowest"
      ? say`最低的是${match.name}${figure}${mark}。`
      : say`最高的是${match.name}${figure}${mark}。`,
  );
}

/** "(98.5 − 89 = 9.5个百分点)" */
function changeOf(match: MeasureMatch, { say, query }: MeasureWriting): string {
  const ends = changeEnds(match, query);
  if (ends === null) return "";
  const [low, high] = [ends.from.number, ends.to.number].sort((a, b) => a - b);
  if (low === undefined || high === undefined) return "";
  const unit = match.unit === "%" ? say`个百分点` : (match.unit ?? "");
  return `(${high} − ${low} = ${formatNumber(high - low, high, low)}${unit})`;
}

/** ":2025年30000个" */
function figureOf(match: MeasureMatch, { query }: MeasureWriting): string {
  const period = query.years.length === 0 ? (query.period ?? "target") : query.period;
  const [value] = askedValues(match, { ...query, period }).filter(({ number }) => number !== null);
  return value === undefined ? "" : `:${formatTime(value)}${formatValue(value)}`;
}
