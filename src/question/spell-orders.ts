/** Two and three of something in one word: "仨公园"; "咱俩" are people. */
const TOGETHER = /(?<![我你他她咱您们])(它?)([俩仨])(?=\p{Script=Han}|$|[,，。?？])/gu;
/** "从低往高排", "由小至大". */
const TOWARDS = /([从由])([高低大小多少])(?:[往向朝到至])([高低大小多少])/gu;
/** "从头名排到末名". */
const FIRST_TO_LAST =
  /[从由](?:头一?|第一|首)[名位](?:一?直)?排?[到至](?:最?末|最后一?|尾|倒数第一)[名位]?(?:排列?)?/gu;
/** "规模居首的": behind what is compared. */
const STANDS_FIRST =
  /(?<=\p{Script=Han}{2})(?:[位排名]+列?)?(?:居|在)?(?:榜首|首位|居首|居第一|列第一|拔得头筹)(?:的(?=\p{Script=Han})|(?=[,，。?？]|$))?/gu;
/** "头名是谁", "头一位". */
const FOREMOST = /(?<!从)头一?[名位](?!儿)/gu;
/** "排个名次", "名次表". */
const PLACES = /(?<=[排列做]\p{Script=Han}{0,3})名次表?|名次表/gu;
/** "头三个": the first three, where an order is spoken of. */
const FIRST_FEW = /头([二两三四五六七八九十2-9])(?=[个名位项家])/gu;

/**
 * Writes what people say for an order as the words that the rules know: "从低往高" → "从低到高", "从头名排到末名" →
 * "从高到低", "规模居首的" → "规模最高的", "头三个" → "前三个", "哪仨镇" → "哪三个镇".
 */
export function spellOrders(question: string): string {
  return question
    .replace(
      TOGETHER,
      (_, it: string, word: string) =>
        `${it === "" ? "" : "它们"}${word === "俩" ? "两个" : "三个"}`,
    )
    .replace(TOWARDS, "$1$2到$3")
    .replace(FIRST_TO_LAST, "从高到低排序")
    .replace(STANDS_FIRST, "最高的")
    .replace(FOREMOST, "第一名")
    .replace(PLACES, "排名")
    .replace(FIRST_FEW, "前$1");
}
