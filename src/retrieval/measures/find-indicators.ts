import { fold } from "../../language/fold.ts";
import { fitOf, gramsOf, type Phrase, phraseGrams } from "../../language/grams.ts";
import { segment } from "../../language/segment.ts";
import type { PolicyDocument, Span } from "../../policy.ts";
import type { QueryOf } from "../../question/query.ts";
import { isAsked } from "../../question/read/is-asked.ts";
import type { Corpus, Measure } from "../corpus.ts";
import { classOf } from "./class-of-row.ts";
import { findTargets, type Target } from "./find-targets.ts";
import { inFields } from "./in-fields.ts";
import { type MeasureMatch, matchOf } from "./measure-match.ts";

/** What a list of indicators is made of: rows of indicator tables, and aims of documents that have no such table. */
export interface IndicatorsFound {
  readonly rows: readonly MeasureMatch[];
  readonly targets: readonly Target[];
}

const WHOLLY = { coverage: 1, precision: 1, score: 1 };

/**
 * The indicators of the asked documents on the query's topic. A document without an indicator table states its
 * targets in running text: its figures are ranked one by one, and listed as the aims they stand in.
 */
export function findIndicators(query: QueryOf<"indicator">, corpus: Corpus): IndicatorsFound {
  const documents = corpus.documents.filter(({ id }) => isAsked(id, query.documents));
  const inText = query.filter?.source === "text";
  const under = ranks(query) ? [] : targetsUnder(query.filter?.topic ?? "", documents, corpus);
  if (under.length > 0) return { rows: [], targets: under };
  const tabled = (document: PolicyDocument) => !inText && hasRows(document, query);
  const all = corpus.measures.filter(
    ({ document, indicator, statement }) =>
      documents.includes(document) &&
      ((indicator !== null && !inText) ||
        (ranks(query) && !tabled(document) && statement?.role === "target")),
  );
  const { measures, topic } = inFields(all, query.filter?.topic ?? "", corpus);
  const targets = ranks(query)
    ? []
    : documents
        .filter((document) => !tabled(document))
        .flatMap((document) => findTargets(document, corpus));
  const { canonical } = corpus.vocabulary;
  const ofMeasure = wordsOfMeasures(measures);
  const candidates: readonly Candidate[] = [
    ...measures.map((measure) => ({ measure, words: ofMeasure(measure) })),
    ...targets.map((target) => ({
      target,
      words: { grams: gramsOf(canonical(target.words)), text: fold(target.words) },
    })),
  ];
  const [document] = documents;
  const oneTable = new Set(measures.map(({ indicator }) => indicator?.table)).size === 1;
  const about = documents.length === 1 && oneTable ? fold(document?.title ?? "") : "";
  // What the whole document is about tells the rows of its one table apart by accident alone.
  const tells = (run: string) =>
    wordsIn(run)
      .split("|")
      .every((word) => about.includes(word));
  const runs = runsOf(topic, corpus).filter(
    ({ text }) =>
      about === "" || !tells(text) || measures.some((measure) => classOf(measure).includes(text)),
  );
  const captions = documents.flatMap(({ tables }) => tables.map(({ caption }) => fold(caption)));
  const isOfTable = (run: string) =>
    captions.some((caption) =>
      wordsIn(run)
        .split("|")
        .every((word) => caption.includes(word)),
    );
  const apart = runs.filter(({ text }) => !isOfTable(text));
  // "甲类乙类的指标": no row holds both words, and each row of either is meant.
  const words = () => runsOf(apart.map(({ text }) => wordsIn(text)).join("|"), corpus);
  const open = apart.length > 0 && isOpen(query);
  const setOff = open && ON_TOPIC.test(query.asked);
  const inHeaded = () =>
    setOff || (open && measures.length === 0)
      ? narrowed(headed(documents, corpus), apart, corpus)
      : null;
  const chosen =
    narrowed(candidates, runs, corpus) ??
    inHeaded() ??
    narrowed(candidates, words(), corpus) ??
    (setOff ? [] : candidates);
  return {
    rows: chosen.flatMap(({ measure }) =>
      measure === undefined ? [] : [matchOf(measure, { fit: WHOLLY, corpus })],
    ),
    targets: chosen.flatMap(({ target }) => target ?? []),
  };
}

