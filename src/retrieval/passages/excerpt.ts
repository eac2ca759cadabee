import { fitOf, gramsOf, phraseGrams } from "../../language/grams.ts";
import type { PolicyDocument, Span, Statement } from "../../policy.ts";
import type { QueryOf } from "../../question/query.ts";
import { bandFit, quantitiesIn } from "../bands.ts";
import type { Corpus } from "../corpus.ts";
import { fulfilsIn, type PassageMatch } from "./find-passages.ts";
import { findSentence } from "./find-sentence.ts";

/**
 * The shortest run of pieces (between commas) of a sentence that holds as much of the phrase as the
 * whole sentence does, and a figure where one is expected; the sentence itself where nothing shorter will do.
 */
export function shortestDecisive(
  match: PassageMatch,
  { phrase, expects }: Pick<QueryOf<"passage">, "phrase" | "expects">,
  { vocabulary }: Corpus,
): Span {
  const { sentence } = match;
  const wanted = phraseGrams(vocabulary.canonical(phrase), vocabulary.known);
  const { pieces, document } = sentence;
  const quantities = quantitiesIn(phrase);
  const whole = fitOf(wanted, sentence.grams, vocabulary).coverage;
  const suffices = (text: string) =>
    fulfilsIn(text, expects) &&
    (match.band < 1 || bandFit(text, quantities) > 0) &&
    fitOf(wanted, gramsOf(vocabulary.canonical(text)), vocabulary).coverage >= whole - 0.02;
  let best = sentence.span;
  for (const span of runsOf(pieces)) {
    const shorter = span.end - span.start < best.end - best.start;
    if (shorter && suffices(document.text.slice(span.start, span.end))) best = span;
  }
  return best;
}

/**
 * The words around a statement, grown piece by piece within its sentence as far as they hold more of the
 * phrase: a question about two figures of one sentence gets both.
 */
export function decisiveSpan(
  statement: Statement,
  {
    start,
    phrase,
    document,
    corpus,
  }: { start: Span; phrase: string; document: PolicyDocument; corpus: Corpus },
): Span {
  const sentence = findSentence(statement.span, document, corpus);
  if (sentence === null) return start;
  const { vocabulary } = corpus;
  const wanted = phraseGrams(vocabulary.canonical(phrase.replace(/\//g, "|")), vocabulary.known);
  const coverage = ({ start: from, end }: Span) =>
    fitOf(wanted, gramsOf(vocabulary.canonical(document.text.slice(from, end))), vocabulary)
      .coverage;
  const own = coverage(start);
  let best = start;
  for (const first of sentence.pieces) {
    for (const last of sentence.pieces) {
      const span = {
        start: Math.min(start.start, first.start),
        end: Math.max(start.end, last.end),
      };
      const gain = coverage(span) - coverage(best);
      const longer = span.end - span.start - (best.end - best.start);
      if (gain > 0.08 || (gain >= 0 && longer < 0 && coverage(best) > own)) best = span;
    }
  }
  const raw = document.text.slice(best.start, best.end).replace(/[,，;；、。]\s*$/u, "");
  return { start: best.start, end: best.start + raw.trimEnd().length };
}

/** Each run of neighbouring pieces, as one span. */
function runsOf(pieces: readonly Span[]): Span[] {
  return pieces.flatMap(({ start }, from) => pieces.slice(from).map(({ end }) => ({ start, end })));
}
