import { fitOf, gramsOf, phraseGrams } from "../../language/grams.ts";
import { rememberedFor } from "../../language/remembered.ts";
import { isAsked } from "../read/is-asked.ts";
import type { Vocabulary } from "../vocabulary.ts";

const indicatorGrams = rememberedFor(({ indicatorNames, canonical }: Vocabulary) =>
  indicatorNames.map((name) => gramsOf(canonical(name))),
);

const measureGrams = rememberedFor(({ measures, canonical }: Vocabulary) =>
  measures.map(({ document, name }) => ({ document, name: gramsOf(canonical(name)) })),
);

/** How well a phrase names an indicator of the corpus, 0–1: coverage damped by precision. */
export function indicatorFit(phrase: string, vocabulary: Vocabulary): number {
  return bestFit(phrase, indicatorGrams(vocabulary), vocabulary);
}

/** How well it names what some documents have a figure for, in their tables or in their text. */
export function measureFit(
  phrase: string,
  documents: readonly string[],
  vocabulary: Vocabulary,
): number {
  const own = measureGrams(vocabulary).filter(({ document }) => isAsked(document, documents));
  return bestFit(
    phrase,
    own.map(({ name }) => name),
    vocabulary,
  );
}

function bestFit(
  phrase: string,
  names: readonly ReturnType<typeof gramsOf>[],
  vocabulary: Vocabulary,
): number {
  const wanted = phraseGrams(vocabulary.canonical(phrase), vocabulary.known);
  return Math.max(
    0,
    ...names.map((name) => {
      const { coverage, precision } = fitOf(wanted, name, vocabulary);
      return coverage * Math.min(1, 0.5 + precision);
    }),
  );
}
