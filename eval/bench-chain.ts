import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { createAssistant } from "../src/assistant.ts";
import type { FakeMessage, RequestTimes } from "./bench-fake.ts";
import { parseQuestions } from "./question.ts";

/** What one process measured of the model chain, as one line of JSON on stdout. */
export interface ChainReport {
  /** Per question, ms: the whole answer less the time in which the model was at work. */
  readonly overheads: readonly number[];
  /** Per question, ms: from the model's first words to the first sentence that is told. */
  readonly firstSentences: readonly number[];
}

/** Every fourth question of the set; for the first sentences, every sixtieth. */
const EVERY = 4;
const EVERY_PACED = 60;
/** Twelve characters in ten milliseconds: a fast model. */
const PACE_MS = 10;

/** `bench-chain CORPUS DATA QUESTIONS.jsonl`; `bench-fake` is beside it, bundled or not. */
async function main(): Promise<void> {
  const [corpusDir = "", dataDir = "", set = ""] = process.argv.slice(2);
  const all = parseQuestions(readFileSync(set, "utf8"), set);
  const some = (every: number) => all.filter((_, i) => i % every === 0);
  const atOnce = await measure(some(EVERY), { corpusDir, dataDir, paceMs: 0 });
  const paced = await measure(some(EVERY_PACED), { corpusDir, dataDir, paceMs: PACE_MS });
  const report: ChainReport = {
    overheads: atOnce.overheads,
    firstSentences: paced.firstSentences,
  };
  console.log(JSON.stringify(report));
}

/** Asks each question once; those that no model was asked about do not count. */
async function measure(
  questions: ReturnType<typeof parseQuestions>,
  { corpusDir, dataDir, paceMs }: { corpusDir: string; dataDir: string; paceMs: number },
): Promise<{ overheads: number[]; firstSentences: number[] }> {
  const beside = import.meta.url.replace(/bench-chain(?=\.[jt]s$)/, "bench-fake");
  const fake = fork(fileURLToPath(beside), [String(paceMs)]);
  const { baseUrl } = await messageOf<{ baseUrl: string }>(fake);
  const service = { apiKey: "fake", baseUrl, chatModel: "fake" };
  const model = { ...service, embeddingModel: null, timeoutMs: 20_000, prices: null };
  const assistant = await createAssistant({ corpusDir, dataDir, model });
  const overheads: number[] = [];
  const firstSentences: number[] = [];
  for (const { question, history } of questions) {
    let toldAt = 0;
    const onSentence = () => {
      toldAt ||= performance.timeOrigin + performance.now();
    };
    const started = performance.now();
    await assistant.ask(question, history ?? [], { onSentence });
    const total = performance.now() - started;
    fake.send("times");
    const { times } = await messageOf<{ times: readonly RequestTimes[] }>(fake);
    const draft = times.at(-1);
    if (draft === undefined) continue;
    const atWork = times.reduce((sum, { cameAt, endedAt }) => sum + endedAt - cameAt, 0);
    overheads.push(total - atWork);
    if (toldAt > draft.firstWordsAt) firstSentences.push(toldAt - draft.firstWordsAt);
  }
  fake.kill();
  return { overheads, firstSentences };
}

async function messageOf<Message extends FakeMessage>(fake: ChildProcess): Promise<Message> {
  const [message] = await once(fake, "message");
  return message as Message;
}

await main();
