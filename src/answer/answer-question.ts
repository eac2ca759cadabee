import type { Hit } from "../indexing/hybrid-search.ts";
import { TERM_EDGE } from "../language/canonical.ts";
import type { Turn } from "../policy.ts";
import type { Query } from "../question/query.ts";
import { isAsked } from "../question/read/is-asked.ts";
import { shortPlaceName } from "../question/read/short-place-name.ts";
import type { Language } from "../question/rewrite/language-of.ts";
import { type Understood, understand } from "../question/understand.ts";
import type { NamedRow } from "../question/vocabulary.ts";
import { contradicts } from "../retrieval/contradicts.ts";
import type { Corpus } from "../retrieval/corpus.ts";
import type { Finding } from "../retrieval/finding.ts";
import { retrieve } from "../retrieval/retrieve.ts";
import { lookAgain } from "../retrieval/second-look.ts";
import { findRows } from "../retrieval/tables/find-rows.ts";
import { goOn } from "../retrieval/thread/go-on.ts";
import type { Answer, Trace } from "./answer.ts";
import { compose } from "./compose.ts";
import { describeWork } from "./describe-work.ts";
import type { Draft } from "./draft.ts";
import { suggestFollowUps } from "./follow-ups.ts";
import { type GroundContext, ground } from "./grounding/ground.ts";
import { joinDrafts } from "./join-drafts.ts";
import { reckonGiven } from "./measures/reckon-given.ts";
import { noteWarnings } from "./note-warnings.ts";
import { draftWords } from "./passages/draft-words.ts";
import { placeOf } from "./place-of.ts";
import { retrieveLightly } from "./retrieve-lightly.ts";
import { pickRows } from "./tables/pick-rows.ts";
import { createWording } from "./wording.ts";

/** What answering needs besides the question. */
export interface AnswerContext {
  readonly corpus: Corpus;
  readonly corpusHash: string;
  /** Told once what is being looked up, in Chinese: "查某某市的指标". */
  readonly onProgress?: (stage: string) => void;
  /** Passages for a query, with the vectors of an embedding service where one is configured. */
  readonly retrieve?: (
    query: string,
    options: { k: number },
    signal?: AbortSignal,
  ) => Promise<readonly Hit[]>;
  /** Full name of the place that is meant where neither question nor conversation names one. */
  readonly place?: string;
}

/** A question on its way: drafted from records, not yet checked. */
export interface DraftedAnswer {
  readonly question: string;
  readonly language: Language;
  readonly parts: readonly Understood[];
  readonly findings: readonly Finding[];
  readonly draft: Draft;
  /** What `ground` needs to check this draft, or another wording of it. */
  readonly grounding: GroundContext;
  readonly clock: Clock;
}

/** Understands, retrieves, drafts and grounds: the whole path from a message to an answer, offline. */
export function answerQuestion(
  question: string,
  history: readonly Turn[],
  context: AnswerContext,
): Answer {
  return finishAnswer(draftAnswer(question, history, context), context);
}

/** The path up to the draft, with the queries that the rules write. */
export function draftAnswer(
  question: string,
  history: readonly Turn[],
  context: Pick<AnswerContext, "corpus" | "onProgress" | "place">,
): DraftedAnswer {
  const { corpus } = context;
  const clock = createClock();
  const defaultDocuments = corpus.documents
    .filter((document) => placeOf(document) === context.place)
    .map(({ id }) => id);
  const draftAs = (options: { asWritten?: boolean; goesOn?: boolean }) => {
    const understood = understand(question, history, corpus.vocabulary, {
      defaultDocuments,
      picked: (query) => rowsAnswering(query, corpus),
      ...options,
    });
    clock.lap("understand");
    return draftParts({ question, ...understood, history, clock }, context);
  };
  const drafted = draftAs({});
  // The words of a reply that another answerer gave are found by what it said.
  const unfound = drafted.parts.some(({ words }) => words) && drafted.draft.status !== "answered";
  if (unfound) return draftAs({ asWritten: true });
  if (history.length === 0 || drafted.draft.status !== "not_found") return drafted;
  const goneOn = draftAs({ goesOn: true });
  return goneOn.draft.status === "answered" && !goneOn.parts.some(listsTasks) ? goneOn : drafted;
}

