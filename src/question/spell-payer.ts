/** "体检的钱谁出" → "体检费由谁承担": who pays, in the words in which rules say it. */
export function spellPayer(question: string): string {
  return question.replace(PAYS, "费由谁承担");
}

const PAYS =
  /(?<=[\p{Script=Han}](?<![这那的什么]))的?(?:费用?|钱|花费|花销|开销)(?:是|都)?(?:由|归|该|要|应该?|得)?谁(?:来|家)?(?:出|掏|付|给|承担|负担|垫)(?=$|[,,。?？、;；吗呢啊])/gu;
