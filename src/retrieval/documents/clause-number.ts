import { parseNumeral } from "../../language/numerals.ts";

/** The number that a clause is printed with: "第六条" → 6, "(三)" → 3, "12." → 12, "四、" → 4; null for other marks. */
export function numberOf(printed: string): number | null {
  const words = NUMBER.exec(printed.replace(/\s/g, ""))?.[1];
  return words === undefined ? null : parseNumeral(words);
}

const NUMBER = /^第?[((]?(\d{1,3}|[一二三四五六七八九十百零]{1,5})[))]?(?:[条章节、.．]|$)/u;
