import { PassThrough, Readable } from "node:stream";
import pc from "picocolors";
import type { Answer, Citation } from "../answer/answer.ts";
import type { Assistant } from "../assistant.ts";
import { WenceError } from "../errors.ts";
import type { CommandContext } from "./command-context.ts";
import type { Setup } from "./setup.ts";

/** For tests: a command's world without files, and what was written to it. */
export interface FakeWorld {
  readonly context: CommandContext;
  readonly stdout: () => string;
  readonly stderr: () => string;
}

/** A world without a terminal, whose stdin holds `input` and whose assistant is `assistant`. */
export function fakeWorld({
  assistant = fakeAssistant(),
  input = "",
  setup = {},
  signal = new AbortController().signal,
}: {
  assistant?: Assistant;
  input?: string;
  setup?: Partial<Setup>;
  signal?: AbortSignal;
} = {}): FakeWorld {
  const out = new PassThrough();
  const err = new PassThrough();
  const written = (stream: PassThrough) => {
    const chunks: string[] = [];
    stream.on("data", (chunk: Buffer) => chunks.push(chunk.toString("utf8")));
    return () => chunks.join("");
  };
  const context: CommandContext = {
    setup: { ...SETUP, ...setup },
    terminal: {
      stdin: Readable.from(input === "" ? [] : [Buffer.from(input)]),
      stdout: out,
      stderr: err,
      interactive: false,
      screen: false,
      bars: false,
      width: 100,
      paint: pc.createColors(false),
      print: (text) => void out.write(`${text}\n`),
      note: (text) => void err.write(`${text}\n`),
    },
    signal,
    createAssistant: async () => assistant,
    model: null,
  };
  return { context, stdout: written(out), stderr: written(err) };
}

const SETUP: Setup = {
  corpusDir: "/corpus",
  dataDir: "/data",
  offline: false,
  quiet: false,
  verbose: false,
  model: null,
  slack: { botToken: false, appToken: false, signingSecret: false },
};

/** An assistant that answers "答:<question>(<number of earlier turns>)" and refuses an empty question. */
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
    examples: ["例一", "例二", "例三"],
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

/** An answer without citations. */
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

/** A citation of lines 3 to 5 of a.txt. */
export function fakeCitation(given: Partial<Citation> = {}): Citation {
  return {
    n: 1,
    document: "a",
    title: "甲市行动方案",
    documentNumber: "甲政办〔2022〕6号",
    kind: "indicator",
    locator: "表 指标表 · 第3行",
    file: "a.txt",
    startLine: 3,
    endLine: 5,
    start: 10,
    end: 20,
    quote: "覆盖率(%)\n\n54\n\u00a070",
    ...given,
  };
}
