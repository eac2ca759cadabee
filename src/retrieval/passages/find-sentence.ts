import type { PolicyDocument, Span } from "../../policy.ts";
import type { Corpus, Sentence } from "../corpus.ts";

/** The sentence of a document, or its table's row, in which a span lies; running text comes first, null where none holds it whole. */
export function findSentence(
  { start, end }: Span,
  document: PolicyDocument,
  corpus: Corpus,
): Sentence | null {
  const holds = ({ span }: Sentence) => span.start <= start && end <= span.end;
  return corpus.of(document).sentences.find(holds) ?? null;
}
