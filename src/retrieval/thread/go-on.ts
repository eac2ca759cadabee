import { fold } from "../../language/fold.ts";
import type { Query, QueryOf } from "../../question/query.ts";
import { asksForWords } from "../../question/read/asks-for-words.ts";
import { type Aspect, aspectIn } from "../../question/read/aspects.ts";
import type { TurnBefore } from "../../question/thread/turn-before.ts";
import { asPassage, subjectsOf } from "../as-passage.ts";
import type { Corpus, Sentence } from "../corpus.ts";
import { asDutyMatch } from "../duties/find-duties.ts";
import { explainMissing } from "../explain-missing.ts";
import type { Finding } from "../finding.ts";
import { findPassages } from "../passages/find-passages.ts";
import { isConvincing } from "../passages/judge-passage.ts";
import { retrieve } from "../retrieve.ts";
import { asksBehind } from "./asks-behind.ts";
import { asksWhich } from "./asks-which.ts";
import { type AspectMatch, aspectOfClause, tells } from "./find-aspect.ts";
import { findBehind } from "./find-behind.ts";
import { findFocus } from "./find-focus.ts";
import { quoted } from "./quoted.ts";
import { underHeading } from "./under-heading.ts";
import { underPrintedName } from "./under-printed-name.ts";

/** What a question finds in its conversation; the clause under whose heading its subject stands, where nothing else says more. */
export function goOn(
  finding: Finding,
  asked: { readonly query: Query; readonly before: TurnBefore | null },
  corpus: Corpus,
): Finding {
  const found = goOnFrom(finding, asked, corpus);
  return underHeading(found, asked, corpus) ?? found;
}

/**
 * What a question of a conversation finds where the turn before is known: its words are asked for, or who is in charge of
 * what it spoke of; running text is searched first in the clause that it spoke of.
 */
function goOnFrom(
  finding: Finding,
  { query, before }: { readonly query: Query; readonly before: TurnBefore | null },
  corpus: Corpus,
): Finding {
  if (before === null || query.foreign.length > 0) return finding;
  const same = sameElsewhere(query, before, corpus);
  if (same !== null) return same;
  const behind = asksBehind(query.asked) !== null;
  const side = aspectIn(fold(query.asked)) !== null;
  if (!behind && !side && !isOpen(finding)) return finding;
  const focus = findFocus(before, corpus);
  if (focus === null || !query.documents.includes(focus.document.id)) return finding;
  const told = findBehind(focus, query.asked, corpus);
  if (told.length > 0) return quoted(told, query);
  const near = isOpen(finding) ? beside(focus, { finding, query }, corpus) : finding;
  const aspect = aspectOfClause(focus, query.asked, corpus);
  if (aspect === null) return near;
  if (near.kind === "passages" && isToldBy(near, focus, aspect))
    return { ...near, matches: near.matches.filter(({ clause }) => clause === focus.clause) };
  return aspect.sentences.length > 0
    ? quoted(aspect.sentences, query, aspect.aspect.expects)
    : unsaid(focus, { finding, query, aspect: aspect.aspect }, corpus);
}

/** Is what was found of the clause spoken of, and tells it what is asked? */
function isToldBy(
  { matches: [best] }: Extract<Finding, { kind: "passages" }>,
  { clause }: Sentence,
  { aspect, beside }: AspectMatch,
): boolean {
  return best !== undefined && best.clause === clause && (beside || tells(aspect, best.sentence));
}

/** The clause spoken of does not say what is asked of it; another sentence may, if it surely speaks of the same. */
function unsaid(
  focus: Sentence,
  {
    finding,
    query,
    aspect,
  }: { readonly finding: Finding; readonly query: Query; readonly aspect: Aspect },
  corpus: Corpus,
): Finding {
  const [best] = finding.kind === "passages" ? finding.matches : [];
  if (best !== undefined && best.coverage >= SAME && tells(aspect, best.sentence)) return finding;
  if (!isOpen(finding) && finding.kind !== "metadata") return finding;
  const [nearest] = quoted([focus], query).matches;
  const what = [...subjectsOf(query), aspect.name].join("|");
  const missing = explainMissing(query, what, corpus, nearest ?? null);
  return { ...missing, reason: "not_stated", elsewhere: [], settled: true };
}

/** Share of a subject's words by which a sentence of another clause speaks of the same. */
const SAME = 0.8;

/** What is asked of the sentence spoken of, of its clause, or of what stands near it. */
function beside(
  focus: Sentence,
  { finding, query }: { readonly finding: Finding; readonly query: Query },
  corpus: Corpus,
): Finding {
  const listed = finding.kind === "missing" && asksWhich(query.asked) && isList(focus);
  return (
    (listed || asksForWords(query.asked) ? quoted([focus], query) : null) ??
    inCharge(focus, finding, corpus) ??
    nearby(focus, { finding, query }, corpus) ??
    ofSubject(finding)
  );
}

