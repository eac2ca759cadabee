import type { Answer } from "./answer/answer.ts";
import { answerQuestion } from "./answer/answer-question.ts";
import { createDirectory, type Directory } from "./answer/directory.ts";
import { noteEditions } from "./answer/documents/note-editions.ts";
import { exampleQuestions } from "./answer/example-questions.ts";
import { findSource, type Source, type SourceRange } from "./answer/grounding/find-source.ts";
import { WenceError } from "./errors.ts";
import type { Awaitable } from "./indexing/awaitable.ts";
import type { Hit } from "./indexing/hybrid-search.ts";
import type { Knowledge } from "./indexing/knowledge.ts";
import { pageLocator } from "./indexing/page-locator.ts";
import { rememberedFor } from "./language/remembered.ts";
import { createAnswererOpener } from "./model/answerer-opener.ts";
import type { ModelSettings } from "./model/model-settings.ts";
import { openWithEmbedder } from "./model/open-with-embedder.ts";
import type { PolicyDocument, Turn } from "./policy.ts";
import { buildVocabulary } from "./question/vocabulary.ts";
import { createLineMap } from "./read/line-map.ts";
import { type Corpus, createCorpus } from "./retrieval/corpus.ts";
import { createEditions } from "./retrieval/documents/editions.ts";

/** What an assistant needs to be set up. */
export interface AssistantOptions {
  readonly corpusDir: string;
  readonly dataDir: string;
  /** Rebuild the index even where nothing changed. */
  readonly force?: boolean;
  /** The assistant of before the corpus changed: what is still the same is taken over from it. */
  readonly former?: Assistant;
  readonly onProgress?: (progress: IndexProgress) => void;
  readonly signal?: AbortSignal;
  /** The model service; null or absent: everything is answered on this machine alone. */
  readonly model?: ModelSettings | null;
}

/** How a question is asked. */
export interface AskOptions {
  /** Ends the call with a WenceError `cancelled`; closes what it has opened. */
  readonly signal?: AbortSignal;
  /** Told what is being looked up, in Chinese: "查某某市的指标". */
  readonly onProgress?: (stage: string) => void;
  /**
   * Full name of the place that is meant where neither question nor history names one. The answer
   * shows it as an assumption; a name that the corpus does not know is ignored.
   */
  readonly place?: string;
  /**
   * Gets the lines of the answer with their markers as they come, each checked already; joined by line
   * breaks they are the answer's text (a table, notes and citations follow with the answer). Called only
   * where a model words an answer, not where there is none.
   */
  readonly onSentence?: (sentence: string) => void;
}

export interface IndexProgress {
  readonly phase: "read" | "parse" | "embed" | "write";
  readonly done: number;
  readonly total: number;
  readonly file?: string;
}

/** A retrieved passage, without an answer. */
export interface SearchHit {
  readonly rank: number;
  readonly score: number;
  readonly document: string;
  readonly file: string;
  readonly startLine: number;
  readonly endLine: number;
  readonly start: number;
  readonly end: number;
  readonly locator: string;
  readonly text: string;
}

/** How many passages are wanted (10 unless told). */
export interface SearchOptions {
  readonly k?: number;
  readonly signal?: AbortSignal;
}

/** Everything a front end knows of the product. */
export interface Assistant {
  /** Answers one question; earlier turns are oldest first. Throws WenceError for empty or overlong questions. */
  ask(question: string, history?: readonly Turn[], options?: AskOptions): Promise<Answer>;
  /** Cited words in their surroundings; null where the document is gone or holds no such range. */
  source(range: SourceRange): Source | null;
  /** Places, departments and indicators, with their tasks and figures. */
  readonly directory: Directory;
  /** Answers at once, unless an embedding service is configured. */
  search(query: string, options?: SearchOptions): Awaitable<SearchHit[]>;
  readonly documents: readonly PolicyDocument[];
  /** Files that could not be read, and why. */
  readonly skipped: readonly { file: string; code: string; message: string }[];
  /** What the reader should know about this start: why the index was rebuilt, and the like. */
  readonly notices: readonly string[];
  readonly corpusHash: string;
  /** Three questions that this corpus answers, for examples. */
  readonly examples: readonly string[];
  /** Counts for `doctor` and `index`. */
  readonly counts: {
    documents: number;
    passages: number;
    indicators: number;
    duties: number;
    vectors: number;
    dimension: number;
    embedder: string;
  };
}

const LONGEST_QUESTION = 2_000;

/**
 * Opens a corpus and answers questions about it: on this machine alone, or with a model where one is set.
 *
 * Throws what {@link openKnowledge} throws: a missing or empty corpus, a malformed lexicon, an abort.
 */
