import type { PolicyDocument, Span } from "../policy.ts";
import type { Corpus, Sentence } from "./corpus.ts";

/** The sentence of a document, or its table's row, in which a span lies; running text comes first, null where none holds it whole. */
export function findSentence(
  { start, end }: Span,
  document: PolicyDocument,
  corpus: Corpus,
): Sentence | null {
  const holds = ({ document: own, span }: Sentence) =>
    own === document && span.start <= start && end <= span.end;
  return corpus.sentences.find(holds) ?? null;
}
