import { multiplier } from "../../retrieval/measures/measure-match.ts";
import { formatNumber } from "../format-value.ts";

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
  const { from: a, to: b, steps } = inOneScale(from, to);
  const [high, low] = b >= a ? [b, a] : [a, b];
  const amount = formatNumber(high - low, high, low);
  return {
    rises: b >= a,
    amount,
    unit: alike ? (to.unit ?? "") : (to.unit ?? "").replace(/^[万亿]/u, ""),
    steps: `${steps}${high} − ${low} = ${amount}`,
  };
}

/** Both figures as they can be reckoned with, and how those of different multipliers become ones: "6.7 × 10000 = 67000;". */
export function inOneScale(
  from: Quantity,
  to: Quantity,
): { readonly from: number; readonly to: number; readonly steps: string } {
  const alike = multiplier(from.unit) === multiplier(to.unit);
  const [a, b] = [plain(from, alike), plain(to, alike)];
  return { from: a.size, to: b.size, steps: a.step + b.step };
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
