import { dirname, resolve } from "node:path";
import type { Answer } from "../src/answer/answer.ts";
import { WenceError } from "../src/errors.ts";
import type { AnswerJudge } from "../src/model/judge-answer.ts";
import { answerAll, type System } from "./answer-all.ts";
import { departmentNames } from "./check-names.ts";
import { baselineFile, gateProblems, readBaseline, writeBaseline } from "./gate.ts";
import { type Gradable, gradeAnswers } from "./grade-answers.ts";
import { loadQuestions } from "./load-questions.ts";
import { type OpenAssistant, openAssistant } from "./open-assistant.ts";
import type { Question } from "./question.ts";
import { renderTerminal } from "./render-terminal.ts";
import { createReport, type Report } from "./report.ts";
import { splitOf } from "./split-of.ts";
import { readLastReport, writeReport } from "./write-report.ts";

/** What an evaluation is told. */
export interface EvalOptions {
  /** Question file; default `eval/questions.jsonl`. */
  readonly set?: string | undefined;
  readonly split?: "all" | "dev" | "held" | undefined;
  /** Fail when a score is below the committed baseline. */
  readonly gate?: boolean | undefined;
  /** Make this run's scores the baseline. */
  readonly writeBaseline?: boolean | undefined;
  /** Run this pipeline beside the product. */
  readonly baseline?: "naive" | undefined;
  readonly corpusDir: string;
  readonly dataDir: string;
  /** Folder of the reports; default `reports/` beside the default question file. */
  readonly out?: string | undefined;
  /** Only questions whose id, class or text contains it. */
  readonly filter?: string | undefined;
  /** Show questions of the held-out split, too. */
  readonly showHeld?: boolean | undefined;
  /** Stops the run between two questions. */
  readonly signal?: AbortSignal | undefined;
  /** Only the exit code, and what the gate has to say. */
  readonly quiet?: boolean | undefined;
  /** Answer with a model: true for the configured one, or "fake", "fake:CHARACTER". */
  readonly model?: string | true | undefined;
  /** Have a model grade how the answers read. */
  readonly judge?: boolean | undefined;
}

/** Ways to set up what is tested. */
export interface EvalSetup {
  /** The assistant under test, offline. */
  readonly open: OpenAssistant;
  /** The same with the configured model; null where none is configured. */
  readonly openConfigured: OpenAssistant | null;
  /** The configured judge; null where no model is configured. */
  readonly openJudge: (() => Promise<AnswerJudge | null>) | null;
}

const DEFAULT_SET = "eval/questions.jsonl";

/**
 * Answers a question set in this process, scores it, prints a table and writes reports.
 *
 * `setup` sets up the assistant under test. Returns the exit code: 0, or 1 when the gate fails. Throws a WenceError for a question file that
 * is missing or invalid, a question set that the filter empties, and a corpus without documents.
 */
export async function runEval(
  options: EvalOptions,
  { open = openAssistant, openConfigured = null, openJudge = null }: Partial<EvalSetup> = {},
): Promise<number> {
  const set = options.set ?? DEFAULT_SET;
  if (options.filter !== undefined && (options.gate || options.writeBaseline)) {
    throw new WenceError(
      "usage",
      "--filter 不能与 --gate 或 --write-baseline 同用:基线对的是整套题。",
    );
  }
  const questions = selected(loadQuestions(set), options);
  const { model } = options;
  const { openWithModel } = await import("./open-with-model.ts");
  const tested = model === undefined ? null : await openWithModel(model, openConfigured);
  try {
    const systems = await prepareSystems(options, tested ?? { name: "问策", open });
    const judge = options.judge ? await judgeFrom(tested?.openJudge ?? openJudge) : null;
    return await evaluate({ set, questions, systems, judge }, options);
  } finally {
    await tested?.close();
  }
}

async function judgeFrom(openJudge: EvalSetup["openJudge"]): Promise<AnswerJudge> {
  const judge = await openJudge?.();
  if (judge) return judge;
  throw new WenceError(
    "usage",
    "--judge 需要模型:请设置 OPENAI_API_KEY 和 WENCE_CHAT_MODEL,或同时用 --model fake。",
  );
}

interface Evaluation {
  readonly set: string;
  readonly questions: readonly Question[];
  readonly systems: readonly System[];
  readonly judge: AnswerJudge | null;
}

async function evaluate(
  { set, questions, systems, judge }: Evaluation,
  options: EvalOptions,
): Promise<number> {
  const report = createReport(set, options.filter === undefined ? (options.split ?? "all") : null);
  const results: Report["systems"][number][] = [];
  for (const system of systems) {
    const answers: Gradable[] = [];
    const onAnswer = ({ id, type }: Question, answer: Answer) => answers.push({ id, type, answer });
    const scores = await answerAll(questions, system, { ...options, onAnswer });
    if (judge !== null) {
      const { quiet = false, signal } = options;
      await gradeAnswers(answers, judge, { out: reportFolder(options), quiet, signal });
    }
    results.push({ name: system.name, scores });
  }
  const finished = { ...report, systems: results };
  return conclude(finished, questions, options);
}

function selected(questions: readonly Question[], options: EvalOptions): Question[] {
  const split = options.split ?? "all";
  const filter = options.filter ?? "";
  const kept = questions.filter(
    (question) =>
      (split === "all" || splitOf(question) === split) &&
      [question.id, question.type, question.question].some((text) => text.includes(filter)),
  );
  if (kept.length === 0) {
    throw new WenceError(
      "input_invalid",
      `没有符合条件的测试题(split ${split},filter "${filter}")。`,
    );
  }
  return kept;
}

async function prepareSystems(
  options: EvalOptions,
  { name, open }: { name: string; open: OpenAssistant },
): Promise<System[]> {
  const assistant = await open(options);
  const { documents } = assistant;
  const departments = departmentNames(documents);
  const product: System = {
    name,
    documents,
    departments,
    ask: (question, history) => assistant.ask(question, history),
  };
  if (options.baseline !== "naive") return [product];
  const { createNaive } = await import("./naive.ts"); // LangChain is slow to load
  const naive = await createNaive(documents);
  return [
    product,
    { name: "朴素", documents, departments, ask: (question) => naive.ask(question) },
  ];
}

/** Runs with a model are compared with such runs. */
function reportFolder({ out, model }: EvalOptions): string {
  return out ?? resolve(dirname(DEFAULT_SET), model === undefined ? "reports" : "reports/model");
}

/** Prints and writes what was found, and lets the gate decide. */
function conclude(report: Report, questions: readonly Question[], options: EvalOptions): number {
  const out = reportFolder(options);
  const last = readLastReport(out, report);
  if (!options.quiet) {
    const width = process.stdout.columns || 100;
    console.log(renderTerminal(report, questions, { showHeld: options.showHeld ?? false, width }));
  }
  const files = writeReport(out, report, questions, last, options.showHeld ?? false);
  if (!options.quiet) console.log(`报告:${files.html}`);
  const scores = report.systems[0]?.scores ?? [];
  if (options.writeBaseline) {
    writeBaseline(baselineFile(report.set), report.set, scores);
    if (!options.quiet) console.log(`基线已写入 ${baselineFile(report.set)}`);
  }
  if (!options.gate) return 0;
  const problems = gateProblems(readBaseline(baselineFile(report.set)), scores);
  for (const problem of problems) console.error(problem);
  if (problems.length === 0 && !options.quiet) console.log("门槛:通过,没有分数低于基线。");
  return problems.length === 0 ? 0 : 1;
}
