import type { Answer, Citation } from "./answer/answer.ts";
import type { Assistant } from "./assistant.ts";
import { WenceError } from "./errors.ts";

/** For tests: an assistant that answers "答:<question>(<number of earlier turns>)" and refuses an empty question. */
export function fakeAssistant(given: Partial<Assistant> = {}): Assistant {
  return {
    ask: async (question, history = []) => {
      if (question === "坏") throw new WenceError("question_too_long", "问题太长。");
      return fakeAnswer({ question, answer: `答:${question}(${history.length})` });
    },
    search: () => [],
    source: () => null,
    directory: {
      documents: [],
      places: [],
      departmentsOf: () => [],
      indicatorsOf: () => [],
      dutiesOf: () => [],
      valuesOf: () => [],
    },
    documents: [],
    skipped: [],
    notices: [],
    corpusHash: "0".repeat(64),
    examples: ["例一?", "例二?", "例三?"],
    counts: {
      documents: 2,
      passages: 30,
      indicators: 4,
      duties: 5,
      vectors: 30,
      dimension: 256,
      embedder: "local",
    },
    ...given,
  };
}

/** For tests: an answer without citations. */
export function fakeAnswer(given: Partial<Answer> = {}): Answer {
  return {
    question: "问",
    status: "answered",
    reason: null,
    answer: "答",
    citations: [],
    table: null,
    notes: [],
    followUps: [],
    trace: {
      query: {},
      engine: "offline",
      model: null,
      timingsMs: { understand: 0, retrieve: 0, draft: 0, ground: 0, total: 0 },
      corpusHash: "",
      promptHash: null,
      refused: [],
    },
    ...given,
  };
}

/** For tests: a citation of lines 3 to 5 of a.txt. */
export function fakeCitation(given: Partial<Citation> = {}): Citation {
  return {
    n: 1,
    document: "a",
    title: "甲市绿化行动方案",
    documentNumber: "甲政办〔2022〕6号",
    kind: "clause",
    locator: "二、重点任务 › (四)10.",
    file: "a.txt",
    startLine: 3,
    endLine: 5,
    start: 10,
    end: 20,
    quote: "绿地率达到70%",
    ...given,
  };
}
