const VERSUS = /\s*(?<![a-z])(?:vs|pk|v\.s)(?![a-z])\.?\s*/giu;
const NAME = "\\p{Script=Han}{2,10}";
/** "甲县-乙县=?", "甲县减乙县等于多少": a sum written with signs. */
const SIGNS = new RegExp(
  `(${NAME})\\s*([-−–＋+减加])\\s*(${NAME})\\s*(?:[=＝]|等于|得)\\s*(?:多少|几)?(?=[?？。\\s]|$)`,
  "gu",
);
const ADDED = new RegExp(
  `(${NAME}(?:\\s*[＋+]\\s*${NAME})+)\\s*(?:[=＝]|等于|得)\\s*(?:多少|几)?(?=[?？。\\s]|$)`,
  "gu",
);
const MORE = "(?:高|多|低|少|大|小|长|短)";
/** "甲县较乙县多几个": 较 is the written 比 where a figure is compared. */
const RATHER = new RegExp(
  `(?<!比|相|为|可|更|偏)较(?=[^,，。?？比]{2,14}?${MORE}(?:出来?|了)?(?:多少|几))`,
  "gu",
);
/** "甲县跟乙县比座椅,多出来几个": who is compared stands before what. */
const BESIDE = new RegExp(
  `[跟和与同]([^,，。?？跟和与同比]{2,10}?)(?:相|来)?比(?:较|起来|一[下比])?[,，]?([^,，。?？]{0,10}?)[,，]?(${MORE})(?:出来?|了)?(?=多少|几)`,
  "gu",
);

/** "比乙县多出来几个": no change is asked for. */
const BEYOND = new RegExp(`(比[^,，。?？]{2,20}?${MORE})(?:出来?|了)(?=多少|几)`, "gu");

/**
 * Writes how two are held against each other in one word order: "甲市 vs 乙市" → "甲市和乙市", "甲县-乙县=?" →
 * "甲县比乙县多多少", "甲县跟乙县比座椅,多出来几个" → "甲县比乙县座椅多几个"; "甲县+乙县=?" → "甲县、乙县合计多少".
 */
export function spellVersus(question: string): string {
  if (!/\p{Script=Han}/u.test(question)) return question;
  return question
    .replace(VERSUS, "和")
    .replace(ADDED, (_, terms: string) => `${terms.split(/\s*[＋+]\s*/u).join("、")}合计多少`)
    .replace(SIGNS, (_, first: string, sign: string, second: string) =>
      /[+＋加]/u.test(sign) ? `${first}、${second}合计多少` : `${first}比${second}多多少`,
    )
    .replace(RATHER, "比")
    .replace(BESIDE, "比$1$2$3")
    .replace(BEYOND, "$1");
}
