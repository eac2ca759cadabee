const END =
  "(?:最[高低多少大小长短好差快慢]的?|第[一二三四五六七八九十]+(?:名|位)?|倒数第[一二三四五]|垫底|排?头名|榜首)";
const GAP = "(?:差|相差|差距|[高低多少大小长短](?:出|了)?(?:多少|几))";
/** "比最高的少多少", "离第一名差几个", "最高和最低之间差多少"; "比最低标准高" compares no places. */
const AGAINST_END = new RegExp(
  `(?:[比和跟与同离距较]|距离|对比)(?:排在?)?${END}(?!标准|限|要求|生活)[^,。?]{0,8}?${GAP}`,
  "u",
);

/** Are figures held against the first, the last or another place of their order? Takes folded text. */
export function isAgainstEnd(text: string): boolean {
  return AGAINST_END.test(text);
}
