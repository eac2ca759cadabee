/** Those that were counted, by their kind at most. */
const WHICH =
  /^(?:那么?|都|具体|分别|各)*(?:是|指|有|叫|在)?(?:的是)?哪(?:几|些|[二两三四五六七八九\d]+)?(?:个|家|所|处|项|条|位|种|类)?(?:地方|[省市县区乡镇村州旗]+|单位|机构|学校|医院|部门|企业|项目|城市|街道)?的?[呢?。]*$/u;

/** Does a folded question ask which ones were meant, and name no subject ("是哪几个县的")? */
export function asksWhich(asked: string): boolean {
  return WHICH.test(asked.replace(/^\|+|\|+$/gu, ""));
}