export async function createAssistant(options: AssistantOptions): Promise<Assistant> {
  const { former: before, ...rest } = options;
  const former = before && known.get(before);
  const knowledge = await openWithEmbedder(former === undefined ? rest : { ...rest, former });
  const { documents, passages, manifest } = knowledge;
  const editions = createEditions(documents);
  const corpora = createCorpora(knowledge);
  corpora(editions.forQuestion(""));
  const byId = new Map(documents.map((document) => [document.id, document]));
  const lineMapOf = rememberedFor(({ text }: PolicyDocument) => createLineMap(text));
  const answerer = createAnswererOpener(options.model ?? null);
  const assistant: Assistant = {
    documents,
    skipped: knowledge.skipped,
    notices: knowledge.notices,
    corpusHash: knowledge.corpusHash,
    examples: exampleQuestions(documents),
    counts: {
      documents: documents.length,
      passages: passages.length,
      indicators: documents.flatMap((d) => d.indicators).length,
      duties: documents.flatMap((d) => d.duties).length,
      vectors: manifest.counts.passages,
      dimension: manifest.dimension,
      embedder: manifest.embedder,
    },
    directory: createDirectory(documents, corpora(editions.forQuestion("")).vocabulary),
    source(range) {
      const document = documents.find(({ id }) => id === range.document);
      return document === undefined ? null : findSource(document, range);
    },
    async ask(question, history = [], askOptions = {}) {
      const { signal, onProgress, place } = askOptions;
      if (signal?.aborted) throw new WenceError("cancelled", "已取消。");
      checkQuestion(question);
      const said = history.flatMap(({ role, text }) => (role === "user" ? [text] : []));
      const asked = [...said, question].join("\n");
      const context = {
        corpus: corpora(editions.forQuestion(asked)),
        corpusHash: knowledge.corpusHash,
        ...(onProgress ? { onProgress } : {}),
        retrieve,
        ...(place === undefined ? {} : { place }),
      };
      const withModel = await answerer();
      const answer = await (withModel === null
        ? answerQuestion(question, history, context)
        : withModel.answer(question, history, context, askOptions));
      return noteEditions(answer, { documents, editions, today: today() });
    },
    search(query, { k = 10, signal } = {}) {
      checkQuestion(query);
      const within = { k, documents: editions.forQuestion(query).map(({ id }) => id) };
      const shown = (hits: readonly Hit[]) => hits.map(toSearchHit);
      return knowledge.embedder.embedNow === null
        ? retrieve(query, within, signal).then(shown)
        : shown(knowledge.search(query, within));
    },
  };
  known.set(assistant, knowledge);
  return assistant;

  /** With the vectors of the service; by words alone where it does not give one. */
  async function retrieve(query: string, options: { k: number }, signal?: AbortSignal) {
    try {
      return await knowledge.retrieve(query, options, signal);
    } catch (error) {
      if (signal?.aborted) throw error;
      return knowledge.search(query, options);
    }
  }

  function toSearchHit({ passage, score }: Hit, i: number): SearchHit {
    const { start, end } = passage.span;
    const document = byId.get(passage.document);
    const lines = document && lineMapOf(document);
    return {
      rank: i + 1,
      score,
      document: passage.document,
      file: document?.file ?? passage.document,
      startLine: lines?.lineOf(start) ?? 1,
      endLine: lines?.lineOf(Math.max(start, end - 1)) ?? 1,
      start,
      end,
      locator: pageLocator(document ?? {}, start, passage.locator),
      text: passage.text,
    };
  }
}

/** What each assistant rests on; front ends do not see it. */
const known = new WeakMap<Assistant, Knowledge>();

/** What is prepared for retrieval, for each choice of documents that was ever needed; usually there is one. */
function createCorpora(knowledge: Knowledge): (documents: readonly PolicyDocument[]) => Corpus {
  const made = new Map<string, Corpus>();
  return (documents) => {
    const ids = documents.map(({ id }) => id);
    const key = ids.join("\n");
    const known = made.get(key);
    if (known !== undefined) return known;
    const vocabulary = buildVocabulary(documents, knowledge.lexicon);
    const all = documents.length === knowledge.documents.length;
    const corpus = createCorpus(documents, vocabulary, (query, options = {}) =>
      knowledge.search(query, all ? options : { ...options, documents: options.documents ?? ids }),
    );
    made.set(key, corpus);
    return corpus;
  };
}

/** The day in this machine's time zone, ISO `YYYY-MM-DD`. */
function today(): string {
  const now = new Date();
  const pad = (number: number) => String(number).padStart(2, "0");
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}

function checkQuestion(question: string): void {
  if (question.trim() === "")
    throw new WenceError("question_empty", "问题是空的:请写一个问题,例如“有哪些约束性指标?”。");
  if (question.length > LONGEST_QUESTION) {
    throw new WenceError(
      "question_too_long",
      `问题有 ${question.length} 个字符,上限是 ${LONGEST_QUESTION}:请缩短后再问。`,
    );
  }
}
