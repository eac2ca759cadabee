import { parseNumeral } from "../../language/numerals.ts";
import type { QueryOf } from "../../question/query.ts";
import { isAsked } from "../../question/read/is-asked.ts";
import type { Corpus, Sentence } from "../corpus.ts";
import { clauseEvidence } from "../evidence.ts";
import type { PassageMatch } from "../passages/find-passages.ts";
import { numberOf } from "./clause-number.ts";

/**
 * The article that a question names by its number ("第六条规定了什么"), in the documents it asks about; none where it
 * names none, or where several documents could be meant.
 */
export function findArticles(query: QueryOf<"passage">, corpus: Corpus): PassageMatch[] {
  const asked = /第\s*([\d一二三四五六七八九十百零]{1,6})\s*条/u.exec(query.asked)?.[1];
  const number = asked === undefined ? null : parseNumeral(asked);
  if (number === null) return [];
  const found = corpus.sentences.filter(
    ({ clause, document }) =>
      clause !== null &&
      isAsked(document.id, query.documents) &&
      articleNumber(clause.number) === number,
  );
  if (new Set(found.map(({ document }) => document.id)).size !== 1) return [];
  return found.map(asMatch);
}

function asMatch(sentence: Sentence, i: number): PassageMatch {
  return {
    document: sentence.document,
    clause: sentence.clause,
    sentence,
    evidence: clauseEvidence(sentence.document, sentence.clause ?? undefined, sentence.span),
    coverage: 1,
    whole: 1,
    score: 1 - i / 1000,
    timely: true,
    band: 0,
    fulfils: true,
  };
}

/** 6 for "第六条". */
function articleNumber(printed: string): number | null {
  return /^第.+条$/u.test(printed) ? numberOf(printed) : null;
}
