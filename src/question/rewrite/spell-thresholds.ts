const NUMBER =
  "(?:\\d[\\d.,]*[万亿]?|[一二三四五六七八九十两]+[百千万亿]+|百万|千万)(?:%|[\\uFF05张个户人家所处])?|百分之[一二三四五六七八九十百\\d]+|[一二三四五六七八九]成";
/** "没到90%", "够不着一千张": short of a figure. */
const SHORT_OF = new RegExp(
  `(?:还|都|仍|尚)*(?:没有?(?:能)?(?:达到?|到|过|满|够到?|够着|超过|上)|未(?:能)?(?:达到?|到|满|超过?)|(?:达|够|上|过|超)不(?:到|着|了|上|过)|不够)(?=${NUMBER})`,
  "gu",
);
/** "90%都没到", "一千张还够不着". */
const BEHIND_SHORT = new RegExp(
  `(${NUMBER})(?:都|还|也)*(?:没有?(?:达到?|到|过|满|够到?|够着|超过)|(?:达|够|上|过|超)不(?:到|着|了|上|过))(?=的|[,，。?？]|$)`,
  "gu",
);
/** "上了一百万", "迈过1000张": beyond a figure. */
const BEYOND = new RegExp(
  `(?:已经?|都)?(?:上了|站上了?|(?:迈|越|跨|冲|闯)(?:过|出|上)了?|过了|冲破了?|突破了?|盖过了?)(?=${NUMBER})`,
  "gu",
);
const LINE = "(?:这|那)?一?(?:[道条个])?(?:线|坎儿?|门槛|关口|杠|界线|界限)";
const OVER =
  "(?:迈过去?|越过去?|跨过去?|跨过|过去|过得去|过|达到|够着|(?:在|处于)?(?:这|那)?[条道]?线?(?:以?上面?|之上))了?的?";
const UNDER =
  "(?:没有?(?:过去?|达到|到|够着|迈过去?|跨过去?)|[过够达]不(?:去|着|到|了)|(?:在|处于)?(?:这|那)?[条道]?线?(?:以?下面?|之下|底下))了?的?";
/** "按90%划条线,…目标在线下面的", "一百万人口这道线,有哪几个县迈过去了": the figure is a line. */
const AT_LINE = new RegExp(
  `(?:按|以|拿|用|就)?(${NUMBER})([^,，。?？\\d]{0,8}?)(?:划|画|为|作|当|做|来)*(?:一?[条道个])?${LINE}(?:为界|来划|来看)?[,，]?([^。?？]*?)(?:(?<under>${UNDER})|(?<over>${OVER}))(?=都?有?(?:哪|列|是|[,，。?？]|报|给|几)|$)`,
  "u",
);
/** "以100%作为2025年目标值的": what is set stands last. */
const SET_AS = new RegExp(`以(${NUMBER})(?:作为|当作|为)([^,，。?？]{2,12}?)(?=的)`, "gu");

/**
 * Writes what people say for a threshold as the words that the rules know: "没到90%" → "低于90%", "上了一百万" → "超过一百万",
 * "按90%划条线,…在线下面的" → "…低于90%的", "以100%作为目标值的" → "目标值为100%的".
 */
export function spellThresholds(question: string): string {
  return question
    .replace(AT_LINE, (all, ...found) => {
      const [figure = "", of = "", between = ""] = found as string[];
      const { under } = found.at(-1) as { under?: string };
      return /^的?$/u.test(between) && of === "" && !all.includes("线")
        ? all
        : `${between}${of}${under === undefined ? "超过" : "低于"}${figure}的`;
    })
    .replace(SHORT_OF, "低于")
    .replace(BEHIND_SHORT, "低于$1")
    .replace(BEYOND, "超过")
    .replace(SET_AS, "$2为$1");
}