/** All tasks of a department say little of what was asked about it. */
function listsTasks({ query }: Understood): boolean {
  return query.kind === "duty" && query.operation === "tasks";
}

/** The rows of a table that the answer to a query names. */
function rowsAnswering(query: Query, corpus: Corpus): readonly NamedRow[] {
  const match = query.kind === "table" ? findRows(query, corpus) : null;
  if (query.kind !== "table" || match === null) return [];
  const names = pickRows(match, query).map(({ name }) => name);
  return corpus.vocabulary.rows.filter(
    ({ document, table, name }) =>
      document === match.document.id && table === match.table.id && names.includes(name),
  );
}

/** Retrieves and drafts for questions that are understood, whoever understood them. */
export function draftParts(
  understood: Pick<DraftedAnswer, "question" | "language" | "parts" | "clock"> & {
    readonly history: readonly Turn[];
  },
  context: Pick<AnswerContext, "corpus" | "onProgress" | "place">,
): DraftedAnswer {
  const { corpus } = context;
  const { question, language, history, clock } = understood;
  const parts = withoutRepeated(withoutIdle(understood.parts, corpus));
  context.onProgress?.(describeWork(parts, corpus));
  const queries = parts.map(({ query }) => query);
  const looked = lookAgain(
    parts.map((part) =>
      goOn(
        retrieveLightly(part, corpus),
        { query: part.query, before: part.reading.before },
        corpus,
      ),
    ),
    queries,
    corpus,
  );
  const findings = looked.filter((finding) => finding !== null);
  clock.lap("retrieve");
  const say = createWording(language);
  const asking = parts.filter((_, i) => looked[i] !== null);
  const drafts = findings.map((finding, i) =>
    reckonGiven(
      compose(finding, { say, corpus, choices: choicesFor(finding, corpus) }),
      asking[i]?.reading.text ?? "",
      { say, corpus },
    ),
  );
  const joined = noteWarnings(
    joinDrafts(
      drafts,
      asking.map(({ question }) => question),
      say,
    ),
    { documents: corpus.documents, say },
  );
  const told = parts.some(({ words }) => words)
    ? draftWords(joined, { documents: corpus.documents, say })
    : joined;
  const draft = withAssumptions(told, { parts, say, corpus });
  clock.lap("draft");
  const grounding: GroundContext = {
    documents: corpus.documents,
    departments: corpus.vocabulary.departments.map(({ name }) => name),
    places: corpus.vocabulary.places.map(({ name }) => name),
    say,
    question: [
      question,
      ...history.map(({ text }) => text),
      ...parts.map(({ reading }) => reading.text),
      ...parts.flatMap(({ assumedPlace }) => (assumedPlace ? [context.place] : [])),
    ].join(" "),
  };
  return { question, language, parts, findings, draft, grounding, clock };
}

/** Without the figures taken for granted of which the documents say nothing else. */
function withoutIdle(parts: readonly Understood[], corpus: Corpus): readonly Understood[] {
  const left = parts.filter(
    ({ premise, query }) => premise === null || contradicts(retrieve(query, corpus), premise),
  );
  return left.length > 0 ? left : parts;
}

/**
 * Each question once: "有哪几项?一共几项,列出来" may come to the same query twice; what the others ask besides is kept with
 * the first.
 */
function withoutRepeated(parts: readonly Understood[]): readonly Understood[] {
  const key = ({ query }: Understood) => JSON.stringify({ ...query, asked: "", hint: "" });
  const keys = parts.map(key);
  return parts.flatMap((part, i) => {
    if (keys.indexOf(keys[i] ?? "") < i) return [];
    const same = parts.filter((_, j) => keys[j] === keys[i]);
    const asked = same.map(({ query }) => query.asked).join("|");
    return { ...part, query: { ...part.query, asked } };
  });
}

/** Questions to go on with; they rest on what was found, not on how it is worded. */
export function followUpsOf(
  { draft, parts, findings }: DraftedAnswer,
  { corpus }: Pick<AnswerContext, "corpus">,
): readonly string[] {
  return draft.status === "clarify" ? draft.followUps : suggestFollowUps(parts, findings, corpus);
}

