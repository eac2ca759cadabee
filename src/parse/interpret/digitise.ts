import { parseNumeral } from "../../language/numerals.ts";
import type { Squeezed } from "../recognise/squeeze.ts";

const DIGITS = "[零〇一二两三四五六七八九十百千]";
const COUNTED =
  "(?:平方米|平方公里|公里|人次|户次|工作日|百分点|[元个张所家户处名人件台套辆次亩座村场间床项米天部支])";
/** "百分之六十八点四", "三十八亿元", "五万户": a share, or two numerals and more before what they count. */
const AMOUNT = new RegExp(
  `百分之(?<share>百|${DIGITS}+(?:点${DIGITS}+)?)|(?<![第每几数上零〇一二两三四五六七八九十百千万亿\\d])(?<count>${DIGITS}{2,}(?:点${DIGITS}+)?(?=[万亿]?${COUNTED})|${DIGITS}+(?:点${DIGITS}+)?(?=[万亿]${COUNTED}))`,
  "gu",
);

/**
 * A squeezed text with its amounts in digits, each character still at its place in the file: `"增加到二千三百张"` →
 * `"增加到2300张"`, `"百分之七十"` → `"70%"`. Lone numerals stay ("三个一批"), and those of names ("第十二条", "每一百户").
 */
export function digitise({ text, at }: Squeezed): Squeezed {
  let out = "";
  const places: number[] = [];
  let from = 0;
  const copy = (to: number) => {
    out += text.slice(from, to);
    for (const place of at.slice(from, to)) places.push(place);
  };
  for (const match of text.matchAll(AMOUNT)) {
    const { share, count = "" } = match.groups ?? {};
    const value = parseNumeral(share === "百" ? "一百" : (share ?? count));
    if (value === null) continue;
    copy(match.index);
    from = match.index + match[0].length;
    const digits = `${value}${share === undefined ? "" : "%"}`;
    out += digits;
    const [first = 0, last = 0] = [at[match.index], at[from - 1]];
    places.push(...[...digits].map((_, i) => (i === digits.length - 1 && i > 0 ? last : first)));
  }
  copy(text.length);
  return { text: out, at: places };
}
