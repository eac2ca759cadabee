import { countAlike } from "../language/measure-words.ts";
import type { IndicatorFilter } from "../question/query.ts";
import type { Evidence } from "../retrieval/evidence.ts";
import { type MeasureMatch, type MeasureValue, multiplier } from "../retrieval/measure-match.ts";
import { atPlace, ordinal } from "./at-place.ts";
import { formatNumber, formatValue } from "./format-value.ts";
import type { Measured, MeasureWriting, Outcome } from "./measure-writing.ts";
import { meets } from "./meets.ts";
import { placeOf } from "./place-of.ts";
import { rankChanges } from "./rank-changes.ts";
import { stateAbsence } from "./state-absence.ts";

interface Ranked {
  readonly match: MeasureMatch;
  readonly value: MeasureValue;
  /** The figure in ones, so that "2.5万户" and "8000户" compare. */
  readonly size: number;
  /** What it goes by beside the others: its place, its name where all are of one place, both where places recur. */
  readonly called: string;
}

/**
 * Says what a comparison comes to: the figures from the highest down, who has the highest or lowest, and
 * between two places by how much. Figures of different units are listed and not compared.
 */
export function rankMeasures(measured: readonly Measured[], writing: MeasureWriting): Outcome {
  const ranked = named(measured.flatMap(latest).sort((a, b) => b.size - a.size));
  if (ranked.length === 0) {
    for (const { match, values } of measured) stateAbsence(match, values, writing);
    return "not_found";
  }
  const { operation, by } = writing.query;
  const condition = writing.query.filter?.value ?? null;
  if (condition !== null) return stateChosen(ranked, { ...writing, condition });
  const changes = operation === "change" || by === "change";
  if (changes && rankChanges(measured, writing)) return "answered";
  if (haveOneUnit(ranked)) stateComparison(ranked, writing);
  else stateFigures(ranked, writing);
  return "answered";
}

/** "哪些地方超过60%": the places whose figure meets a condition, and what the others have. */
function stateChosen(
  ranked: readonly Ranked[],
  { condition, ...writing }: MeasureWriting & { condition: NonNullable<IndicatorFilter["value"]> },
): Outcome {
  const { draft, say } = writing;
  const chosen = ranked.filter(({ size }) => meets(size, condition));
  const others = ranked.filter(({ size }) => !meets(size, condition));
  const shown = ({ match, value }: Ranked) =>
    say`${placeOf(match.document)}:${match.name}${formatValue(value)}` +
    draft.cite(...match.evidence);
  if (chosen.length > 0) draft.listing(say`符合条件的地方共${chosen.length}个:`, chosen.map(shown));
  else draft.negative(say`没有符合条件的地方${draft.cite(...evidenceOf(others))}。`);
  if (others.length > 0 && chosen.length > 0)
    draft.fact(say`不符合的是${others.map(shown).join("、")}。`);
  return "answered";
}

/** Figures of one unit: who has the most or least, all in order, and what the question makes of them. */
function stateComparison(ranked: readonly Ranked[], writing: MeasureWriting): void {
  const { operation, relation } = writing.query;
  if (writing.query.nth !== null) stateNth(ranked, writing.query.nth, writing);
  else if (operation === "extreme") stateEnds(ranked, writing);
  if (operation === "rank" && writing.query.nth === null) stateOrder(ranked, writing);
  else stateFigures(ranked, writing);
  if (operation === "compare" || operation === "extreme") stateGap(ranked, writing);
  if (operation === "growth") stateRatio(ranked, writing);
  if (relation === "sum") stateSum(ranked, writing);
}

/** The figure of the latest year; none where a measure has no figure. */
function latest({ match, values }: Measured): Omit<Ranked, "called">[] {
  const [value] = values
    .filter(({ number }) => number !== null)
    .sort((a, b) => (b.year ?? 0) - (a.year ?? 0));
  return value === undefined ? [] : [{ match, value, size: sizeOf(value) }];
}

function named(ranked: readonly Omit<Ranked, "called">[]): Ranked[] {
  const places = new Set(ranked.map(({ match }) => placeOf(match.document)));
  const distinct = places.size === ranked.length;
  return ranked.map((each) => {
    const place = placeOf(each.match.document);
    const name = (places.size > 1 ? place : "") + each.match.name;
    return { ...each, called: distinct ? place : name };
  });
}

function sizeOf({ number, unit }: MeasureValue): number {
  return Number(((number ?? Number.NaN) * multiplier(unit)).toFixed(4));
}

function haveOneUnit(ranked: readonly Ranked[]): boolean {
  const units = [...new Set(ranked.flatMap(({ value }) => countedUnit(value) ?? []))];
  return units.every((unit) => units.every((other) => countAlike(unit, other)));
}

/** "户" for "万户". */
function countedUnit({ unit }: MeasureValue): string | null {
  return unit?.replace(/^万/u, "") ?? null;
}

function stateEnds(ranked: readonly Ranked[], writing: MeasureWriting): void {
  const { direction } = writing.query;
  if (direction !== "lowest") stateExtreme(ranked, "highest", writing);
  if (direction === "lowest" || direction === "both") stateExtreme(ranked, "lowest", writing);
}

