import { sampleDocuments, sampleVocabulary } from "../question/sample-vocabulary.ts";
import { type Corpus, createCorpus } from "./corpus.ts";

/** The documents of the repository with their lexicon, without a search index: for tests. */
export function sampleCorpus(): Corpus {
  const documents = sampleDocuments();
  return createCorpus(documents, sampleVocabulary(documents), () => []);
}
