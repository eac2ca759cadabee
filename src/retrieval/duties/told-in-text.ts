import { fold } from "../../language/fold.ts";
import type { QueryOf } from "../../question/query.ts";
import { isAsked } from "../../question/read/is-asked.ts";
import { asPassage } from "../as-passage.ts";
import type { Corpus, Sentence } from "../corpus.ts";
import { clauseEvidence } from "../evidence.ts";
import type { Finding } from "../finding.ts";

/**
 * What running text gives a department to do, where the question names the clause: "夜间照明里某局负责什么" finds
 * "某局负责…" under the heading 改善夜间照明. Null where no clause is named, or it says nothing of the department.
 */
export function toldInText(query: QueryOf<"duty">, corpus: Corpus): Finding | null {
  const names = (query.department?.names ?? []).map((name) => fold(name));
  const asked = fold(query.asked);
  if (names.length === 0) return null;
  const sentences = corpus.sentences.filter(
    ({ document, clause }) =>
      clause !== null &&
      isAsked(document.id, query.documents) &&
      sharesWords(fold(clause.title), asked),
  );
  const spans = sentences.flatMap((sentence) => actsIn(sentence, names));
  if (spans.length === 0) return null;
  return {
    kind: "passages",
    query: asPassage(query, { phrase: query.phrase, expects: "text" }),
    matches: spans.map(({ sentence, start, end }, i) => ({
      document: sentence.document,
      clause: sentence.clause,
      sentence,
      evidence: clauseEvidence(sentence.document, sentence.clause ?? undefined, { start, end }),
      coverage: 1,
      band: 0,
      whole: 1,
      score: 1 - i / 100,
      timely: true,
      fulfils: true,
    })),
  };
}

/** Characters in a row that a question shares with the heading it means. */
const SHARED = 4;

function sharesWords(title: string, asked: string): boolean {
  for (let from = 0; from + SHARED <= title.length; from += 1)
    if (asked.includes(title.slice(from, from + SHARED))) return true;
  return false;
}

const ACTS = /^(?:负责|要|应|须|会同|牵头)/u;

/** The stretches between semicolons that begin with the department and say what it does. */
function actsIn(sentence: Sentence, names: readonly string[]) {
  const { document, span } = sentence;
  const text = document.text.slice(span.start, span.end);
  return [...text.matchAll(/[^;；。]+/gu)].flatMap(({ 0: stretch, index }) => {
    const words = fold(stretch);
    const acts = names.some(
      (name) => words.startsWith(name) && ACTS.test(words.slice(name.length)),
    );
    const start = span.start + index + (stretch.length - stretch.trimStart().length);
    return acts ? [{ sentence, start, end: span.start + index + stretch.trimEnd().length }] : [];
  });
}
