import { PassThrough, Readable } from "node:stream";
import pc from "picocolors";
import type { Assistant } from "../assistant.ts";
import { fakeAssistant } from "../fake-assistant.ts";
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
  modelProblem: null,
  slack: { botToken: false, appToken: false, signingSecret: false },
};
