import type { Citation } from "../src/answer/answer.ts";
import { type FoldedText, foldEvidence, locateSnippet } from "./folded-text.ts";
import { type Question, slicesOf } from "./question.ts";

export interface EvidenceCheck {
  /** True where the question needs no evidence. */
  readonly cited: boolean;
  /** Snippets that stand in no quote of their document. */
  readonly missing: readonly string[];
  /** Citations that overlap some evidence; null where there is nothing to compare. */
  readonly relevant: number | null;
}

/**
 * Checks that the needed evidence was cited (all snippets, or any one, each in one of its places, inside
 * a quote of the same document) and counts the citations that touch some evidence.
 */
export function checkEvidence(
  question: Pick<Question, "evidence" | "evidence_mode">,
  citations: readonly Citation[],
  texts: ReadonlyMap<string, FoldedText>,
): EvidenceCheck {
  const { evidence } = question;
  if (evidence.length === 0) return { cited: true, missing: [], relevant: null };
  const quotes = citations.map((citation) => ({
    document: citation.document,
    quote: foldEvidence(citation.quote),
  }));
  const missing = evidence.filter((each) => {
    const wanted = slicesOf(each).map(foldEvidence);
    const holds = (quote: string) => wanted.some((slice) => quote.includes(slice));
    return !quotes.some(({ document, quote }) => document === each.doc && holds(quote));
  });
  const enough =
    question.evidence_mode === "all" ? missing.length === 0 : missing.length < evidence.length;
  return {
    cited: enough,
    missing: enough ? [] : missing.map(({ doc, text }) => `${doc}:${text}`),
    relevant: citations.filter((citation) => touches(citation, evidence, texts)).length,
  };
}

function touches(
  citation: Citation,
  evidence: Question["evidence"],
  texts: ReadonlyMap<string, FoldedText>,
): boolean {
  return evidence.some((each) => {
    const folded = texts.get(each.doc);
    if (each.doc !== citation.document || folded === undefined) return false;
    return slicesOf(each)
      .flatMap((slice) => locateSnippet(folded, slice))
      .some(({ start, end }) => start < citation.end && citation.start < end);
  });
}
