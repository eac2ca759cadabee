/** Whom readers ask for; none of them is what a document is about when it is the reader's own. */
const KIN =
  "(?:爷爷|奶奶|公公|婆婆|姥姥|姥爷|外公|外婆|祖父|祖母|老爸|老妈|爸爸|妈妈|爸妈|爸|妈|爹|娘|父亲|母亲|父母|岳父|岳母|丈母娘|老伴|爱人|老公|老婆|丈夫|妻子|儿子|女儿|孩子|娃娃|娃|宝宝|孙子|孙女|哥哥?|姐姐?|弟弟?|妹妹?|舅舅|姑姑|叔叔|伯伯|阿姨|邻居)";
const SINCE = "(?:今年|现在|目前|如今|已经|都|也|刚刚?|快|才|满|有|是)*";
const OWN = new RegExp(
  `(?:我|俺|咱|他|她)们?(?:家里?)?的?${KIN}${SINCE}|${KIN}${SINCE}(?=\\d)`,
  "gu",
);
/** "今年68了": an age without its unit. */
const BARE_AGE =
  /(?<=(?:老人|今年|现在|已经|年纪|岁数|\|)(?:都|快|刚|满|是|有)*)(\d{1,3})(?=了?(?:$|[,。?!]))/gu;

/**
 * A folded question, quantities as digits, without the reader's own people, and with the unit of their
 * ages: "我外婆今年97了,能领多少" → "|97岁,能领多少"; "百岁" is an age, too.
 */
export function spellAges(text: string): string {
  return text
    .replace(OWN, "|")
    .replace(/百岁/gu, "100岁")
    .replace(BARE_AGE, (number: string) => (Number(number) <= OLDEST ? `${number}岁` : number))
    .replace(/今年(?=\d{1,3}岁)/gu, "|");
}

const OLDEST = 120;
