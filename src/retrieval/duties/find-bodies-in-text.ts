import { fold } from "../../language/fold.ts";
import { fitOf, phraseGrams } from "../../language/grams.ts";
import type { QueryOf } from "../../question/query.ts";
import { asksRecipient, namesRecipient } from "../../question/read/asks-recipient.ts";
import { asPassage } from "../as-passage.ts";
import type { Corpus } from "../corpus.ts";
import { clauseEvidence, sentenceEvidence } from "../evidence.ts";
import { findPassages, type PassageMatch, rankSentences } from "../passages/find-passages.ts";

/** A sentence of running text that says which body does something, and the share of the phrase it holds. */
export interface BodyMatch {
  readonly match: PassageMatch;
  readonly coverage: number;
}

/** "某局负责…", "某部门要…", "由某局会同…", "报某委备案": a body that acts, or is acted before. */
const ACTING =
  /[\p{Script=Han})）]{2,14}?(?:局|委|厅|部门|办公室|督查室|政府|大队|支队|中心|委员会)(?:要|应|须|负责|会同|牵头|依法|对|每|定期|于|按|将|组织|加强|建立|主管|制定|开展)|报[\p{Script=Han}]{2,12}?(?:局|委|厅|部门|政府|专班|领导小组)(?:备案|审批|批准|同意|审定|$|[,。;])|(?:报送|上报)[\p{Script=Han}]{2,12}/u;
const ENOUGH = 0.62;
/** Few sentences say before whom something is done: those may say less of the rest. */
const ENOUGH_OF_ACT = 0.3;
/** Sentences that are looked at for one. */
const MOST = 60;

/**
 * The sentence that best says who does what a phrase tells, where no list of responsibilities does; null
 * where none surely does.
 */
export function findBodiesInText(query: QueryOf<"duty">, corpus: Corpus): BodyMatch | null {
  const { canonical, known } = corpus.vocabulary;
  const act = asksRecipient(query.asked);
  const says = (sentence: string) =>
    act === null ? ACTING.test(sentence) : namesRecipient(sentence, act);
  const enough = act === null ? ENOUGH : ENOUGH_OF_ACT;
  const wanted = phraseGrams(canonical(query.phrase), known);
  if (wanted.size < 3) return null;
  const passage = asPassage(query, { phrase: query.phrase, expects: "text" });
  const sentences =
    act === null ? findPassages(passage, corpus) : rankSentences(passage, corpus).slice(0, MOST);
  const found = sentences.flatMap((ranked): BodyMatch[] => {
    const match = { ...ranked, evidence: sentenceEvidence(ranked.sentence) };
    const { sentence } = match;
    if (sentence.clause === null) return [];
    if (!says(fold(match.evidence.quote))) return [];
    const weight = corpus.weights.get(match.document.id) ?? corpus.vocabulary.weight;
    const { coverage } = fitOf(wanted, sentence.grams, { weight });
    const underHeading = act !== null && match.coverage >= ENOUGH;
    return coverage >= enough || underHeading
      ? [
          {
            match: act === null ? match : sentenceAlone(match),
            coverage: underHeading ? match.coverage : coverage,
          },
        ]
      : [];
  });
  return found.sort((a, b) => b.coverage - a.coverage)[0] ?? null;
}

/** The sentence without its full stop: it answers, and not the clause that it stands in. */
function sentenceAlone(match: PassageMatch): PassageMatch {
  const { document, clause, evidence } = match;
  if (clause === null) return match;
  const { start } = evidence.span;
  const words = document.text.slice(start, evidence.span.end).replace(/[\s。]+$/u, "");
  return {
    ...match,
    evidence: clauseEvidence(document, clause, { start, end: start + words.length }),
  };
}
