const NAME = "[^,，。?？;；、÷]";
const RESULT =
  "[,，]?(?:(?:那么?|所得)?(?:的)?(?:商|差|结果|得数|答案)(?:是|为|等于)?|[=＝]|等于|得(?:出|到)?|是|为|约|大概|大约)*(?:多少|几)?(?:[?？]?(?:[%％]|个?百分点|倍))?";
const BY_USING = "(?:(?:^|(?<=[,，。?？;；、:：\\s]))(?:请|麻烦)?(?:用|拿|把|将))?";
/** "用甲数除以乙数,商是几", "甲数÷乙数=?". */
const DIVIDED = new RegExp(
  `${BY_USING}(${NAME}{2,24}?)\\s*(?:除以|÷)\\s*(${NAME}{2,18}?)${RESULT}(?=[,，。?？;；\\s]|$)`,
  "gu",
);
/** "用甲数减去乙数,差是几". */
const SUBTRACTED = new RegExp(
  `${BY_USING}(${NAME}{2,24}?)\\s*(?:减去|减掉|扣掉|扣去|扣除|刨去)\\s*(${NAME}{2,18}?)${RESULT}(?=[,，。?？;；\\s]|$)`,
  "gu",
);
/** "用乙数去除甲数": what is divided stands last. */
const DIVIDING = new RegExp(
  `(?:用|拿)(${NAME}{2,18}?)去除(${NAME}{2,18}?)(?=[,，。?？;；\\s]|$)`,
  "gu",
);
/** "甲县顶得上几个乙县". */
const WORTH =
  /(?:定的|的)?(?:能|可|够)?(?:[顶抵](?:得[上了过]|上)?|[赶比]得上|相当于)(?:多少|几)个([^,，。?？;；百点月小][^,，。?？;；]{1,9}?)(?=[,，。?？;；呢啊呀\s]|$)/gu;
/** Of all, by a word that says no more. */
const WHOLE = /^(?:全[市县区省州]|[^,，。]{0,6}(?:合计|总计|总数|总量|全部|总和))/u;

/**
 * Writes a sum that is told in words or signs as the question it answers: "用甲数除以乙数,商是几" → "甲数是乙数的几倍",
 * "甲数÷全市合计" → "甲数占全市合计的百分之几", "甲数减去乙数" → "甲数比乙数多多少", "甲县顶得上几个乙县" → "甲县是乙县的几倍".
 */
export function spellArithmetic(question: string): string {
  const share = /[%％]|百分|几成|占比|比例|比重|份额/u.test(question);
  const divide = (dividend: string, divisor: string) =>
    share || WHOLE.test(divisor)
      ? `${dividend}占${divisor}的百分之几`
      : `${dividend}是${divisor.replace(/的$/u, "")}的几倍`;
  return question
    .replace(DIVIDING, (_, divisor: string, dividend: string) => divide(dividend, divisor))
    .replace(DIVIDED, (_, dividend: string, divisor: string) => divide(dividend, divisor))
    .replace(SUBTRACTED, "$1比$2多多少")
    .replace(WORTH, "是$1的几倍");
}
