import type { IndicatorFilter, QueryOf } from "../../question/query.ts";
import type { Target } from "../../retrieval/measures/find-targets.ts";
import {
  type MeasureMatch,
  type MeasureValue,
  multiplier,
} from "../../retrieval/measures/measure-match.ts";
import { askedValues } from "../format-value.ts";
import { changeEnds } from "./change-ends.ts";
import { meets } from "./meets.ts";

type Filter = IndicatorFilter;

/** Does a row of an indicator table (or a figure of running text) meet the conditions of a list question? */
export function isSelected(match: MeasureMatch, query: QueryOf<"indicator">): boolean {
  const { filter } = query;
  if (filter === null) return true;
  return (
    isOfYear(match, query) &&
    (filter.attribute === null ||
      attributeOf(match) === filter.attribute ||
      match.attribute === filter.attribute) &&
    (filter.unit === null || isCountedIn(match, filter.unit)) &&
    (filter.state === null || STATES[filter.state](match)) &&
    (filter.value === null || hasValue(match, filter.value, query))
  );
}

/** Does an aim of running text meet them? It has no attribute and no earlier figure. */
export function isTargetSelected(
  { year, figures }: Target,
  { filter, years, by }: QueryOf<"indicator">,
): boolean {
  if (by === "change") return false;
  if (years.length > 0 && (year === null || !years.includes(year))) return false;
  if (filter === null) return true;
  const { value, unit } = filter;
  const fits = figures.some(
    (figure) =>
      (unit === null || figure.unit === unit) &&
      (value === null || meets(figure.number * multiplier(figure.unit), value)),
  );
  const open = unit === null && value === null;
  return filter.attribute === null && filter.state === null && (open || fits);
}

/** The attribute, restored where the text lost characters and the vocabulary supports it. */
export function attributeOf({ attribute, measure }: MeasureMatch): string | null {
  const restored = measure.indicator?.restored.find(({ original }) => original === attribute);
  return restored?.restored ?? attribute;
}

/** A figure of running text holds for one year; a row for the years of its columns, where those say any. */
function isOfYear({ measure, values }: MeasureMatch, { years }: QueryOf<"indicator">): boolean {
  if (years.length === 0) return true;
  if (measure.statement === null && values.some(({ year }) => year === null)) return true;
  return values.some(({ year }) => year !== null && years.includes(year));
}

/** "" asks for rows that print no unit at all. */
function isCountedIn({ unit, values }: MeasureMatch, asked: string): boolean {
  const figures = values.filter(({ number }) => number !== null);
  const printed = [unit, ...figures.map((value) => value.unit)].filter((each) => each);
  return asked === "" ? figures.length > 0 && printed.length === 0 : printed.includes(asked);
}

function hasValue(
  match: MeasureMatch,
  condition: NonNullable<Filter["value"]>,
  query: QueryOf<"indicator">,
): boolean {
  if (query.by === "change") {
    const ends = changeEnds(match, query);
    return ends !== null && meets(amountOf(ends, query.asked), condition);
  }
  const period = query.years.length === 0 ? (query.period ?? "target") : query.period;
  return askedValues(match, { ...query, period }).some(
    ({ number, unit }) => number !== null && meets(number * multiplier(unit), condition),
  );
}

/** By how much it moves; a fall where falls are asked for. */
function amountOf({ from, to }: NonNullable<ReturnType<typeof changeEnds>>, asked: string): number {
  const rise = to.number * multiplier(to.unit) - from.number * multiplier(from.unit);
  return Number((FALLS.test(asked) ? -rise : rise).toFixed(6));
}

const FALLS = /降|减/u;

const STATES: Readonly<Record<NonNullable<Filter["state"]>, (match: MeasureMatch) => boolean>> = {
  "missing-baseline": (match) => {
    const own = ownValues(match);
    const baseline = own.find(({ role }) => role === "baseline");
    const untold = own.some(({ year, column }) => year === null && column === "");
    return !untold && (baseline === undefined || baseline.number === null);
  },
  "missing-any": (match) => {
    const own = ownValues(match);
    return own.length === 0 || own.some((value) => !isGiven(value));
  },
  unchanged: (match) => {
    const pair = pairOf(match);
    return pair !== null && isSame(...pair);
  },
  differing: (match) => {
    const pair = pairOf(match);
    return pair !== null && !isSame(...pair);
  },
  falling: (match) => Number(growthOf(match)) < 0,
  doubled: (match) => {
    const [from, to] = pairOf(match) ?? [];
    return Number(from?.number) > 0 && Number(to?.number) >= 2 * Number(from?.number);
  },
  rising: (match) => Number(growthOf(match)) > 0,
};

/** By how much the second figure of the pair exceeds the first; null where they cannot be compared. */
function growthOf(match: MeasureMatch): number | null {
  const [from, to] = pairOf(match) ?? [];
  if (from?.number == null || to?.number == null || unitOf(from) !== unitOf(to)) return null;
  return to.number * multiplier(to.unit) - from.number * multiplier(from.unit);
}

function ownValues({ values }: MeasureMatch): readonly MeasureValue[] {
  return values.filter(({ scope }) => scope === null);
}

/** A figure, or words in its place ("基本形成"), as against "—" or nothing. */
function isGiven({ number, raw }: MeasureValue): boolean {
  return number !== null || /\p{Script=Han}{2,}/u.test(raw);
}

/** The two figures that a row sets side by side: before and after, or somebody else's and its own. */
function pairOf(match: MeasureMatch): readonly [MeasureValue, MeasureValue] | null {
  const own = ownValues(match);
  const target = own.find(({ role }) => role === "target");
  const other =
    match.values.find(({ scope }) => scope !== null) ?? own.find(({ role }) => role === "baseline");
  return target && other && isGiven(target) && isGiven(other) ? [other, target] : null;
}

/** The same figure in the same unit (one of which may be left out), or the same words. */
function isSame(a: MeasureValue, b: MeasureValue): boolean {
  if (a.number === null || b.number === null) return a.raw.trim() === b.raw.trim();
  const [left, right] = [unitOf(a), unitOf(b)];
  const comparable = left === right || left === "" || right === "";
  return comparable && a.number * multiplier(a.unit) === b.number * multiplier(b.unit);
}

/** "户" for "万户". */
function unitOf({ unit }: MeasureValue): string {
  return (unit ?? "").replace(/^[万亿]/u, "");
}
