import { fitOf, gramsOf, phraseGrams } from "../../language/grams.ts";
import type { Query, QueryOf } from "../../question/query.ts";
import { subjectPhrase } from "../../question/read/subject-phrase.ts";
import { asPassage, subjectsOf } from "../as-passage.ts";
import type { Corpus, Sentence } from "../corpus.ts";
import type { Finding } from "../finding.ts";
import { findPassages, type PassageMatch } from "./find-passages.ts";
import { isConvincing } from "./judge-passage.ts";

/** Words that stand between two subjects; those of the second kind stand inside of one as well. */
const APART = /、|以及|还有|\+|&/u;
const JOINT = /和|与|跟|及(?!以[上下])/u;
/** Characters without which a stretch names no subject of its own. */
const LEAST = 4;
const MOST_TOPICS = 4;
/** What is worked out from several figures is one thing, not several. */
const RECKONS = /扣|剩|其余|合计|[一总]共|加起来|相加|相差|差多少|几?倍|占(?!比|地)/u;
/** Share of a subject's words that its sentence holds, and that make one sentence speak of all subjects. */
const NAMED = 0.6;
const SPOKEN_OF = 0.75;
/** Share of the question's words that its subjects hold. */
const MOST = 0.7;

/**
 * The sentences that answer each of several subjects which one question names ("甲集群的营收、新增乙线路几条"), where
 * `finding` leaves one of them out and no one sentence speaks of all. Null for other questions, and where a subject
 * has no sentence that convinces.
 */
export function findTopics(query: Query, finding: Finding, corpus: Corpus): Finding | null {
  if (!isForText(query) || query.documents.length !== 1 || !leavesOpen(finding)) return null;
  if (RECKONS.test(query.asked)) return null;
  for (const topics of divisionsOf(query.asked, corpus)) {
    if (!areAllAsked(topics, query, corpus)) continue;
    const matches = topics.map((topic) => sentenceFor(topic, query, corpus));
    if (matches.includes(null)) continue;
    const told = matches as PassageMatch[];
    const sentences = new Set(told.map(({ sentence }) => sentence));
    if (sentences.size < 2 || isToldAtOnce(topics, query, corpus)) continue;
    const score = Math.max(...told.map((match) => match.score));
    const first = told.filter((match, i) => i === told.findIndex(sameAs(match.sentence)));
    const phrase = subjectsOf(query).join("|");
    return {
      kind: "passages",
      query: asPassage(query, { phrase, expects: "text" }),
      matches: first.map((match) => ({ ...match, score })),
    };
  }
  return null;
}

type ForText = QueryOf<"indicator"> | QueryOf<"passage">;

function isForText(query: Query): query is ForText {
  return query.kind === "passage"
    ? query.attachment === null
    : query.kind === "indicator" && query.operation === "value" && query.phrases.length > 0;
}

/** Figures of several names each stand for themselves. */
function leavesOpen(finding: Finding): boolean {
  return finding.kind === "measures"
    ? finding.groups.length === 1
    : finding.kind === "passages" || finding.kind === "missing";
}

function sameAs(sentence: Sentence): (match: PassageMatch) => boolean {
  return (match) => match.sentence === sentence;
}

/** The subjects of a question's stretches, one list for each way to divide them; each subject as its words are asked. */
function divisionsOf(asked: string, { vocabulary }: Corpus): string[][] {
  return asked.split(/[|,，。?？!！;；:：]/u).flatMap((stretch) => {
    const listed = stretch.split(APART);
    const last = listed.at(-1) ?? "";
    const joints = [...last.matchAll(new RegExp(JOINT, "gu"))].map(({ index }) => [
      ...listed.slice(0, -1),
      ...completed(last.slice(0, index), last.slice(index + 1)),
    ]);
    return [...joints, ...(listed.length > 1 ? [listed] : [])]
      .map((parts) => parts.map((part) => subjectPhrase(part, vocabulary)))
      .filter(
        (parts) =>
          parts.length <= MOST_TOPICS &&
          parts.every((part) => part.replace(/\|/gu, "").length >= LEAST),
      );
  });
}

/** "甲小区和乙小区每户配多少", "甲人员和乙人员的培训率": what is said of the second is asked of the first, too. */
function completed(left: string, right: string): [string, string] {
  const kind = left.slice(-2);
  const at = kind.length === 2 ? right.indexOf(kind) : -1;
  const shared = at >= 0 ? right.slice(at + 2) : (/的[^的]{2,}$/u.exec(right)?.[0] ?? "");
  return [left + shared, right];
}

/** Do the subjects leave out little of what the question says? Else they are what somebody tells of himself. */
function areAllAsked(topics: readonly string[], query: ForText, { vocabulary }: Corpus): boolean {
  const { canonical, known, weight } = vocabulary;
  const whole = phraseGrams(canonical(subjectsOf(query).join("|")), known);
  return fitOf(whole, gramsOf(canonical(topics.join("|"))), { weight }).coverage >= MOST;
}

/** The sentence that surely answers a subject by itself. */
function sentenceFor(phrase: string, query: ForText, corpus: Corpus): PassageMatch | null {
  const expects = query.kind === "passage" ? query.expects : "number";
  const passage = { ...asPassage(query, { phrase, expects }), asked: phrase };
  const matches = findPassages(passage, corpus);
  const best = matches.find(({ fulfils }) => fulfils);
  const figure = query.kind === "indicator";
  return best !== undefined &&
    best.coverage >= NAMED &&
    isConvincing(matches, { query: passage, figure, corpus })
    ? best
    : null;
}

/** Does one of the best sentences of the whole question speak of all its subjects? */
function isToldAtOnce(topics: readonly string[], query: ForText, corpus: Corpus): boolean {
  const { canonical, known, weight } = corpus.vocabulary;
  const phrase = subjectsOf(query).join("|");
  const [best] = findPassages(asPassage(query, { phrase, expects: "text" }), corpus);
  if (best === undefined) return false;
  const { grams, heading: context } = best.sentence;
  return topics.every(
    (topic) =>
      fitOf(phraseGrams(canonical(topic), known), grams, { weight, context }).coverage >= SPOKEN_OF,
  );
}
