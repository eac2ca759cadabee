import { countAlike } from "../../language/measure-words.ts";
import {
  type MeasureMatch,
  type MeasureValue,
  multiplier,
} from "../../retrieval/measures/measure-match.ts";
import { askedValues, formatNumber, formatTime, formatValue } from "../format-value.ts";
import type { MeasureWriting } from "./measure-writing.ts";
import { attributeOf } from "./select-indicators.ts";

interface Side {
  readonly match: MeasureMatch;
  readonly value: MeasureValue;
  /** In ones, so that 万张 and 张 compare. */
  readonly size: number;
}

/**
 * What two indicators come to when held against each other, in the order of the question: how far they lie
 * apart, how many times or what share of the second the first is, their sum, or whether both say the same. Nothing is
 * said where they have no figures of one time.
 */
export function relateMeasures(
  [first, second]: readonly [MeasureMatch, MeasureMatch],
  writing: MeasureWriting,
): void {
  const { query, draft, say } = writing;
  if (query.relation === "same" && query.operation === "attribute") {
    const [one, other] = [attributeOf(first), attributeOf(second)];
    if (one === null || other === null) return;
    const mark = draft.cite(...first.evidence, ...second.evidence);
    const same = one === other;
    draft.fact(same ? say`两项的属性相同${mark}。` : say`两项的属性不同${mark}。`);
    return;
  }
  for (const sides of sidesOf(first, second, writing)) relate(sides, writing);
}

function relate(sides: readonly [Side, Side], writing: MeasureWriting): void {
  const { relation } = writing.query;
  if (relation === "share") stateShare(sides, writing);
  else if (relation === "ratio" && isPart(sides)) stateShare(sides, writing);
  else if (relation === "ratio") stateRatio(sides, writing);
  else if (relation === "sum") stateSum(sides, writing);
  else if (relation === "product") stateProduct(sides, writing);
  else if (relation !== null) stateDifference(sides, writing);
}

/** Their figures of one time: of each that is asked, else of the latest that both have; else of one role. */
function sidesOf(
  first: MeasureMatch,
  second: MeasureMatch,
  { query }: MeasureWriting,
): readonly (readonly [Side, Side])[] {
  const [a, b] = [figuresOf(first, query), figuresOf(second, query)];
  const pairs = a.flatMap((left) =>
    b.map((right) => ({ left, right, fits: timeFit(left.value, right.value) })),
  );
  const fitting = pairs
    .filter(({ fits }) => fits > 0)
    .sort((x, y) => y.fits - x.fits || (y.left.value.year ?? 0) - (x.left.value.year ?? 0));
  const ofYear = query.years.map((year) => fitting.find(({ left }) => left.value.year === year));
  const each = ofYear.flatMap((pair) => pair ?? []);
  return (each.length > 1 ? each : fitting.slice(0, 1)).map(
    ({ left, right }) => [plain(left, right), plain(right, left)] as const,
  );
}

/** Figures of one multiplier (both in 亿元) are reckoned with as printed. */
function plain(side: Side, other: Side): Side {
  const alike = multiplier(side.value.unit) === multiplier(other.value.unit);
  return alike && side.value.number !== null ? { ...side, size: side.value.number } : side;
}

function figuresOf(match: MeasureMatch, query: MeasureWriting["query"]): Side[] {
  return askedValues(match, query).flatMap((value) =>
    value.number === null
      ? []
      : [{ match, value, size: Number((value.number * multiplier(value.unit)).toFixed(4)) }],
  );
}

function timeFit(a: MeasureValue, b: MeasureValue): number {
  if (a.year !== null && a.year === b.year) return 2;
  return (a.year === null || b.year === null) && a.role === b.role ? 1 : 0;
}

function unitOf({ value, size }: Side): string {
  const unit = value.unit ?? "";
  return value.number === size ? unit : unit.replace(/^[万亿]/u, "");
}

/** "甲(2025年46.5张)" */
function shown({ match, value }: Side): string {
  return `${match.name}(${formatTime(value)}${formatValue(value)})`;
}

/** "2.5 × 10000 = 25000;" for each figure with a multiplier. */
function stepsOf(sides: readonly Side[]): string {
  return sides
    .filter(({ value, size }) => value.number !== size)
    .map(({ value, size }) => `${value.number} × ${multiplier(value.unit)} = ${size};`)
    .join("");
}

