import type { Citation } from "../src/answer/answer.ts";
import { type FoldedText, foldEvidence, locateSnippet } from "./folded-text.ts";
import type { Question } from "./question.ts";

export interface EvidenceCheck {
  /** True where the question needs no evidence. */
  readonly cited: boolean;
  /** Snippets that stand in no quote of their document. */
  readonly missing: readonly string[];
  /** Citations that overlap some evidence; null where there is nothing to compare. */
  readonly relevant: number | null;
}

/**
 * Checks that the needed evidence was cited (all snippets, or any one, inside a quote of the same
 * document) and counts the citations that touch some evidence.
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
  const missing = evidence.filter(({ doc, text }) => {
    const wanted = foldEvidence(text);
    return !quotes.some(({ document, quote }) => document === doc && quote.includes(wanted));
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
  return evidence.some(({ doc, text }) => {
    const folded = texts.get(doc);
    if (doc !== citation.document || folded === undefined) return false;
    return locateSnippet(folded, text).some(
      ({ start, end }) => start < citation.end && citation.start < end,
    );
  });
}
