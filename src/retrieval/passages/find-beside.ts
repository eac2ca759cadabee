import { fitOf, phraseGrams } from "../../language/grams.ts";
import { gramsRelated } from "../../language/related-words.ts";
import type { Clause } from "../../policy.ts";
import type { Query } from "../../question/query.ts";
import { subjectPhrase } from "../../question/read/subject-phrase.ts";
import { asPassage } from "../as-passage.ts";
import type { Corpus, Sentence } from "../corpus.ts";
import { sentenceEvidence } from "../evidence.ts";
import type { Finding } from "../finding.ts";
import { relatedIn } from "../related-in.ts";
import { type PassageMatch, type PassageQuery, rankSentences } from "./find-passages.ts";

/** Share of a part's own words that a sentence beside holds, of the same clause or of another, and by how much more than the answer before. */
const HOLDS_IN_CLAUSE = 0.35;
const HOLDS = 0.5;
const MORE = 0.2;
/** Characters without which a part's own words say too little, so that all of it is looked for. */
const FEWEST = 2;
/** Characters of a section whose items are read as one. */
const SHORT_SECTION = 600;

/**
 * What a later part of a message asks about what an earlier one was answered by ("座椅补多少?钱怎么拨?"): the sentence
 * beside that answer, `before`, which holds the part's own words better; null where none does.
 */
export function findBeside(query: Query, before: Sentence, corpus: Corpus): Finding | null {
  const subject = subjectPhrase(query.asked, corpus.vocabulary);
  const phrase = subject.replace(/\|/gu, "").length < FEWEST ? query.asked : subject;
  if (phrase === "" || query.documents.some((id) => id !== before.document.id)) return null;
  const expects =
    query.kind === "indicator" ? "number" : query.kind === "passage" ? query.expects : "text";
  const passage = {
    ...asPassage(query, { phrase, expects }),
    documents: [before.document.id],
  };
  const told = holding(before, passage, corpus);
  const shareOf = ({ sentence }: Pick<PassageMatch, "sentence">) => {
    const share = holding(sentence, passage, corpus);
    return share >= told + MORE ? share : 0;
  };
  const beside = rankSentences(passage, corpus).filter(
    ({ clause, sentence, fulfils }) => sentence !== before && fulfils && isBeside(clause, before),
  );
  const inClause = beside.filter(
    (match) => match.clause === before.clause && shareOf(match) >= HOLDS_IN_CLAUSE,
  );
  const matches =
    inClause.length > 0 ? inClause : beside.filter((match) => shareOf(match) >= HOLDS);
  const [best] = matches;
  if (best === undefined) return null;
  const match: PassageMatch = { ...best, evidence: sentenceEvidence(best.sentence) };
  return { kind: "passages", query: passage, matches: [match] };
}

/** Share of the phrase that a sentence itself holds, in its words or in related ones. */
function holding(sentence: Sentence, query: PassageQuery, corpus: Corpus): number {
  const { canonical, known, weight } = corpus.vocabulary;
  const context = gramsRelated(relatedIn(sentence.document, query, corpus), (gram) =>
    sentence.grams.has(gram),
  );
  return fitOf(phraseGrams(canonical(query.phrase), known), sentence.grams, { weight, context })
    .coverage;
}

/** Of the same clause, or of another item of the same short section. */
function isBeside(clause: Clause | null, { clause: own, document }: Sentence): boolean {
  if (clause === null || own === null) return false;
  if (clause === own) return true;
  const section = document.clauses.find(({ id }) => id === own.parent);
  if (section === undefined || clause.parent !== section.id) return false;
  return section.span.end - section.span.start <= SHORT_SECTION;
}
