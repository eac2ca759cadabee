import {
  alternativesOf,
  fitOf,
  type GramWeight,
  type Phrase,
  phraseGrams,
} from "../../language/grams.ts";
import { rememberedFor } from "../../language/remembered.ts";
import type { PolicyDocument, Span } from "../../policy.ts";
import type { QueryOf } from "../../question/query.ts";
import type { Vocabulary } from "../../question/vocabulary.ts";
import type { Corpus, Sentence } from "../corpus.ts";
import { clauseEvidence, type Evidence, indicatorEvidence, sentenceEvidence } from "../evidence.ts";
import { holdsTerm, quotedTerms } from "../quoted-terms.ts";

/** A document that speaks of a subject, and the sentence that says most of it. */
export interface MentionMatch {
  readonly document: PolicyDocument;
  readonly evidence: Evidence;
}

/** How much of the phrase a sentence must hold, and how much beside the best of all documents. */
const ENOUGH = 0.45;
const BESIDE_BEST = 0.55;
/** Words that no document holds are more often talk than substance. */
const UNKNOWN = 0.3;

/**
 * The documents that speak of a subject, each with its best sentence. Rare words count far more than
 * usual ones: who speaks of "公园夜间照明" says 照明, and may say 绿地. A term in quotation marks
 * must stand in the document as it is, if it does in any.
 */
export function findMentions(query: QueryOf<"mentions">, corpus: Corpus): MentionMatch[] {
  const [term] = quotedTerms(query.asked);
  const literal = term === undefined ? [] : holdersOf(term, query, corpus);
  if (literal.length > 0) return literal;
  const best = corpus.documents.map((document) => bestSentence(document, query, corpus));
  const top = Math.max(0, ...best.map((each) => each?.score ?? 0));
  return corpus.documents.flatMap((document, i) => {
    const found = best[i] ?? null;
    return found !== null && found.score >= Math.max(ENOUGH, BESIDE_BEST * top)
      ? [asMatch(found.sentence)]
      : (namedRow(document, query, corpus) ?? []);
  });
}

/** The row of an indicator table that the phrase names; tables of indicators are no running text. */
function namedRow(
  document: PolicyDocument,
  query: QueryOf<"mentions">,
  corpus: Corpus,
): MentionMatch | null {
  const phrases = readingsOf(query, corpus.vocabulary);
  const { weight } = corpus.vocabulary;
  for (const { indicator, grams } of corpus.of(document).measures) {
    const names = phrases.some((phrase) => fitOf(phrase, grams, { weight }).coverage >= NAMES);
    const [evidence] = indicator !== null && names ? indicatorEvidence(document, indicator) : [];
    if (evidence !== undefined) return { document, evidence };
  }
  return null;
}

const NAMES = 0.9;

interface Scored {
  readonly sentence: Sentence;
  readonly score: number;
}

function bestSentence(
  document: PolicyDocument,
  query: QueryOf<"mentions">,
  corpus: Corpus,
  among: (sentence: Sentence) => boolean = () => true,
): Scored | null {
  const phrases = readingsOf(query, corpus.vocabulary);
  const weight = sharpWeight(corpus.vocabulary);
  const scored = corpus
    .of(document)
    .sentences.filter(among)
    .map((sentence) => ({
      sentence,
      score: Math.max(
        ...phrases.map(
          (phrase) => fitOf(phrase, sentence.grams, { weight, context: sentence.heading }).coverage,
        ),
      ),
    }));
  const top = Math.max(0, ...scored.map(({ score }) => score));
  const close = scored.filter(({ score }) => score >= top - TIE);
  return close.find(({ sentence }) => commits(sentence)) ?? close[0] ?? null;
}

const TIE = 0.02;

/** Of sentences that say the same, one with a date or figure says it most firmly. */
function commits({ document, span }: Sentence): boolean {
  return /\d/u.test(document.text.slice(span.start, span.end));
}

/** The phrase as a whole; "夜间照明或夜间开放" also by each of its sides. */
function readingsOf(query: QueryOf<"mentions">, { canonical, known }: Vocabulary): Phrase[] {
  const either = /或者?|或是/u.test(query.asked) ? query.phrase.split("|") : [];
  return [query.phrase, ...either.filter((run) => run.length >= 3)]
    .flatMap(alternativesOf)
    .map((each) => {
      const grams = phraseGrams(canonical(each), known);
      return new Map(
        [...grams].map(([gram, share]) => [gram, known(gram) ? share : share * UNKNOWN]),
      );
    });
}

/** The square of a gram's weight; one function for a vocabulary, as what it weighs is remembered by it. */
const sharpWeight = rememberedFor(
  ({ weight }: Vocabulary): GramWeight =>
    (gram) =>
      weight(gram) ** 2,
);

/** The documents that hold a term as it is, each with a sentence or, failing that, a heading. */
function holdersOf(term: string, query: QueryOf<"mentions">, corpus: Corpus): MentionMatch[] {
  const holds = (span: Span, document: PolicyDocument) => holdsTerm(document, term, span);
  return corpus.documents.flatMap((document) => {
    const best = bestSentence(document, query, corpus, ({ span }) => holds(span, document));
    if (best !== null) return [asMatch(best.sentence)];
    const clause = document.clauses.find(({ titleSpan }) => holds(titleSpan, document));
    return clause === undefined
      ? []
      : [{ document, evidence: clauseEvidence(document, clause, clause.titleSpan) }];
  });
}

function asMatch(sentence: Sentence): MentionMatch {
  return { document: sentence.document, evidence: sentenceEvidence(sentence) };
}
