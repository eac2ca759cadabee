import type { Comparator } from "../../policy.ts";

/** A figure as far as it can be compared. */
export interface Quantity {
  readonly number: number;
  readonly unit: string | null;
  /** As printed; its decimals tell how far it may have been rounded. */
  readonly raw: string;
  readonly comparator: Comparator;
}

/**
 * What is left of a measure's name once places, counting words and age limits are dropped; two names with the same core
 * stand for the same measure (`"全市每千人口拥有车位数"`, `"千人口车位数"`). "" for names too short to tell.
 */
export function measureCore(name: string): string {
  const core = stripped(name);
  return core.length < 2 ? "" : core;
}

function stripped(name: string): string {
  return name
    .replace(/\([^()]*\)/g, "")
    .replace(/^(?:到|至)?(?:(?:19|20)\d{2}年?)?[全我本]?(?:市|县|区|州|省)(?=\p{Script=Han})/u, "")
    .replace(
      /(?:19|20)\d{2}年?|\d+(?:周)?岁(?:及)?以[上下]|拥有|服务|机构|总|建成|的|数量|数$|每|设置|提供|“|”/g,
      "",
    )
    .replace(/所占比例|占比|比重/g, "比例")
    .replace(/老年人/g, "老人")
    .replace(/\s+/g, "");
}

/**
 * Whether two figures agree, where one is printed less exactly within its rounding: 67478张 and 6.7万张 do, 4.5个 and 4.6个 do not. Null where their units
 * cannot be compared.
 */
export function quantitiesAgree(left: Quantity, right: Quantity): boolean | null {
  const a = scaled(left);
  const b = scaled(right);
  if (a.unit !== b.unit) return null;
  const loose =
    left.comparator === "~" || right.comparator === "~" ? Math.max(a.value, b.value) * 0.05 : 0;
  const rounding = Math.abs(a.step - b.step) < 1e-9 ? 0 : Math.max(a.step, b.step);
  return Math.abs(a.value - b.value) <= Math.max(rounding, loose) + 1e-9;
}

const MULTIPLIERS: readonly (readonly [string, number])[] = [
  ["万", 1e4],
  ["亿", 1e8],
  ["千", 1e3],
  ["百", 1e2],
];

/** Number in single units, and the size of its last printed digit. */
function scaled(quantity: Quantity): { value: number; unit: string; step: number } {
  const printed = quantity.unit ?? "";
  const found = MULTIPLIERS.find(([word]) => printed.startsWith(word));
  const factor = found?.[1] ?? 1;
  const decimals = /\d\.(\d+)/.exec(quantity.raw)?.[1]?.length ?? 0;
  const step = factor === 1 && decimals === 0 ? 0 : factor * 10 ** -decimals;
  return { value: quantity.number * factor, unit: printed.slice(found?.[0].length ?? 0), step };
}