function markOf(sides: readonly [Side, Side], { draft }: MeasureWriting): string {
  return draft.cite(...sides.flatMap(({ match }) => match.evidence));
}

function stateShare(sides: readonly [Side, Side], writing: MeasureWriting): void {
  const [first, second] = sides;
  // Of two figures that go by one name the greater is the whole.
  const turned = first.match.name === second.match.name && first.size > second.size;
  const [a, b] = turned ? [second, first] : [first, second];
  if (b.size === 0 || unitOf(a) === "%" || unitOf(b) === "%" || !isOneUnit(a, b)) return;
  const percent = formatNumber((a.size / b.size) * 100, 0.01);
  writing.draft.fact(
    writing.say`${shown(a)}约占${shown(b)}的${percent}%(${stepsOf([a, b])}${a.size} ÷ ${b.size} × 100 ≈ ${percent})${markOf(sides, writing)}。`,
  );
}

/** Beds are no share of people; a figure without a unit may be of any. */
function isOneUnit(a: Side, b: Side): boolean {
  const [one, other] = [a.value.unit ?? "", b.value.unit ?? ""];
  return one === "" || other === "" || countAlike(one, other);
}

/** "甲数除以乙数": the lesser of two figures is a share of the other rather than so many times it. */
function isPart([a, b]: readonly [Side, Side]): boolean {
  return a.size < b.size && isOneUnit(a, b) && unitOf(a) !== "%";
}

function stateRatio(sides: readonly [Side, Side], writing: MeasureWriting): void {
  const [a, b] = sides;
  if (b.size === 0 || (unitOf(a) === "%") !== (unitOf(b) === "%")) return;
  const ratio = formatNumber(a.size / b.size, 0.01);
  writing.draft.fact(
    writing.say`${shown(a)}约为${shown(b)}的${ratio}倍(${stepsOf(sides)}${a.size} ÷ ${b.size} ≈ ${ratio})${markOf(sides, writing)}。`,
  );
}

/** Both together; shares are not added up. */
function stateSum(sides: readonly [Side, Side], writing: MeasureWriting): void {
  const [a, b] = sides;
  if (unitOf(a) !== unitOf(b) || unitOf(a) === "%") return;
  const total = formatNumber(a.size + b.size, a.size, b.size);
  writing.draft.fact(
    writing.say`${shown(a)}与${shown(b)}合计${total}${unitOf(a)}(${stepsOf(sides)}${a.size} + ${b.size} = ${total})${markOf(sides, writing)}。`,
  );
}

/** What a share of a whole comes to. */
function stateProduct(sides: readonly [Side, Side], writing: MeasureWriting): void {
  const [share, whole] = [...sides].sort(
    (a, b) => Number(unitOf(b) === "%") - Number(unitOf(a) === "%"),
  );
  if (share === undefined || whole === undefined) return;
  if (unitOf(share) !== "%" || unitOf(whole) === "%") return;
  const [part, of] = [share.size, whole.value.number ?? whole.size];
  const amount = formatNumber((of * part) / 100, 0.01);
  const sign = Number(amount) === Number(((of * part) / 100).toPrecision(12)) ? "=" : "≈";
  const unit = whole.value.unit ?? "";
  writing.draft.fact(
    writing.say`按${shown(whole)}、${shown(share)}折算,约${amount}${unit}(${of} × ${part} ÷ 100 ${sign} ${amount})${markOf(sides, writing)}。`,
  );
}

function stateDifference(sides: readonly [Side, Side], writing: MeasureWriting): void {
  const [a, b] = sides;
  const { draft, say } = writing;
  const mark = markOf(sides, writing);
  if (!countAlike(unitOf(a), unitOf(b))) {
    draft.fact(say`${shown(a)}与${shown(b)}计量单位不同,不能直接比较${mark}。`);
    return;
  }
  if (a.size === b.size) {
    draft.fact(say`${shown(a)}与${shown(b)}是两项指标,数值相同${mark}。`);
    return;
  }
  const [high, low] = a.size > b.size ? [a, b] : [b, a];
  const gap = formatNumber(high.size - low.size, high.size, low.size);
  const unit = unitOf(a) === "%" ? say`个百分点` : unitOf(a);
  draft.fact(
    say`${shown(high)}比${shown(low)}高${gap}${unit}(${stepsOf(sides)}${high.size} − ${low.size} = ${gap})${mark}。`,
  );
}
