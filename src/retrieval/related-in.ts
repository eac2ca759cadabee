import { type RelatedWord, relatedWordsIn } from "../language/related-words.ts";
import { rememberedFor } from "../language/remembered.ts";
import type { PolicyDocument } from "../policy.ts";
import type { Corpus, Sentence } from "./corpus.ts";

/**
 * The words of a question for which a document may say others that the lexicon relates to them: those that none of its
 * sentences holds. What a document has a word for it says in that word.
 */
export function relatedIn(
  document: PolicyDocument,
  { phrase, asked = "" }: { readonly phrase: string; readonly asked?: string },
  corpus: Corpus,
): readonly RelatedWord[] {
  const said = gramsOfAll(corpus.of(document).sentences);
  return relatedWordsIn(corpus.vocabulary.lexicon)(`${phrase}|${asked}`).filter(
    ({ pairs }) => !pairs.every((pair) => said.has(pair)),
  );
}

const gramsOfAll = rememberedFor(
  (sentences: readonly Sentence[]): ReadonlySet<string> =>
    new Set(sentences.flatMap(({ grams }) => [...grams])),
);
