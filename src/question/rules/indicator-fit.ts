import { fitOf, gramsOf, phraseGrams } from "../../language/grams.ts";
import type { Vocabulary } from "../vocabulary.ts";

const fits = new WeakMap<Vocabulary, (phrase: string) => number>();

/** How well a phrase names an indicator of the corpus, 0–1: coverage damped by precision. */
export function indicatorFit(phrase: string, vocabulary: Vocabulary): number {
  let measure = fits.get(vocabulary);
  if (measure === undefined) {
    const names = vocabulary.indicatorNames.map((name) => gramsOf(vocabulary.canonical(name)));
    measure = (text) => {
      const wanted = phraseGrams(vocabulary.canonical(text), vocabulary.known);
      return Math.max(
        0,
        ...names.map((name) => {
          const { coverage, precision } = fitOf(wanted, name, vocabulary);
          return coverage * Math.min(1, 0.5 + precision);
        }),
      );
    };
    fits.set(vocabulary, measure);
  }
  return measure(phrase);
}
