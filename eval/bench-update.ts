import { appendFileSync } from "node:fs";
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { type Assistant, createAssistant } from "../src/assistant.ts";
import { keepLive } from "../src/live-assistant.ts";

/** What `bench-update` reports, as one line of JSON on stdout; times in ms. */
export interface UpdateReport {
  /** From nothing to an assistant that answers. */
  readonly fullMs: number;
  /** Each time one document had changed, until the assistant was replaced. */
  readonly updates: readonly number[];
  /** Questions put without a pause while it was replaced, and how many of them got no answer. */
  readonly asked: number;
  readonly lost: number;
  /** Per question about one of the documents. */
  readonly asks: readonly number[];
  /** Resident memory at the end, bytes. */
  readonly rss: number;
}

/** Changes of one document that are timed alone, and under a load of questions. */
const CHANGES = 5;
/** Every so many-th document is asked about. */
const STEP = 10;

/** `bench-update CORPUS DATA`: indexes a corpus, then changes one document after the other. */
async function main(): Promise<void> {
  const [corpusDir = "", dataDir = ""] = process.argv.slice(2);
  const started = performance.now();
  const first = await createAssistant({ corpusDir, dataDir });
  const fullMs = performance.now() - started;
  const live = keepLive(first, (former) => createAssistant({ corpusDir, dataDir, former }));
  const change = (i: number) => {
    const { file = "" } = live.current().documents[i * STEP + 1] ?? {};
    appendFileSync(join(corpusDir, file), `\n新增花坛${i}处。\n`);
  };
  const questions = questionsAbout(first);
  const asks: number[] = [];
  for (const question of questions) asks.push(await timed(() => live.current().ask(question)));
  const updates: number[] = [];
  for (let i = 0; i < CHANGES; i += 1) {
    change(i);
    updates.push(await timed(() => live.reload()));
  }
  change(CHANGES);
  const load = { asked: 0, lost: 0, ends: false };
  const asking = askOnAndOn(questions, live.current, load);
  await live.reload();
  load.ends = true;
  await asking;
  const { rss } = process.memoryUsage();
  const { asked, lost } = load;
  const report: UpdateReport = { fullMs, updates, asked, lost, asks, rss };
  console.log(JSON.stringify(report));
}

/** What is asked of a document in each of the usual ways. */
function questionsAbout({ documents }: Assistant): string[] {
  return documents
    .filter((_, i) => i % STEP === 0)
    .flatMap(({ place, indicators, duties }) => [
      `${place}${indicators[0]?.name}2025年目标是多少?`,
      `${place}有哪些约束性指标?`,
      `${place}${duties[0]?.task}由谁牵头?`,
      `${place}如何${duties[1]?.task}?`,
    ]);
}

async function askOnAndOn(
  questions: readonly string[],
  current: () => Assistant,
  load: { asked: number; lost: number; readonly ends: boolean },
): Promise<void> {
  while (!load.ends) {
    const question = questions[load.asked % questions.length] ?? "";
    load.asked += 1;
    const answer = await current()
      .ask(question)
      .catch(() => null);
    if (answer === null) load.lost += 1;
    await setImmediate();
  }
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

await main();