function stateExtreme(
  ranked: readonly Ranked[],
  direction: "highest" | "lowest",
  { draft, say }: MeasureWriting,
): void {
  const end = direction === "lowest" ? ranked.at(-1) : ranked[0];
  if (end === undefined) return;
  const tied = ranked.filter(({ size }) => size === end.size);
  const { names, figure } = standing(tied);
  const mark = draft.cite(...evidenceOf(tied));
  if (tied.length > 1 && tied.length === ranked.length) {
    draft.fact(say`${names}数值相同${figure}${mark}。`);
    return;
  }
  draft.fact(
    direction === "lowest"
      ? say`最低的是${names}${figure}${mark}。`
      : say`最高的是${names}${figure}${mark}。`,
  );
}

/** "第二高的是…": those at one place of the order. */
function stateNth(ranked: readonly Ranked[], nth: number, { draft, say, query }: MeasureWriting) {
  const lowest = query.direction === "lowest";
  const { place, chosen } = atPlace(lowest ? [...ranked].reverse() : ranked, nth, (r) => r.size);
  const { names, figure } = standing(chosen);
  const order = lowest ? say`低到高` : say`高到低`;
  const mark = draft.cite(...evidenceOf(chosen));
  draft.fact(say`从${order}排第${ordinal(place)}的是${names}${figure}${mark}。`);
}

/** The places that stand level, and the figure they share; "55%" and "≥55%" are not the same: each goes with its place. */
function standing(tied: readonly Ranked[]): { names: string; figure: string } {
  const figures = new Set(tied.map(({ value }) => formatValue(value)));
  const alike = figures.size === 1;
  const names = tied
    .map(({ called, value }) => called + (alike ? "" : `(${formatValue(value)})`))
    .join("、");
  return { names, figure: alike ? `:${[...figures].join("")}` : "" };
}

function stateOrder(ranked: readonly Ranked[], { draft, say, query }: MeasureWriting): void {
  const order = query.direction === "lowest" ? [...ranked].reverse() : ranked;
  const figures = order.map(({ called, value }) => called + formatValue(value));
  draft.fact(say`排序:${figures.join(" > ")}${draft.cite(...evidenceOf(order))}。`);
}

function stateFigures(ranked: readonly Ranked[], { draft, say }: MeasureWriting): void {
  const figures = ranked.map(({ called, match, value }) => {
    const year = value.year === null ? "" : `(${value.year}年)`;
    return say`${called}${formatValue(value)}${year}` + draft.cite(...match.evidence);
  });
  draft.fact(`${figures.join("、")}。`);
}

/** How many times the second place's figure the first place's is, in the order of the question. */
function stateRatio(ranked: readonly Ranked[], { draft, say, query }: MeasureWriting): void {
  const [first, second] = query.documents.map((id) =>
    ranked.find(({ match }) => match.document.id === id),
  );
  if (first === undefined || second === undefined || second.size === 0) return;
  const ratio = formatNumber(first.size / second.size, 0.01);
  const mark = draft.cite(...evidenceOf([first, second]));
  draft.fact(
    say`${first.called}约为${second.called}的${ratio}倍(${stepsOf([first, second])}${first.size} ÷ ${second.size} ≈ ${ratio})${mark}。`,
  );
}

/** All figures added up; shares are not. */
function stateSum(ranked: readonly Ranked[], { draft, say }: MeasureWriting): void {
  const [first] = ranked;
  if (first === undefined || ranked.length < 2 || first.value.unit === "%") return;
  const sizes = ranked.map(({ size }) => size);
  const total = formatNumber(
    sizes.reduce((a, b) => a + b, 0),
    ...sizes,
  );
  const mark = draft.cite(...evidenceOf(ranked));
  draft.fact(
    say`合计${total}${countedUnit(first.value) ?? ""}(${stepsOf(ranked)}${sizes.join(" + ")} = ${total})${mark}。`,
  );
}

/** "2.5 × 10000 = 25000;" for each figure with a multiplier. */
function stepsOf(ranked: readonly Ranked[]): string {
  return ranked
    .filter(({ value }) => multiplier(value.unit) > 1)
    .map(({ value, size }) => `${value.number} × ${multiplier(value.unit)} = ${size};`)
    .join("");
}

/** That two figures are the same, where it was asked how far they are apart. */
function stateLevel(ranked: readonly Ranked[], { draft, say }: MeasureWriting): void {
  const { names, figure } = standing(ranked);
  draft.fact(say`${names}数值相同${figure}${draft.cite(...evidenceOf(ranked))}。`);
}

/** By how much the higher of two figures exceeds the lower, with the steps in between. */
function stateGap(ranked: readonly Ranked[], writing: MeasureWriting): void {
  const { draft, say, query } = writing;
  const [top, bottom, ...others] = ranked;
  if (top === undefined || bottom === undefined || others.length > 0) return;
  if (top.size === bottom.size) {
    if (query.operation === "compare") stateLevel(ranked, writing);
    return;
  }
  const gap = formatNumber(top.size - bottom.size, top.size, bottom.size);
  const unit =
    top.value.unit === "%"
      ? say`个百分点`
      : (countedUnit(top.value) ?? countedUnit(bottom.value) ?? "");
  const mark = draft.cite(...evidenceOf([top, bottom]));
  draft.fact(
    say`${top.called}比${bottom.called}高${gap}${unit}(${stepsOf([top, bottom])}${top.size} − ${bottom.size} = ${gap})${mark}。`,
  );
}

function evidenceOf(ranked: readonly Ranked[]): Evidence[] {
  return ranked.flatMap(({ match }) => match.evidence);
}
