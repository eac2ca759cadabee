import { multiplier } from "../retrieval/measure-match.ts";
import { formatNumber } from "./format-value.ts";

/** What lies between two figures. */
export interface Change {
  readonly rises: boolean;
  /** How much, without a sign: "2.7". */
  readonly amount: string;
  /** "个", "%", "" for none; without 万 where only one of the figures is given in it. */
  readonly unit: string;
  /** The calculation: "4.5 − 1.8 = 2.7", "6.7 × 10000 = 67000;67000 − 26369 = 40631". */
  readonly steps: string;
}

/** By how much and which way a figure goes; figures of different multipliers ("6.7万张", "26369张") in ones. */
export function reckonChange(from: Quantity, to: Quantity): Change {
  const alike = multiplier(from.unit) === multiplier(to.unit);
  const ends = [from, to].map((figure) => plain(figure, alike));
  const [a = 0, b = 0] = ends.map(({ size }) => size);
  const [high, low] = b >= a ? [b, a] : [a, b];
  const amount = formatNumber(high - low, high, low);
  const scaled = ends.map(({ step }) => step).join("");
  return {
    rises: b >= a,
    amount,
    unit: alike ? (to.unit ?? "") : (to.unit ?? "").replace(/^[万亿]/u, ""),
    steps: `${scaled}${high} − ${low} = ${amount}`,
  };
}

/** A number of something. */
interface Quantity {
  readonly number: number;
  readonly unit: string | null;
}

function plain({ number, unit }: Quantity, alike: boolean): { size: number; step: string } {
  const factor = alike ? 1 : multiplier(unit);
  if (factor === 1) return { size: number, step: "" };
  const size = Number((number * factor).toPrecision(12));
  return { size, step: `${number} × ${factor} = ${size};` };
}
