import type { Evidence } from "../../retrieval/evidence.ts";
import {
  type MeasureMatch,
  type MeasureValue,
  multiplier,
} from "../../retrieval/measures/measure-match.ts";
import { formatValue } from "../format-value.ts";
import { placeOf } from "../place-of.ts";

/** A figure among those that it is put in order with. */
export interface Ranked {
  readonly match: MeasureMatch;
  readonly value: MeasureValue;
  /** The figure in ones, so that "2.5万户" and "8000户" compare. */
  readonly size: number;
  /** What it goes by beside the others: its place, its name where all are of one place, both where places recur. */
  readonly called: string;
}

/** Figures with what each goes by. */
export function named(ranked: readonly Omit<Ranked, "called">[]): Ranked[] {
  const places = new Set(ranked.map(({ match }) => placeOf(match.document)));
  const distinct = places.size === ranked.length;
  return ranked.map((each) => {
    const place = placeOf(each.match.document);
    const name = (places.size > 1 ? place : "") + each.match.name;
    return { ...each, called: distinct ? place : name };
  });
}

/** A figure in ones. */
export function sizeOf({ number, unit }: MeasureValue): number {
  return Number(((number ?? Number.NaN) * multiplier(unit)).toFixed(4));
}

/** "户" for "万户". */
export function countedUnit({ unit }: MeasureValue): string | null {
  return unit?.replace(/^万/u, "") ?? null;
}

/** The places that stand level, and the figure they share; "55%" and "≥55%" are not the same: each goes with its place. */
export function standing(tied: readonly Ranked[]): { names: string; figure: string } {
  const figures = new Set(tied.map(({ value }) => formatValue(value)));
  const alike = figures.size === 1;
  const names = tied
    .map(({ called, value }) => called + (alike ? "" : `(${formatValue(value)})`))
    .join("、");
  return { names, figure: alike ? `:${[...figures].join("")}` : "" };
}

/** "2.5 × 10000 = 25000;" for each figure with a multiplier. */
export function stepsOf(ranked: readonly Ranked[]): string {
  return ranked
    .filter(({ value }) => multiplier(value.unit) > 1)
    .map(({ value, size }) => `${value.number} × ${multiplier(value.unit)} = ${size};`)
    .join("");
}

/** What all the figures rest on. */
export function evidenceOf(ranked: readonly Ranked[]): Evidence[] {
  return ranked.flatMap(({ match }) => match.evidence);
}
