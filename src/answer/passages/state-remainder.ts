import { fitOf, gramsOf, phraseGrams } from "../../language/grams.ts";
import type { QueryOf } from "../../question/query.ts";
import type { Corpus } from "../../retrieval/corpus.ts";
import type { PassageMatch } from "../../retrieval/passages/find-passages.ts";
import type { DraftBuilder } from "../draft.ts";
import { formatNumber } from "../format-value.ts";
import type { Say } from "../wording.ts";

/** "安排3000万元,其中甲类1000万元、乙类800万元,其余用于宣传" */
const DIVIDED =
  /(\d[\d,]*(?:\.\d+)?)\s*([万亿]?[元人个张户亩])[^。]*?其中([^。]*?)(?:其余|剩余|余下|剩下)(?:的|部分|资金|均|全部|用于|为)*([^,，;；。]*)/u;
const LEFT = /剩|其余|余下/u;
const MOSTLY = 0.5;

/**
 * What is left of a sum whose other parts a sentence gives, where the question asks for it: "宣传有多少" is worked out
 * from the example above. Says nothing for other questions, or where a part is not in the unit of the sum.
 */
export function stateRemainder(
  { sentence, document, evidence }: PassageMatch,
  { asked, expects, phrase }: QueryOf<"passage">,
  { draft, say, corpus }: { draft: DraftBuilder; say: Say; corpus: Corpus },
): void {
  if (expects !== "money" && expects !== "number") return;
  const text = document.text.slice(sentence.span.start, sentence.span.end);
  const [, total = "", unit = "", parts = "", rest = ""] = DIVIDED.exec(text) ?? [];
  if (total === "" || !evidence.quote.includes(rest)) return;
  const { canonical, known, weight } = corpus.vocabulary;
  const named = fitOf(
    phraseGrams(canonical(rest), known),
    gramsOf(canonical(`${phrase}|${asked}`)),
    {
      weight,
    },
  ).coverage;
  if (!LEFT.test(asked) && named < MOSTLY) return;
  const number = (digits: string) => Number(digits.replaceAll(",", ""));
  const given = [...parts.matchAll(/(\d[\d,]*(?:\.\d+)?)\s*([万亿]?[元人个张户亩])/gu)];
  if (given.length === 0 || given.some(([, , own]) => own !== unit)) return;
  const figures = [total, ...given.map(([, digits = ""]) => digits)].map(number);
  const left = formatNumber(
    figures.reduce((sum, figure) => sum - figure),
    ...figures,
  );
  if (Number(left) <= 0) return;
  draft.fact(
    say`${rest}:${left}${unit}(${figures.join(" − ")} = ${left})${draft.cite(evidence)}。`,
  );
}
