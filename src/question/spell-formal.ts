/** What is asked for by a noun of general use: "何部门", "何职务". */
const KINDS =
  "网站|平台|部门|单位|机构|机关|文件|地方|级别|类别|类型|种类|性质|方式|途径|渠道|条件|要求|标准|职务|职责|责任|角色|身份|内容|措施|原因|作用|领域|范围|对象|比例|名称";

const FORMAL: readonly [RegExp, string][] = [
  [/(?:[为系是](?=何))?(?:[何几]年)?[何几]月[何几]日/gu, "是哪天"],
  [/[系是]?何年何月|(?<![定归列设记划评作视认])为何年何月/gu, "什么时候"],
  [/何年/gu, "哪年"],
  [/(?<![定归列设记划评作视认])为(?=何[时人处地者])/gu, "是"],
  [/[为系是]何(?=$|[,\uFF0C。?\uFF1F;\uFF1B!\uFF01])/gu, "是什么"],
  [/(?<![如任])何[种类](?!水平|程度)/gu, "什么"],
  [/(?<![如任])何人/gu, "谁"],
  [/(?<![如任])何[处地](?!理)/gu, "哪里"],
  [/何者/gu, "哪个"],
  [new RegExp(`(?<![如任为])何(?=${KINDS})`, "gu"), "什么"],
  [/孰/gu, "谁"],
  [/(?<![关体联干派水母直谱嫡院语星])系(?=由|指|属|按|根据|依|为)/gu, "是"],
  [
    /(?<=表|附件|清单|文件|方案|正文|方面|事项|条款|名单)所(?:列示?|涉及?|载明?|含|述|附|示)的?/gu,
    "的",
  ],
];

/** Question words of formal writing in those that people use: "日期为何年何月何日" → "日期是哪天", "由何部门" → "由什么部门". */
export function spellFormal(message: string): string {
  return FORMAL.reduce((text, [words, plain]) => text.replace(words, plain), message);
}
