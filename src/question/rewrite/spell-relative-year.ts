/** "第二年底前", "次年": a year told by the one before it. */
const NEXT = /^((?:那么?|到了?|然后|再)*)(?:第二年|次年|下一?年|转年|来年|后一年)(?!级)/u;
const LAST = /^((?:那么?|到了?|再)*)(?:前一年|上一?年|头一年)(?!级)/u;

/** A question that begins with a year told by the one year asked before ("第二年底前呢") with that year's number. */
export function spellRelativeYear(question: string, years: readonly number[]): string {
  const [year] = years;
  if (year === undefined || years.length > 1) return question;
  return question.replace(NEXT, `$1${year + 1}年`).replace(LAST, `$1${year - 1}年`);
}