/** Checks a draft against its evidence and makes the answer of what is supported. */
export function finishAnswer(
  drafted: DraftedAnswer,
  context: AnswerContext,
  followUps = followUpsOf(drafted, context),
): Answer {
  const { question, parts, draft, grounding, clock } = drafted;
  const grounded = ground(draft, grounding);
  clock.lap("ground");
  const say = createWording(drafted.language);
  const answered =
    draft.status === "answered" && grounded.citations.length === 0 ? "not_found" : draft.status;
  return {
    question,
    status: answered,
    reason: answered === "not_found" ? (draft.reason ?? "not_stated") : null,
    // Where nothing of the draft could be confirmed, the reader is told so and not left with silence.
    answer: grounded.answer.trim() === "" ? say`文件中没有可以确认的答案。` : grounded.answer,
    citations: grounded.citations,
    table: grounded.table,
    notes: grounded.notes,
    followUps,
    trace: {
      query: parts.length === 1 ? parts[0]?.query : parts.map(({ query }) => query),
      engine: "offline",
      model: null,
      timingsMs: clock.timings(),
      corpusHash: context.corpusHash,
      promptHash: null,
      refused: grounded.refused,
    },
  };
}

/** Milliseconds of the stages; a stage that is run twice counts both times. */
export interface Clock {
  lap(stage: "understand" | "retrieve" | "draft" | "ground"): void;
  timings(): Trace["timingsMs"];
}

function createClock(): Clock {
  const started = performance.now();
  let last = started;
  const laps = { understand: 0, retrieve: 0, draft: 0, ground: 0 };
  const rounded = (ms: number) => Math.round(ms * 100) / 100;
  return {
    lap(stage) {
      const now = performance.now();
      laps[stage] = rounded(laps[stage] + now - last);
      last = now;
    },
    timings: () => ({ ...laps, total: rounded(performance.now() - started) }),
  };
}

function withAssumptions(
  draft: Draft,
  {
    parts,
    say,
    corpus,
  }: { parts: readonly Understood[]; say: ReturnType<typeof createWording>; corpus: Corpus },
): Draft {
  const assumed: string[] = [];
  for (const { reading, repairs, assumedPlace } of parts) {
    const names = corpus.documents.filter(({ id }) => reading.documents.includes(id)).map(placeOf);
    const some = names.length > 0 && names.length < corpus.documents.length;
    if (reading.inheritedPlace && some && draft.status !== "clarify")
      assumed.push(say`沿用上文的地点:${names.join("、")}。`);
    if (assumedPlace) assumed.push(say`问题没有写明地点,按默认地点回答:${names.join("、")}。`);
    for (const { from, to } of repairs) assumed.push(say`按“${to}”理解“${from}”。`);
  }
  const notes = [...new Set(assumed)].map((text) => ({ kind: "assumption" as const, text }));
  return { ...draft, notes: [...draft.notes, ...notes] };
}

/** Questions that would make an unclear one clear, from the corpus's own records. */
function choicesFor(finding: Finding, { documents, vocabulary }: Corpus): string[] {
  if (finding.kind !== "clarify") return [];
  const { phrase, documents: asked } = finding.query;
  const wanted = vocabulary.canonical(phrase).replaceAll(TERM_EDGE, "");
  const pool = documents.filter(({ id }) => isAsked(id, asked));
  return pool
    .flatMap(({ place, indicators, duties }) => {
      const short = shortPlaceName(place ?? "") ?? place ?? "";
      const fitting = indicators
        .filter(
          ({ name, damaged }) =>
            // A figure in a name ("3岁以下") would stand in the reply with nothing to rest on.
            !damaged &&
            !/\d/u.test(name) &&
            vocabulary.canonical(name).replaceAll(TERM_EDGE, "").includes(wanted),
        )
        .slice(0, 2);
      if (fitting.length > 0) return fitting.map(({ name }) => `${short}${name}是多少?`);
      return duties
        .filter(({ task }) => task.length <= 16 && !/\d/.test(task))
        .slice(0, 1)
        .map(({ task }) => `${short}“${task}”由谁负责?`);
    })
    .slice(0, 3);
}
