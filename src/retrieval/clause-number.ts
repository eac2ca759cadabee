import { parseNumeral } from "../language/numerals.ts";

/** The number that a clause is printed with: "第六条" → 6, "(三)" → 3, "12." → 12, "四、" → 4; null for other marks. */
export function numberOf(printed: string): number | null {
  const words =
    /^(?:第\s*)?[((]?\s*(\d{1,3}|[一二三四五六七八九十百零]{1,5})\s*[))]?(?:[条章节、.．]|\s|$)/u.exec(
      printed,
    )?.[1];
  return words === undefined ? null : parseNumeral(words);
}
