const TIME = "\\p{Script=Han}{0,6}?(?:年份|时间|时限|期限|年限|时间节点)(?:要求)?";
const VALUE = "(?:目标值|目标数|目标|数量|数值|任务数|补助标准|标准)";
const BODIES =
  "(?:[省市县区]级)?(?:牵头|责任|主管|负责|配合|主办|落实|实施)的?(?:部门|单位|主体|机构)";
const AND = "(?:,?(?:以及|及其?|和|与|、|还有|连同))";
const ASKED =
  "(?:分别|各自?|都|又)*(?:是|为|有)?(?:什么|啥|何|谁|多少|哪[些个几家]?)?[?\\uFF1F。]*";

const PAIR = new RegExp(
  `^(?<of>[^?\\uFF1F。;]{4,}?(?:的|,这一?\\p{Script=Han}{0,3}的))(?:(?<time>${TIME})|(?<value>${VALUE}))${AND}(?<bodies>${BODIES})${ASKED}$`,
  "u",
);
const TURNED = new RegExp(
  `^(?<of>[^?\\uFF1F。;]{4,}?(?:的|,这一?\\p{Script=Han}{0,3}的))(?<bodies>${BODIES})${AND}(?:(?<time>${TIME})|(?<value>${VALUE}))${ASKED}$`,
  "u",
);

/**
 * Divides a question after a time or a figure and after the bodies in charge of the same thing, named by nouns: "更换座椅的完成年份
 * 以及负责部门分别是什么" → "更换座椅的完成年份是哪年", "更换座椅的负责部门是谁". Others are returned whole.
 */
export function splitFacets(question: string): string[] {
  const { of, time, value, bodies } = (PAIR.exec(question) ?? TURNED.exec(question))?.groups ?? {};
  if (of === undefined || bodies === undefined || /谁|哪|多少|几|什么|牵头|负责/u.test(of))
    return [question];
  const figure = time === undefined ? `${of}${value ?? ""}是多少` : `${of}${time}是什么时候`;
  return [figure, `${of}${bodies}是谁`];
}