/** Is it about something else, whose name ends in a word that no document holds ("路灯杆" after a question about benches)? */
function namesElse(query: QueryOf<"duty">, { vocabulary: { foldedTexts } }: Corpus): boolean {
  const texts = [...foldedTexts.values()];
  const runs = subjectsOf(query).flatMap((subject) => subject.split("|"));
  return runs.length > 0 && runs.every((run) => isForeign(run, texts));
}

function isForeign(run: string, texts: readonly string[]): boolean {
  return (
    /^(?![那这该此])\p{Script=Han}{4,}$/u.test(run) &&
    !texts.some((text) => text.includes(run.slice(-2)))
  );
}

/** The figure that was just told, of every place asked now, under the name that it is printed by. */
function sameElsewhere(query: Query, before: TurnBefore, corpus: Corpus): Finding | null {
  const named = query.kind === "indicator" ? underPrintedName(query, before, corpus) : null;
  if (named === null) return null;
  const finding = retrieve(named, corpus);
  if (finding.kind !== "measures") return null;
  const found = finding.groups.flatMap(({ matches }) => matches.map(({ document }) => document.id));
  return query.documents.every((id) => found.includes(id)) ? finding : null;
}

function isOpen(finding: Finding): boolean {
  const { kind } = finding;
  if (kind === "clarify") return finding.query.missing !== "place";
  return kind === "missing" || kind === "passages" || isOfOtherYears(finding);
}

/** "到2035年呢" after the figure of today: no figure found is of a year that the question names. */
function isOfOtherYears(finding: Finding): boolean {
  if (finding.kind !== "measures" || finding.query.yearsTaken) return false;
  const { years } = finding.query;
  const found = finding.groups.flatMap(({ matches }) => matches.flatMap(({ values }) => values));
  return years.length > 0 && !found.some(({ year }) => year !== null && years.includes(year));
}

function isList({ document, span }: Sentence): boolean {
  return document.text.slice(span.start, span.end).split("、").length > 2;
}

/** "这由谁负责" after the figure of a clause: who is in charge of the clause, where no task is called so. */
function inCharge(focus: Sentence, finding: Finding, corpus: Corpus): Finding | null {
  if (finding.kind !== "missing" || finding.query.kind !== "duty") return null;
  const { query } = finding;
  if (query.operation !== "who" || query.department !== null || focus.clause === null) return null;
  if (namesElse(query, corpus)) return null;
  const { id, parent } = focus.clause;
  const duties = corpus.of(focus.document).duties;
  const own = duties.filter(({ duty }) => duty.clause === id && focus.span.end <= duty.span.start);
  const known =
    own[0] ??
    duties.find(({ duty }) => duty.clause === parent && focus.span.end <= duty.span.start);
  return known === undefined
    ? null
    : { kind: "tasks", query, matches: [asDutyMatch(known, { role: null })] };
}

/** What running text says, the clause first that was spoken of. */
function nearby(
  focus: Sentence,
  { finding, query }: { readonly finding: Finding; readonly query: Query },
  corpus: Corpus,
): Finding | null {
  if (!isForText(query)) return null;
  const passage = {
    ...asPassage(query, { phrase: subjectsOf(query).join("|"), expects: expectedOf(query) }),
    focus,
  };
  const matches = findPassages(passage, corpus).filter(
    ({ evidence }) => finding.kind !== "measures" || namesYear(evidence.quote, passage),
  );
  const [best] = matches;
  if (best !== undefined && saysNoMore(best.evidence.quote, query)) {
    const { sentences } = corpus.of(best.document);
    const behind = sentences[sentences.indexOf(best.sentence) + 1];
    if (behind !== undefined && behind.clause === best.clause) return quoted([behind], query);
  }
  return isConvincing(matches, { query: passage, figure: false, corpus })
    ? { kind: "passages", query: passage, matches: matches.filter(({ fulfils }) => fulfils) }
    : null;
}

/** A sentence that the question repeats answers nothing of it, but the one behind it: "一是座椅不足。" */
function saysNoMore(text: string, { asked }: Query): boolean {
  const words = fold(text).replace(/^[一二三四五六七八九]是|\P{Script=Han}/gu, "");
  return words.length > 0 && fold(asked).includes(words);
}

function namesYear(text: string, { years }: QueryOf<"passage">): boolean {
  return years.some((year) => text.includes(String(year)));
}

type ForText = QueryOf<"passage"> | QueryOf<"indicator"> | QueryOf<"clarify">;

function isForText(query: Query): query is ForText {
  return query.kind === "passage" || query.kind === "indicator" || query.kind === "clarify";
}

function expectedOf(query: ForText): QueryOf<"passage">["expects"] {
  if (query.kind === "passage") return query.expects;
  return query.kind === "indicator" ? "number" : "text";
}

/** What goes on about something that the documents speak of is not foreign to them, whatever its own words are. */
function ofSubject(finding: Finding): Finding {
  return finding.kind === "missing" && finding.reason === "outside_corpus"
    ? { ...finding, reason: "not_stated" }
    : finding;
}
