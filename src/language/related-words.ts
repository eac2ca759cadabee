import { type Canonicalize, createCanonicalizer, plainForm } from "./canonical.ts";
import { gramsOf } from "./grams.ts";
import type { Lexicon } from "./lexicon.ts";
import { remembered, rememberedFor } from "./remembered.ts";

/** A word of a question, and the words in which documents may speak of the same. */
export interface RelatedWord {
  /** Of the word as written, and of the lexicon's term for it. */
  readonly grams: ReadonlySet<string>;
  /** What must stand together where it is said: its pairs of characters. */
  readonly pairs: readonly string[];
  /** The pairs of each word that documents may say instead. */
  readonly said: readonly (readonly string[])[];
}

/** The words of a text that the lexicon relates to others; the same list for the same text. */
export const relatedWordsIn: (lexicon: Lexicon) => (text: string) => readonly RelatedWord[] =
  rememberedFor((lexicon: Lexicon) => {
    const canonical = createCanonicalizer(lexicon);
    const words = learn(lexicon, canonical);
    return remembered((text) => {
      const wordings = `${plainForm(text)}|${canonical(text)}`;
      return words.filter(({ word }) => wordings.includes(word)).map(({ related }) => related);
    });
  });

/** The grams of related words of which a text holds another: `holds` tells whether it holds a gram. */
export function gramsRelated(
  words: readonly RelatedWord[],
  holds: (gram: string) => boolean,
): Set<string> {
  const related = new Set<string>();
  for (const { grams, said } of words) {
    if (said.some((pairs) => pairs.every(holds))) for (const gram of grams) related.add(gram);
  }
  return related;
}

function learn(
  { related }: Lexicon,
  canonical: Canonicalize,
): { word: string; related: RelatedWord }[] {
  const saidFor = new Map<string, readonly string[]>();
  for (const [words, said] of Object.entries(related)) {
    for (const word of words.split("、").map(plainForm))
      saidFor.set(word, [...(saidFor.get(word) ?? []), ...said]);
  }
  return [...saidFor].map(([word, said]) => ({
    word,
    related: {
      grams: new Set([...gramsOf(word), ...gramsOf(canonical(word))]),
      pairs: pairsOf(word),
      said: said.map(pairsOf),
    },
  }));
}

function pairsOf(word: string): string[] {
  return [...gramsOf(plainForm(word))].filter((gram) => gram.length > 1);
}
