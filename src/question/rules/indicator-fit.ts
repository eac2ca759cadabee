import { fitOf, gramsOf, phraseGrams } from "../../language/grams.ts";
import { rememberedFor } from "../../language/remembered.ts";
import type { Vocabulary } from "../vocabulary.ts";

const indicatorGrams = rememberedFor(({ indicatorNames, canonical }: Vocabulary) =>
  indicatorNames.map((name) => gramsOf(canonical(name))),
);

/** How well a phrase names an indicator of the corpus, 0–1: coverage damped by precision. */
export function indicatorFit(phrase: string, vocabulary: Vocabulary): number {
  const wanted = phraseGrams(vocabulary.canonical(phrase), vocabulary.known);
  return Math.max(
    0,
    ...indicatorGrams(vocabulary).map((name) => {
      const { coverage, precision } = fitOf(wanted, name, vocabulary);
      return coverage * Math.min(1, 0.5 + precision);
    }),
  );
}
