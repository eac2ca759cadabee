import { appendFileSync, mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { Answer } from "../src/answer/answer.ts";
import { CHARACTERS, type Character } from "../src/model/fake-service/characters.ts";
import { answerAll } from "./answer-all.ts";
import { departmentNames } from "./check-names.ts";
import { loadQuestions } from "./load-questions.ts";
import { openAssistant } from "./open-assistant.ts";
import { openWithModel } from "./open-with-model.ts";
import type { Question } from "./question.ts";
import { MEASURES, type Measure, rate, type Scorecard, scorecard } from "./scorecard.ts";
import { splitOf } from "./split-of.ts";
import { textTable } from "./text-table.ts";

const SET = "eval/questions.jsonl";
const OUT = "eval/reports/model";
/** What the honest service puts before a line, and asserts nothing. */
const INTRODUCTION = /^(?:根据文件,|根據文件,|According to the document, )/u;

/**
 * `npx tsx eval/try-characters.ts [CHARACTER…] [--split dev] [--data DIR]`: answers the question set with each
 * character of the fake service, and holds scores and answers against the offline ones. A line that the offline
 * answer does not have, that does not put "according to the document" before one, and that is no clause of its
 * quote, is written to `reports/model/differences.jsonl` for a person to judge (of held-out questions, only counted).
 *
 * Exit code 1 where a score is below the offline one, something is unsupported, or a line is to be judged.
 */
async function main(): Promise<boolean> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      split: { type: "string", default: "all" },
      data: { type: "string", default: ".wence" },
    },
  });
  const questions = loadQuestions(SET).filter(
    (question) => values.split === "all" || splitOf(question) === values.split,
  );
  const wanted = CHARACTERS.filter(
    (each) => positionals.length === 0 || positionals.includes(each),
  );
  const where = { corpusDir: "corpus", dataDir: values.data };
  mkdirSync(OUT, { recursive: true });
  rmSync(join(OUT, "differences.jsonl"), { force: true });
  const offline = await run(questions, await openAssistant(where));
  let sound = true;
  const rows: string[][] = [];
  for (const character of wanted) {
    const tested = await openWithModel(`fake:${character}`, null);
    const online = await run(questions, await tested.open(where));
    await tested.close();
    const row = compare(character, { offline, online, questions });
    rows.push(row.cells);
    sound &&= row.sound;
    console.error(row.cells.join("  "));
  }
  const headers = [
    "",
    "题",
    "用了模型",
    "改写的句",
    "拒绝的句",
    "无据",
    "低于离线的分",
    "不同的行",
    "待读",
  ];
  console.log(textTable(headers, rows));
  return sound;
}

interface Run {
  readonly answers: ReadonlyMap<string, Answer>;
  readonly scores: Scorecard;
}

async function run(
  questions: readonly Question[],
  assistant: Awaited<ReturnType<typeof openAssistant>>,
): Promise<Run> {
  const { documents } = assistant;
  const answers = new Map<string, Answer>();
  const system = {
    name: "",
    documents,
    departments: departmentNames(documents),
    ask: assistant.ask,
  };
  const onAnswer = ({ id }: Question, answer: Answer) => void answers.set(id, answer);
  const scores = await answerAll(questions, system, { quiet: true, onAnswer });
  return { answers, scores: scorecard(scores) };
}

/** One row of the table, and whether all is well. */
function compare(
  character: Character,
  { offline, online, questions }: { offline: Run; online: Run; questions: readonly Question[] },
): { cells: string[]; sound: boolean } {
  let [changed, unread] = [0, 0];
  for (const question of questions) {
    const { id } = question;
    const [floor, answer] = [offline.answers.get(id), online.answers.get(id)];
    const lines = floor === undefined || answer === undefined ? [] : newLines(answer, floor);
    const odd = lines.filter((line) => !isPlain(line, { floor, answer }));
    changed += lines.length;
    unread += odd.length;
    if (splitOf(question) === "dev")
      for (const line of odd) note({ character, id, line, floor: floor?.answer });
  }
  const { tallies } = online.scores;
  const lower = (Object.keys(MEASURES) as Measure[]).filter(
    (measure) => (rate(tallies[measure]) ?? 1) < (rate(offline.scores.tallies[measure]) ?? 1),
  );
  const unsupported = tallies.supported.total - tallies.supported.hits;
  const all = [...online.answers.values()];
  const sum = (count: (answer: Answer) => number) =>
    all.reduce((total, answer) => total + count(answer), 0);
  const cells = [
    character,
    all.length,
    all.filter(({ trace }) => trace.engine === "model").length,
    sum(({ trace }) => trace.chain?.sentences.worded ?? 0),
    sum(({ trace }) => trace.refused.filter((each) => each.startsWith("模型:")).length),
    unsupported,
    lower.map((measure) => MEASURES[measure]).join("、") || "无",
    changed,
    unread,
  ].map(String);
  return { cells, sound: unsupported === 0 && lower.length === 0 && unread === 0 };
}

function newLines(answer: Answer, floor: Answer): string[] {
  const known = new Set(linesOf(floor));
  return linesOf(answer).filter((line) => !known.has(line));
}

/** Lines with what is cited for its number, which depends on what is cited before; marks that stand together in one order. */
function linesOf({ answer, citations }: Answer): string[] {
  return answer.split("\n").map((line) =>
    line.replace(/(?:\[\d+\])+/gu, (markers) =>
      (markers.match(/\d+/gu) ?? [])
        .map((n) => citations.find((citation) => citation.n === Number(n)))
        .map((cited) => `[${cited?.document}:${cited?.start}-${cited?.end}]`)
        .sort()
        .join(""),
    ),
  );
}

/** An offline line with an introduction, or clauses of the quotes it cites. */
function isPlain(
  line: string,
  { floor, answer }: { floor: Answer | undefined; answer: Answer | undefined },
): boolean {
  const bare = line.replace(INTRODUCTION, "");
  if (floor !== undefined && linesOf(floor).includes(bare)) return true;
  const quotes = answer?.citations
    .filter(({ document, start, end }) => line.includes(`[${document}:${start}-${end}]`))
    .map(({ quote }) => quote);
  const words = tight(
    line.replace(/^[^:,]{2,12}(?:提出,|: )/u, "").replace(/\[[^\]]*\]|[。.]$/gu, ""),
  );
  return words.length > 3 && tight(quotes?.join("") ?? "").includes(words);
}

function tight(text: string): string {
  return text.replace(/\s/gu, "");
}

function note(difference: object): void {
  appendFileSync(join(OUT, "differences.jsonl"), `${JSON.stringify(difference)}\n`);
}

process.exitCode = (await main()) ? 0 : 1;
