/** "体检的钱谁出" → "体检费由谁承担": who pays, in the words in which rules say it. */
export function spellPayer(question: string): string {
  return question
    .replace(ALONE, "资金由谁承担")
    .replace(PAYS, "费由谁承担")
    .replace(FUNDS, "$1由谁承担");
}

const WHO_PAYS =
  "(?:是|都)?(?:由|归|该|要|应该?|得)?(?:谁(?:来|家)?|哪(?:一|个)?级(?:财政|政府)?(?:来)?)(?:出|掏|付|给|承担|负担|垫)(?=$|[,,。?？、;；吗呢啊])";
const PAYS = new RegExp(
  `(?<=[\\p{Script=Han}](?<![这那的什么]))的?(?:费用?|钱|花费|花销|开销)${WHO_PAYS}`,
  "gu",
);
/** Of what was spoken of: "钱谁出", "这笔钱由谁来付", "谁掏钱", "谁买单". */
const ALONE = new RegExp(
  `^(?:那么?)?(?:[这那]?(?:笔|些|个|项)?|它|其)的?(?:(?:费用?|钱|花费|花销|开销)${WHO_PAYS}|(?:是|都)?(?:由|归|该|要)?谁(?:来)?(?:[出掏付给](?:这笔|这些?|这个)?(?:钱|费用?)|买单)(?=$|[,,。?？、;；吗呢啊]))`,
  "u",
);
/** Words for money of one purpose, which name it: "补助资金谁出". */
const FUNDS = new RegExp(`(资金|经费|补[助贴](?:金|款)?|奖励?金?|津贴|款项)${WHO_PAYS}`, "gu");
