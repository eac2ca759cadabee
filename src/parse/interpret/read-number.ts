import type { Comparator } from "../../policy.ts";

/** A printed figure taken apart. */
export interface ReadNumber {
  /** Null where the words hold no figure. */
  readonly number: number | null;
  /** Unit printed with the figure, with its multiplier: "%", "万户"; null if none. */
  readonly unit: string | null;
  readonly comparator: Comparator;
}

/**
 * Takes a printed figure apart: `"≥95"` → 95 >=, `"2.5万户"` → 2.5 万户, `"81.5左右"` → 81.5 ~, `"持在 90以上"` → 90 >=,
 * `"-1.3"` and `"[13.5]"` as they stand, `"—"` → no figure. Of a range the first
 * figure counts; a ratio (`"1:8.5"`) is no single figure.
 */
export function readNumber(printed: string): ReadNumber {
  const tight = withoutMarks(printed.replace(/\s+/g, ""));
  const match = /((?:^[-−])?\d[\d,]*(?:\.\d+)?)(.*)$/.exec(tight);
  if (match === null || /\d:\d/.test(tight)) return { number: null, unit: null, comparator: "=" };
  const number = Number((match[1] ?? "").replace(/,/g, "").replace("−", "-"));
  const unit = (match[2] ?? "")
    .replace(/^[-~—至]\d[\d,]*(\.\d+)?/, "")
    .replace(/^[多余几]/, "")
    .replace(TAIL, "");
  return {
    number: Number.isFinite(number) ? number : null,
    unit: unit === "" ? null : unit,
    comparator: readComparator(tight),
  };
}

/** A figure without the marks that refer to a note: `"[13.5]"`, `"25*"`, `"90②"`. */
function withoutMarks(figure: string): string {
  return figure.replace(/[*①-⑳]+$/, "").replace(/^[[〔【(]([^[\]〔〕【】()]*)[\]〕】)]$/, "$1");
}

const TAIL = /(\+|及以上|以上|以下|以内|左右|上下|余)$/;

/** How a figure is bounded by the words around it: 不低于, ≥, 以上 → `>=`; 不超过, ≤, 以内 → `<=`; 约, 左右 → `~`. */
export function readComparator(words: string): Comparator {
  if (
    /≥|>|不低于|不少于|不小于|至少|以上|超过|高于|大于|\+$/.test(words) &&
    !/不超过|不高于|不大于/.test(words)
  )
    return ">=";
  if (/≤|<|不超过|不高于|不多于|不大于|至多|最多|以内|以下|低于|控制在/.test(words)) return "<=";
  return /约|近|左右|上下|接近|余|多/.test(words) ? "~" : "=";
}