/** Nothing but the topic restricts the list. */
function isOpen({ filter, operation }: QueryOf<"indicator">): boolean {
  return (
    operation === "list" &&
    filter !== null &&
    [filter.attribute, filter.value, filter.unit, filter.state, filter.set].every(
      (restriction) => restriction === null,
    )
  );
}

/** A topic is set off by these words, so that what stands before them is no talk about the question. */
const ON_TOPIC = /(?<![各这那哪些])(?:方面|领域)/u;

/** The aims of running text with figures, each with the headings that it stands under. */
function headed(documents: readonly PolicyDocument[], corpus: Corpus): readonly Candidate[] {
  const { canonical } = corpus.vocabulary;
  return documents.flatMap((document) =>
    findTargets(document, corpus)
      .filter(({ figures }) => figures.length > 0)
      .map((target) => {
        const own = document.clauses.findLast(({ span }) => inside(target.evidence.span, span));
        const text = [target.words, ...(own?.path ?? []), own?.title ?? ""].join("|");
        return { target, words: { grams: gramsOf(canonical(text)), text: fold(text) } };
      }),
  );
}

/** Has it a row with a figure of the time asked for? Aims of other years stand in running text alone. */
function hasRows({ indicators }: PolicyDocument, { years }: QueryOf<"indicator">): boolean {
  return indicators.some(
    ({ values }) =>
      years.length === 0 ||
      values.some(({ year }) => year === null) ||
      values.some(({ year }) => year !== null && years.includes(year)),
  );
}

function ranks({ operation }: QueryOf<"indicator">): boolean {
  return operation === "extreme";
}

/** The aims that stand under a heading which the topic repeats; none where it repeats no heading. */
function targetsUnder(
  topic: string,
  documents: readonly PolicyDocument[],
  corpus: Corpus,
): readonly Target[] {
  if (topic.length < SHORTEST_HEADING || topic.includes("|")) return [];
  return documents.flatMap((document) => {
    const heads = document.clauses.filter(({ title }) => fold(title) === topic);
    return findTargets(document, corpus).filter(({ figures, evidence: { span } }) =>
      heads.some((head) => figures.length > 0 && inside(span, head.span)),
    );
  });
}

const SHORTEST_HEADING = 5;

function inside(inner: Span, outer: Span): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}

/** A row or an aim, with the words that tell whether it is on a topic. */
interface Candidate {
  readonly measure?: Measure;
  readonly target?: Target;
  readonly words: Words;
}

interface Run {
  readonly text: string;
  readonly grams: Phrase;
}

function runsOf(topic: string, { vocabulary }: Corpus): Run[] {
  return topic
    .split("|")
    .filter((run) => run.length >= 2)
    .map((text) => ({ text, grams: phraseGrams(vocabulary.canonical(text), vocabulary.known) }))
    .filter(({ grams }) => grams.size > 0);
}

/** The words of a run, divided by "|"; characters that the dictionary leaves alone make one. */
function wordsIn(run: string): string {
  return segment(run)
    .map((word) => (word.length > 1 ? `|${word}|` : word))
    .join("");
}

interface Words {
  readonly grams: ReadonlySet<string>;
  readonly text: string;
}

/** A row's words; its table's caption tells rows apart only where there are several tables. */
function wordsOfMeasures(measures: readonly Measure[]): (measure: Measure) => Words {
  const tables = new Set(
    measures.map(({ document, indicator }) => `${document.id} ${indicator?.table ?? ""}`),
  );
  return (measure) => {
    const { grams, context, indicator, statement } = measure;
    return {
      grams: tables.size > 1 ? new Set([...grams, ...context]) : grams,
      text: fold(`${classOf(measure)}|${indicator?.name ?? statement?.subject ?? ""}`),
    };
  };
}

/**
 * What is on the topic of a list question. Only words that some candidate holds narrow the list, one of them
 * suffices; the rest is talk about the question. Null where none narrows it.
 */
function narrowed(
  candidates: readonly Candidate[],
  runs: readonly Run[],
  { vocabulary }: Corpus,
): readonly Candidate[] | null {
  const holds = ({ words }: Candidate, { text, grams }: Run) =>
    words.text.includes(text) || fitOf(grams, words.grams, vocabulary).coverage >= 0.8;
  const narrowing = runs.filter((run) => candidates.some((candidate) => holds(candidate, run)));
  if (narrowing.length === 0) return null;
  return candidates.filter((candidate) => narrowing.some((run) => holds(candidate, run)));
}
