import { isDeepStrictEqual } from "node:util";
import { type AnswerContext, type DraftedAnswer, draftParts } from "../answer/answer-question.ts";
import type { Turn } from "../policy.ts";
import type { Query } from "../question/query.ts";
import { shortPlaceName } from "../question/read/short-place-name.ts";
import type { Understood } from "../question/understand.ts";
import { subjectsOf } from "../retrieval/as-passage.ts";
import type { Finding } from "../retrieval/finding.ts";
import { type CallContext, type ChatService, messagesOf } from "./chat-service.ts";
import { checkQuery } from "./check-query.ts";
import { describeCorpus } from "./describe-corpus.ts";
import { findNovelWords } from "./find-novel-words.ts";
import { isAkin } from "./is-akin.ts";
import type { WrittenQuery } from "./query-writer.ts";
import { failureOf, type ServiceFailure } from "./service-failure.ts";
import { writeQueries } from "./write-queries.ts";

/** A draft for the queries that were chosen, and who wrote them. */
export interface ModelUnderstanding {
  readonly drafted: DraftedAnswer;
  readonly byModel: boolean;
  /** In Chinese: rules or model, and why. */
  readonly explanation: string;
  readonly failure: ServiceFailure | null;
}

interface UnderstandingTask {
  /** As the rules have understood and drafted it. */
  readonly rules: DraftedAnswer;
  readonly history: readonly Turn[];
  readonly context: Pick<AnswerContext, "corpus" | "retrieve" | "place">;
}

/**
 * Asks the model for the queries of a question that the rules are not sure of, and chooses.
 *
 * What the rules found in records stands; the model may add further questions to it. Where the rules
 * found only passages, nothing, or had to ask back, the model's queries are taken if records answer them;
 * passages that the rules had found stay behind that answer. Never throws.
 */
export async function understandWithModel(
  task: UnderstandingTask,
  service: ChatService,
  call: CallContext,
): Promise<ModelUnderstanding> {
  const { rules } = task;
  const kept = (explanation: string, failure: ServiceFailure | null = null) => ({
    drafted: rules,
    byModel: false,
    explanation,
    failure,
  });
  const why = whyUnsure(rules, task.history);
  if (why === null) return kept("规则:在记录中直接查到,未询问模型");
  try {
    const passages = await nearPassages(task, call);
    const written = await writeQueries(messagesFor(task, passages, service), service, call);
    return choose(written, task, why) ?? kept("规则与模型一致");
  } catch (error) {
    const failure = failureOf(error);
    return kept(`规则(${why});模型未能给出查询:${failure.message}`, failure);
  }
}

/** Why the rules' reading should be compared; null where records answer a question that stands alone. */
function whyUnsure(
  { parts, findings, draft }: DraftedAnswer,
  history: readonly Turn[],
): string | null {
  if (findings.some((finding) => finding.kind === "missing" && finding.reason === "outside_corpus"))
    return null; // a refusal that rests on the reader's own words
  if (draft.status === "clarify") return "规则未读懂问题";
  if (!findings.every(isFromRecords)) return "规则没有在记录中查到";
  if (history.length > 0 && parts.some(leansOnHistory)) return "追问要结合前文";
  return parts.length > 1 ? "一次问了几个问题" : null;
}

function leansOnHistory({ reading }: Understood): boolean {
  return reading.inheritedPlace || reading.hint !== "";
}

const RECORDS: ReadonlySet<Finding["kind"]> = new Set<Finding["kind"]>([
  "measures",
  "indicators",
  "tasks",
  "duties",
  "table",
  "metadata",
  "people",
  "attachment",
]);
const SURE = 0.75;

/** Answered by records that fit what was asked. */
function isFromRecords(finding: Finding): boolean {
  if (finding.kind !== "measures") return RECORDS.has(finding.kind);
  return finding.groups.every(({ matches }) => matches.some(({ fit }) => fit.coverage >= SURE));
}

const PASSAGES = 5;
const LONGEST_PASSAGE = 160;

/** What the documents say that is nearest to the question: their words for it. */
async function nearPassages({ rules, context }: UnderstandingTask, { budget }: CallContext) {
  const hits = await context.retrieve?.(
    rules.question,
    { k: PASSAGES },
    budget.forCall(0.2).signal,
  );
  return (hits ?? []).map(({ passage }) => ({
    document: passage.document,
    where: passage.locator,
    text: passage.text.slice(0, LONGEST_PASSAGE),
  }));
}

function messagesFor(
  { rules, history, context }: UnderstandingTask,
  passages: Awaited<ReturnType<typeof nearPassages>>,
  { prompts }: ChatService,
) {
  const asked = rules.parts.flatMap(({ query }) => query.documents);
  return messagesOf(prompts, "understand", {
    system: {},
    input: {
      question: [rules.question],
      history: history.slice(-6).map(({ role, text }) => ({ role, text: text.slice(0, 600) })),
      documents: describeCorpus(context.corpus.documents, asked),
      passages,
      draft: rules.parts.map(({ question, query }) => ({ question, query })),
    },
  });
}

