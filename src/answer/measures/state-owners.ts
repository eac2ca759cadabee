import {
  type MeasureMatch,
  type MeasureValue,
  multiplier,
} from "../../retrieval/measures/measure-match.ts";
import { formatNumber, formatValue } from "../format-value.ts";
import { placeOf } from "../place-of.ts";
import type { MeasureWriting, Outcome } from "./measure-writing.ts";

/**
 * A row of a table with columns for several bodies: each one's figure, and whether the place's own is higher,
 * lower or the same. An empty cell is stated as empty. Null where the row has one column of figures only.
 */
export function stateOwners(match: MeasureMatch, writing: MeasureWriting): Outcome | null {
  const own = match.values.find(({ scope }) => scope === null);
  const other = match.values.find(({ scope }) => scope !== null);
  if (own === undefined || other === undefined) return null;
  const { draft, say } = writing;
  const mark = draft.cite(...match.evidence);
  const figures = [other, own].map(({ column, ...value }) => `${column}${shown(value)}`).join(";");
  draft.fact(say`${placeOf(match.document)}${match.name}:${figures}${mark}。`);
  const verdict = verdictOf(own, other, writing);
  if (verdict !== null) draft.fact(`${verdict}${mark}。`);
  return "answered";
}

function shown(value: Omit<MeasureValue, "column">): string {
  return value.number === null && value.raw.trim() === "" ? "一栏空白" : `为${formatValue(value)}`;
}

function verdictOf(own: MeasureValue, other: MeasureValue, { say }: MeasureWriting): string | null {
  if (own.number === null || other.number === null)
    return own.raw.trim() !== "" && own.raw.trim() === other.raw.trim() ? say`两栏相同` : null;
  const [a, b] = [sizeOf(own), sizeOf(other)];
  if (unitOf(own) !== unitOf(other)) return say`两栏计量方式不同,不能直接比较高低`;
  if (a === b) return say`两栏相同,均为${formatValue(own)}`;
  const [high, low] = a > b ? [a, b] : [b, a];
  const gap = formatNumber(high - low, high, low);
  const unit = own.unit === "%" ? say`个百分点` : unitOf(own);
  const steps = [own, other]
    .filter((value) => multiplier(value.unit) > 1)
    .map((value) => `${value.number} × ${multiplier(value.unit)} = ${sizeOf(value)};`)
    .join("");
  const side = a > b ? say`高` : say`低`;
  return say`${own.column}比${other.column}${side}${gap}${unit}(${steps}${high} − ${low} = ${gap})`;
}

function sizeOf({ number, unit }: MeasureValue): number {
  return Number(((number ?? Number.NaN) * multiplier(unit)).toFixed(4));
}

function unitOf({ unit }: MeasureValue): string {
  return unit?.replace(/^[万亿]/u, "") ?? "";
}
