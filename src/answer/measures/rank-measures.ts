import { countAlike } from "../../language/measure-words.ts";
import type { IndicatorFilter } from "../../question/query.ts";
import { asksQuotient, type Quotient } from "../../question/read/asks-quotient.ts";
import { formatNumber, formatValue } from "../format-value.ts";
import { placeOf } from "../place-of.ts";
import { atPlace, ordinal } from "./at-place.ts";
import type { Measured, MeasureWriting, Outcome } from "./measure-writing.ts";
import { meets } from "./meets.ts";
import { rankChanges } from "./rank-changes.ts";
import {
  countedUnit,
  evidenceOf,
  named,
  type Ranked,
  sizeOf,
  standing,
  stepsOf,
} from "./ranked.ts";
import { stateAbsence } from "./state-absence.ts";
import { stateGap, stateGapToEnd } from "./state-gap.ts";
import { sayQuotient } from "./state-quotient.ts";

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
  const places = new Set(chosen.map(({ match }) => placeOf(match.document))).size;
  if (places > 0) draft.listing(say`符合条件的地方共${places}个:`, chosen.map(shown));
  else draft.negative(say`没有符合条件的地方${draft.cite(...evidenceOf(others))}。`);
  if (others.length > 0 && chosen.length > 0)
    draft.fact(say`不符合的是${others.map(shown).join("、")}。`);
  return "answered";
}

/** Figures of one unit: who has the most or least, all in order, and what the question makes of them. */
function stateComparison(ranked: readonly Ranked[], writing: MeasureWriting): void {
  const { operation, relation, end } = writing.query;
  if (writing.query.nth !== null) stateNth(ranked, writing.query.nth, writing);
  else if (operation === "extreme" || end !== null) stateEnds(ranked, writing);
  if (end !== null) stateGapToEnd(ranked, { ...writing, end });
  if (operation === "rank" && writing.query.nth === null) stateOrder(ranked, writing);
  else stateFigures(ranked, writing);
  const quotient =
    asksQuotient(writing.query.asked) ??
    (operation === "growth" ? { as: "ratio" as const, turned: false } : null);
  const divided = quotient !== null && stateQuotient(ranked, { ...writing, quotient });
  if (!divided && end === null && (operation === "compare" || operation === "extreme"))
    stateGap(ranked, writing);
  if (relation === "sum") stateSum(ranked, writing);
}

/** The figure of the latest year; none where a measure has no figure. */
function latest({ match, values }: Measured): Omit<Ranked, "called">[] {
  const [value] = values
    .filter(({ number }) => number !== null)
    .sort((a, b) => (b.year ?? 0) - (a.year ?? 0));
  return value === undefined ? [] : [{ match, value, size: sizeOf(value) }];
}

function haveOneUnit(ranked: readonly Ranked[]): boolean {
  const units = [...new Set(ranked.flatMap(({ value }) => countedUnit(value) ?? []))];
  return units.every((unit) => units.every((other) => countAlike(unit, other)));
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
  // One alone is not the first of anything.
  if (end === undefined || ranked.length === 1) return;
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

function stateOrder(ranked: readonly Ranked[], { draft, say, query }: MeasureWriting): void {
  const order = query.direction === "lowest" ? [...ranked].reverse() : ranked;
  const sign = query.direction === "lowest" ? " < " : " > ";
  const figures = order.map(({ called, value, size }, i) => {
    const [before] = order.slice(i - 1, i);
    const joint = before === undefined ? "" : before.size === size ? "、" : sign;
    return joint + called + formatValue(value);
  });
  draft.fact(say`排序:${figures.join("")}${draft.cite(...evidenceOf(order))}。`);
}

function stateFigures(ranked: readonly Ranked[], { draft, say }: MeasureWriting): void {
  const figures = ranked.map(({ called, match, value }) => {
    const year = value.year === null ? "" : `(${value.year}年)`;
    return say`${called}${formatValue(value)}${year}` + draft.cite(...match.evidence);
  });
  draft.fact(`${figures.join("、")}。`);
}

/** What the first place's figure is of the second's, in the order of the question; false where there are not both. */
function stateQuotient(
  ranked: readonly Ranked[],
  { quotient, ...writing }: MeasureWriting & { quotient: Quotient },
): boolean {
  const { draft, say, query } = writing;
  const own = query.documents.map((id) => bestOf(ranked.filter((r) => r.match.document.id === id)));
  const [first, second] = quotient.turned ? own.toReversed() : own;
  if (first === undefined || second === undefined) return false;
  if (quotient.as === "share" && first.value.unit === "%") return false;
  const pair = [first, second] as const;
  const told = sayQuotient(pair, {
    as: quotient.as,
    steps: stepsOf(pair),
    mark: draft.cite(...evidenceOf(pair)),
    say,
  });
  if (told !== null) draft.fact(told);
  return told !== null;
}

/** The figure whose name fits the question best. */
function bestOf(ranked: readonly Ranked[]): Ranked | undefined {
  return ranked.toSorted((a, b) => b.match.fit.score - a.match.fit.score)[0];
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
