/** Measure words that can stand for each other; a rate or a sum of money is never counted in persons. */
const CLASSES: readonly RegExp[] = [
  /^[个家所处座间条项]$/u,
  /^[人名位]$/u,
  /^[元块]$/u,
  /^[张]$/u,
  /^[户]$/u,
  /^[岁]$/u,
  /^(?:[%成])$/u,
  /^[天日]$/u,
  /^(?:平|㎡)$/u,
];

const ASKED =
  /(?:多少|几)万?(?:工作)?([个家所处座间条项人名位元块张户岁成天日平])(?!百分点|地方|月|工作)/gu;

/** The measure words that a question asks for: "公园几家" → ["家"]. */
export function askedMeasureWords(question: string): string[] {
  return [...question.matchAll(ASKED)].map(([, word]) => word ?? "");
}

/** Can a figure in this unit ("万张", "%") answer a question for this measure word ("张")? True where either is no known measure word. */
export function countsIn(unit: string, word: string): boolean {
  const bare = unit.replace(/^[万亿千百]+/u, "").replace(/(?:以上|以下|左右|次|里|方米)$/u, "");
  const of = (text: string) => CLASSES.findIndex((kind) => kind.test(text));
  const [a, b] = [of(bare), of(word)];
  return a === -1 || b === -1 || a === b;
}

/** Pattern of the measure words that stand for one: 天 → "[天日]". */
export function measureWordPattern(word: string): string {
  return CLASSES.find((kind) => kind.test(word))?.source.replace(/[\^$]/gu, "") ?? word;
}
