import { readFileSync } from "node:fs";
import type { Answer } from "../src/answer/answer.ts";
import type { Turn } from "../src/policy.ts";
import { parseQuestions } from "./question.ts";

/** What one worker process reports, as one line of JSON on stdout. */
export interface WorkerReport {
  /** From before loading the modules until questions can be asked, ms. */
  readonly readyMs: number;
  /** Per question, ms, in the order of the set; [] where nothing was asked. */
  readonly asks: readonly number[];
  /** Resident memory at the end and at its highest, bytes. */
  readonly rss: number;
  readonly maxRss: number;
}

/** A pipeline that is ready to answer. */
type Ask = (question: string, history: readonly Turn[]) => Promise<Answer>;

/** `bench-worker wence|naive CORPUS DATA [QUESTIONS.jsonl | -q QUESTION]` */
async function main(): Promise<void> {
  const [system, corpusDir = "", dataDir = "", set, question] = process.argv.slice(2);
  const started = performance.now();
  const ask = system === "naive" ? await openNaive(corpusDir) : await openWence(corpusDir, dataDir);
  const readyMs = performance.now() - started;
  const asks =
    set === "-q" ? await time(ask, [{ question: question ?? "" }]) : await time(ask, load(set));
  const report: WorkerReport = {
    readyMs,
    asks,
    rss: process.memoryUsage().rss,
    maxRss: process.resourceUsage().maxRSS * 1024,
  };
  console.log(JSON.stringify(report));
}

async function openWence(corpusDir: string, dataDir: string): Promise<Ask> {
  const { createAssistant } = await import("../src/assistant.ts");
  const assistant = await createAssistant({ corpusDir, dataDir });
  return (question, history) => assistant.ask(question, history);
}

async function openNaive(corpusDir: string): Promise<Ask> {
  const { readCorpus } = await import("../src/read/read-corpus.ts");
  const { createNaive } = await import("./naive.ts");
  const { sources } = await readCorpus(corpusDir);
  const naive = await createNaive(sources.map((source) => ({ ...source, title: source.id })));
  return (question) => naive.ask(question);
}

interface Asked {
  readonly question: string;
  readonly history?: readonly Turn[] | undefined;
}

function load(set: string | undefined): readonly Asked[] {
  return set === undefined ? [] : parseQuestions(readFileSync(set, "utf8"), set);
}

/** An error takes its time, too; whether answers are right is measured elsewhere. */
async function time(ask: Ask, questions: readonly Asked[]): Promise<number[]> {
  const times: number[] = [];
  for (const { question, history } of questions) {
    const started = performance.now();
    await ask(question, history ?? []).catch(() => null);
    times.push(performance.now() - started);
  }
  return times;
}

await main();