/** The model's queries where they are better; null where they are those of the rules. */
function choose(
  written: readonly WrittenQuery[],
  { rules, history, context }: UnderstandingTask,
  why: string,
): ModelUnderstanding | null {
  const { corpus } = context;
  const own = rules.parts.map(({ query }) => query);
  const queries = written.map(({ query }, i) => inOwnWords(query, i, rules));
  if (isDeepStrictEqual(own, queries)) return null;
  const kept = (reason: string): ModelUnderstanding => ({
    drafted: rules,
    byModel: false,
    explanation: `规则(${why});未采用模型的查询:${reason}`,
    failure: null,
  });
  const problem = queries.map((query) => checkQuery(query, rules.parts, corpus)).find(Boolean);
  if (problem) return kept(problem);
  const parts = queries.map((query, i) =>
    asUnderstood({ question: written[i]?.question ?? "", query }, i, rules, history),
  );
  const { question, language, clock } = rules;
  const draftOf = (some: readonly Understood[]) =>
    draftParts({ question, language, parts: some, history, clock }, context);
  const drafted = draftOf(parts);
  if (!isAnsweredByRecords(drafted)) return kept("按它也没有在记录中查到");
  const strange = parts
    .filter(({ query }) => !own.some((each) => isDeepStrictEqual(each, query)))
    .find((part) => !isAboutTheSame(part.query, draftOf([part]), { rules, history, context }));
  if (strange !== undefined) return kept("按它查到的与问题没有共同的词");
  if (isAnsweredByRecords(rules)) {
    return contains(queries, own)
      ? { drafted, byModel: true, explanation: `模型(${why}):多读出了问题`, failure: null }
      : kept("规则已在记录中查到");
  }
  return {
    drafted: rules.draft.status === "answered" ? withPassages(drafted, rules) : drafted,
    byModel: true,
    explanation: `模型(${why}):按它在记录中查到`,
    failure: null,
  };
}

function isAnsweredByRecords({ findings, draft }: DraftedAnswer): boolean {
  return findings.every(isFromRecords) && draft.status === "answered";
}

/**
 * What was found names something that the reader, or the rules in the reader's stead, named. Of a question
 * without Chinese words that cannot be said: the reader must then be told what it was taken for.
 */
function isAboutTheSame(
  query: Query,
  { draft }: DraftedAnswer,
  { rules, history, context }: UnderstandingTask,
): boolean {
  if (!/\p{Script=Han}/u.test(rules.question)) return subjectOf(query) !== "";
  if (query.kind === "metadata")
    return rules.parts.some(({ reading }) =>
      query.fields.some((field) => reading.fields.includes(field)),
    );
  const { places } = context.corpus.vocabulary;
  const said = history.flatMap(({ role, text }) => (role === "user" ? [text] : []));
  const read = rules.parts.flatMap(({ reading, query }) => [reading.text, JSON.stringify(query)]);
  const found = draft.evidence.flatMap(({ quote, locator }) => [quote, locator]);
  const asked = [rules.question, ...said, ...read];
  const names = places.flatMap(({ name }) => [name, shortPlaceName(name) ?? name]);
  return isAkin(asked.join("\n"), found.join("\n"), names);
}

/** What the reader said is known, and not for the model to write. */
function inOwnWords(query: Query, i: number, { parts, question }: DraftedAnswer): Query {
  const same = parts.find((part) =>
    isDeepStrictEqual(part.query, { ...query, asked: part.query.asked }),
  );
  return { ...query, asked: (same ?? parts[i])?.query.asked ?? question };
}

function contains(queries: readonly Query[], own: readonly Query[]): boolean {
  return own.every((query) => queries.some((each) => isDeepStrictEqual(each, query)));
}

/** The model's query as if the rules had read it: with the reading it is nearest to. */
function asUnderstood(
  { question, query }: WrittenQuery,
  i: number,
  rules: DraftedAnswer,
  history: readonly Turn[],
): Understood {
  const [first] = rules.parts;
  const near = rules.parts[i] ?? first;
  if (near === undefined) throw new Error("a question has a part");
  const said = [rules.question, ...history.map(({ text }) => text)].join(" ");
  const own = question.trim().slice(0, 120);
  const isTheirs = own !== "" && findNovelWords(own, said, "zh-Hans") === null;
  return {
    question: isTheirs ? own : rules.question,
    query,
    reading: { ...near.reading, documents: query.documents },
    premise: null,
    repairs: isDeepStrictEqual(query, near.query)
      ? near.repairs
      : [...near.repairs, ...takenAs(query, near)],
    words: near.words,
    assumedPlace: near.assumedPlace && query.documents.join() === near.query.documents.join(),
  };
}

/** The reader is told what the question was taken for. */
function takenAs(query: Query, { question }: Understood): Understood["repairs"] {
  const to = subjectOf(query);
  return to === "" || question.includes(to) ? [] : [{ from: question.trim(), to }];
}

/** What a query is about, in the words of the documents; "" where it has none. */
function subjectOf(query: Query): string {
  return subjectsOf(query)
    .filter((subject) => subject !== "")
    .join("、");
}

/** What the rules had found in running text stays, behind the records. */
function withPassages(drafted: DraftedAnswer, { draft }: DraftedAnswer): DraftedAnswer {
  const known = new Set(drafted.draft.lines.map(({ text }) => text));
  const ids = new Set(drafted.draft.evidence.map(({ id }) => id));
  return {
    ...drafted,
    draft: {
      ...drafted.draft,
      lines: [
        ...drafted.draft.lines,
        ...draft.lines.filter(({ text, stance }) => stance === "fact" && !known.has(text)),
      ],
      notes: [...drafted.draft.notes, ...draft.notes],
      evidence: [...drafted.draft.evidence, ...draft.evidence.filter(({ id }) => !ids.has(id))],
    },
  };
}
