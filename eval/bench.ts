import { type SpawnSyncReturns, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import * as z from "zod";
import { generateDocuments } from "./generate-documents.ts";
import { parseQuestions } from "./question.ts";
import { quantile } from "./scorecard.ts";
import { textTable } from "./text-table.ts";

const SET = "eval/questions.jsonl";
const CORPUS = "corpus";
const OUT = "eval/reports";
const PROGRAM = "dist/cli/main.js";
const RUNS = 5;
/** No new run is started later than this, so that the whole stays below two minutes. */
const BUDGET_MS = 90_000;
const RUN_LIMIT_MS = 60_000;

const WORKER_REPORT = z.object({
  readyMs: z.number(),
  asks: z.array(z.number()),
  rss: z.number(),
  maxRss: z.number(),
});

const UPDATE_REPORT = z.object({
  fullMs: z.number(),
  updates: z.array(z.number()),
  asked: z.number(),
  lost: z.number(),
  asks: z.array(z.number()),
  rss: z.number(),
});
const UPDATE_LIMIT_MS = 240_000;

const CHAIN_REPORT = z.object({
  overheads: z.array(z.number()),
  firstSentences: z.array(z.number()),
});
const CHAIN_LIMIT_MS = 60_000;

/** One line of the result; null where it could not be measured. */
interface Measurement {
  readonly name: string;
  readonly unit: "ms" | "MB" | "题/秒" | "题" | "%";
  readonly wence: number | null;
  readonly naive: number | null;
}

/**
 * Measures index build, cold start, answering and memory of the product and of the naive pipeline in
 * the same run, each in processes of its own; prints a table and writes `eval/reports/bench.json`.
 */
async function main(): Promise<void> {
  const started = performance.now();
  const left = () => performance.now() - started < BUDGET_MS;
  mkdirSync(OUT, { recursive: true });
  const scratch = mkdtempSync(join(tmpdir(), "wence-bench-"));
  try {
    spawn("npm", ["run", "build"]); // measure the code as it is now
    const [worker, updater, chain] = await bundleWorkers();
    const measurements = [
      measureBuild(worker, scratch, left),
      ...measureUpdate(updater, scratch),
      ...measureCold(worker, scratch, left),
      ...measureAsking(worker, scratch),
      ...measureChain(chain, scratch),
    ];
    report(measurements, performance.now() - started);
  } finally {
    for (const folder of [scratch, BUNDLE]) rmSync(folder, { recursive: true, force: true });
  }
}

/** Two folders deep like the program, so that the prompts are found, and where packages are. */
const BUNDLE = "dist/bench";

/** Bundled like the program itself, with the thread that reads files beside it, so that no transpiler is measured. */
async function bundleWorkers(): Promise<readonly [string, string, string]> {
  await build({
    entryPoints: [
      ...["worker", "update", "chain", "fake"].map((name) => `eval/bench-${name}.ts`),
      "src/read/extract-worker.ts",
    ],
    entryNames: "[name]",
    bundle: true,
    platform: "node",
    target: "node20.19",
    format: "esm",
    packages: "external",
    splitting: true,
    outdir: BUNDLE,
    logLevel: "warning",
  });
  const at = (name: string) => join(BUNDLE, `${name}.js`);
  return [at("bench-worker"), at("bench-update"), at("bench-chain")];
}

function measureBuild(worker: string, scratch: string, left: () => boolean): Measurement {
  const run = (system: string, i: number) =>
    runWorker([worker, system, CORPUS, join(scratch, `build-${i}`)])?.readyMs ?? null;
  return {
    name: `建索引(中位,${RUNS} 次)`,
    unit: "ms",
    wence: medianOf((i) => run("wence", i), left),
    naive: medianOf((i) => run("naive", i), left),
  };
}

const MANY = 500;

/** A corpus of many documents: one of them changed in a running process, and questions meanwhile. */
function measureUpdate(updater: string, scratch: string): Measurement[] {
  const corpus = join(scratch, "many");
  generateDocuments(corpus, { count: MANY, from: CORPUS });
  const args = [updater, corpus, join(scratch, "many-data")];
  const run = spawn(process.execPath, args, UPDATE_LIMIT_MS);
  const report = run.status === 0 ? UPDATE_REPORT.parse(JSON.parse(run.stdout)) : failed(args, run);
  if (report === null) return [];
  const { fullMs, updates, asks, asked, lost, rss } = report;
  const at = (values: readonly number[], q: number) =>
    quantile(
      [...values].sort((a, b) => a - b),
      q,
    );
  const update = at(updates, 0.5);
  const line = (name: string, unit: Measurement["unit"], wence: number): Measurement => ({
    name: `${MANY} 份:${name}`,
    unit,
    wence,
    naive: null,
  });
  return [
    line("建索引", "ms", fullMs),
    line("改一份后更新(中位)", "ms", update),
    line("更新占重建", "%", (100 * update) / fullMs),
    line("更新期间提问", "题", asked),
    line("其中没有回答", "题", lost),
    line("答题 p50", "ms", at(asks, 0.5)),
    line("答题 p95", "ms", at(asks, 0.95)),
    line("常驻内存", "MB", rss / 2 ** 20),
  ];
}

/** A question from nothing: program start to exit. The naive store lives in memory: it is built each time. */
function measureCold(worker: string, scratch: string, left: () => boolean): Measurement[] {
  const data = join(scratch, "cold");
  const question = firstQuestion();
  const args = ["ask", question, "--corpus", CORPUS, "--data", data, "--offline", "--json"];
  const ready = existsSync(PROGRAM) && timed(process.execPath, [PROGRAM, ...args]) !== null;
  const wence = (command: string, before: readonly string[]) =>
    ready ? medianOf(() => timed(command, [...before, ...args]), left) : null;
  const naive = medianOf(
    () => timed(process.execPath, [worker, "naive", CORPUS, data, "-q", question]),
    left,
  );
  return [
    {
      name: "冷启动 node main.js ask",
      unit: "ms",
      wence: wence(process.execPath, [PROGRAM]),
      naive,
    },
    { name: "冷启动 npx wence ask", unit: "ms", wence: wence("npx", ["--no", "wence"]), naive },
  ];
}

function measureAsking(worker: string, scratch: string): Measurement[] {
  const run = (system: string) => runWorker([worker, system, CORPUS, join(scratch, "ask"), SET]);
  const [wence, naive] = [run("wence"), run("naive")];
  const both = (pick: (report: z.infer<typeof WORKER_REPORT>) => number) => ({
    wence: wence === null ? null : pick(wence),
    naive: naive === null ? null : pick(naive),
  });
  const at = (q: number) =>
    both(({ asks }) =>
      quantile(
        [...asks].sort((a, b) => a - b),
        q,
      ),
    );
  return [
    { name: "进程内答题 p50", unit: "ms", ...at(0.5) },
    { name: "进程内答题 p95", unit: "ms", ...at(0.95) },
    { name: "进程内答题 p99", unit: "ms", ...at(0.99) },
    {
      name: "每秒答题",
      unit: "题/秒",
      ...both(({ asks }) => (asks.length * 1000) / asks.reduce((sum, ms) => sum + ms, 0)),
    },
    { name: "常驻内存(结束时)", unit: "MB", ...both(({ rss }) => rss / 2 ** 20) },
    { name: "常驻内存(最高)", unit: "MB", ...both(({ maxRss }) => maxRss / 2 ** 20) },
  ];
}

/** The chain around a model, with the built-in fake one: there is nothing like it in the naive pipeline. */
function measureChain(chain: string, scratch: string): Measurement[] {
  const args = [chain, CORPUS, join(scratch, "ask"), SET];
  const run = spawn(process.execPath, args, CHAIN_LIMIT_MS);
  const report = run.status === 0 ? CHAIN_REPORT.parse(JSON.parse(run.stdout)) : failed(args, run);
  const median = (values: readonly number[]) =>
    quantile(
      [...values].sort((a, b) => a - b),
      0.5,
    );
  const line = (name: string, values: readonly number[] | undefined): Measurement => ({
    name,
    unit: "ms",
    wence: values === undefined || values.length === 0 ? null : median(values),
    naive: null,
  });
  return [
    line("模型链用时(模型除外)p50", report?.overheads),
    line("模型首字到首句 p50", report?.firstSentences),
  ];
}

function firstQuestion(): string {
  return parseQuestions(readFileSync(SET, "utf8"), SET)[0]?.question ?? "";
}

function runWorker(args: readonly string[]): z.infer<typeof WORKER_REPORT> | null {
  const run = spawn(process.execPath, args);
  if (run.status !== 0) return failed(args, run);
  return WORKER_REPORT.parse(JSON.parse(run.stdout));
}

/** Milliseconds a process took; null (with a word on stderr) where it failed. */
function timed(command: string, args: readonly string[]): number | null {
  const started = performance.now();
  const run = spawn(command, args);
  return run.status === 0 ? performance.now() - started : failed([command, ...args], run);
}

function spawn(
  command: string,
  args: readonly string[],
  timeout = RUN_LIMIT_MS,
): SpawnSyncReturns<string> {
  return spawnSync(command, args, { encoding: "utf8", timeout });
}

function failed(args: readonly string[], run: SpawnSyncReturns<string>): null {
  const why = run.error?.message ?? run.stderr.trim().split("\n").slice(-3).join(" ");
  console.error(`未测得:${args.join(" ")}:${why}`);
  return null;
}

/** Median of up to RUNS measurements; stops at the first that fails or when time is up. */
function medianOf(measure: (i: number) => number | null, left: () => boolean): number | null {
  const values: number[] = [];
  for (let i = 0; i < RUNS && (left() || values.length === 0); i += 1) {
    const value = measure(i);
    if (value === null) break;
    values.push(value);
  }
  return values.length === 0
    ? null
    : quantile(
        [...values].sort((a, b) => a - b),
        0.5,
      );
}

function report(measurements: readonly Measurement[], totalMs: number): void {
  const rows = measurements.map(({ name, unit, wence, naive }) => [
    `${name}(${unit})`,
    figure(wence),
    figure(naive),
    wence === null || naive === null ? "—" : `${(wence / naive).toFixed(2)}×`,
  ]);
  console.log(textTable(["", "问策", "朴素", "问策/朴素"], rows));
  const machine = `${cpus().length} 核 ${cpus()[0]?.model ?? ""},Node ${process.version}`;
  console.log(`${machine};用时 ${(totalMs / 1000).toFixed(0)} 秒。`);
  const file = join(OUT, "bench.json");
  const content = { at: new Date().toISOString(), machine, measurements };
  writeFileSync(file, `${JSON.stringify(content, null, 2)}\n`);
  console.log(`结果:${file}`);
}

function figure(value: number | null): string {
  if (value === null) return "—";
  return value >= 100 ? value.toFixed(0) : value.toFixed(2);
}

await main();
