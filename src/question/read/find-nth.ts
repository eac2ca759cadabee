const ORDINAL = "第([二三四五六七八九十2-9])(?:名|位|个)?";
/** "第二多的", and "排第二", "第二呢", "第二是谁" where what follows does not make it the name of something. */
const NTH = new RegExp(
  `(?:倒数)?${ORDINAL}[多高少低大小长快](?!额|层|楼)的?|(?:排|排名|位列|位居)?(?:倒数)?${ORDINAL}的?(?=$|[?,。|呢]|是|又|哪|谁|多少|有多少|相?差|[高低多少](?:出|了)?(?:多少|几))`,
  "gu",
);

/** The place in an order that a folded question asks for, from the end it names: 2 for "第二多的是哪个"; null for none. */
export function findNth(text: string): number | null {
  const [found] = text.matchAll(NTH);
  const printed = found?.[1] ?? found?.[2];
  if (printed === undefined) return null;
  const index = "二三四五六七八九十".indexOf(printed);
  return index >= 0 ? index + 2 : Number(printed);
}

/** The text without the words that ask for a place in an order. */
export function withoutNth(text: string): string {
  return text.replace(NTH, "|");
}
