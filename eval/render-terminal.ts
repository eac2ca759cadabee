import { displayWidth } from "../src/language/display-width.ts";
import { paint as pc } from "./paint.ts";
import type { Question } from "./question.ts";
import type { Report } from "./report.ts";
import { isGood, type Score } from "./score-answer.ts";
import {
  MEASURES,
  type Measure,
  rate,
  type Scorecard,
  scorecard,
  type Tally,
} from "./scorecard.ts";
import { textTable } from "./text-table.ts";

export interface TerminalOptions {
  /** Show what held-out questions ask and what is wrong with their answers. */
  readonly showHeld: boolean;
  /** Columns of the terminal. */
  readonly width: number;
}

/** Some terminals say that they are 0 columns wide. */
const NARROWEST = 60;

/** A run as text: failures of the first system, then classes, then all measures by part and system. */
export function renderTerminal(
  report: Report,
  questions: readonly Question[],
  options: TerminalOptions,
): string {
  const scores = report.systems[0]?.scores ?? [];
  return [
    ...renderFailures(scores, questions, options),
    renderClasses(report),
    renderMeasures(report),
  ].join("\n");
}

function renderFailures(
  scores: readonly Score[],
  questions: readonly Question[],
  options: TerminalOptions,
): string[] {
  const width = Math.max(options.width, NARROWEST);
  const byId = new Map(questions.map((question) => [question.id, question]));
  const failed = scores.filter((score) => score.problems.length > 0);
  const open = failed.filter((score) => options.showHeld || score.split === "dev");
  const closed = failed.filter((score) => !open.includes(score));
  const lines = open.flatMap((score) => {
    const question = byId.get(score.id)?.question ?? "";
    const fits = (text: string) => cut(text, width);
    const mark = isGood(score) ? pc.yellow("△") : pc.red("✗");
    const head = `${mark} ${cut(`${score.id} ${score.type} ${question}`, width - 2)}`;
    const shown = score.problems.slice(0, 4).map((problem) => fits(`    ${problem}`));
    const rest = score.problems.length - shown.length;
    const tail = rest > 0 ? [pc.dim(`    …另有 ${rest} 处`)] : [];
    return [head, ...shown, ...tail, pc.dim(fits(`    答:${score.excerpt}`))];
  });
  if (closed.length === 0) return [...lines, ""];
  const list = closed.map((score) => `${score.id}(${score.type})`).join(" ");
  return [...lines, "", `保留题中有问题的 ${closed.length} 道(不显示内容):${list}`, ""];
}

function renderClasses(report: Report): string {
  const types = [
    ...new Set(report.systems.flatMap((s) => s.scores.map((score) => score.type))),
  ].sort();
  const several = report.systems.length > 1;
  const header = ["类别", "题", ...report.systems.map((s) => (several ? s.name : "答对且引对"))];
  const rows = types.map((type) => {
    const cards = report.systems.map((s) => scorecard(s.scores.filter((q) => q.type === type)));
    return [
      type,
      String(cards[0]?.questions ?? 0),
      ...cards.map((card) => tallyText(card.tallies.rightAndCited)),
    ];
  });
  return textTable(header, rows);
}

function renderMeasures(report: Report): string {
  const columns = report.systems.flatMap(({ name, scores }) =>
    parts(scores).map(([part, members]) => ({
      title: report.systems.length > 1 ? `${name}·${part}` : part,
      card: scorecard(members),
    })),
  );
  const measures = Object.keys(MEASURES) as Measure[];
  const rows = measures.map((measure) => [
    MEASURES[measure],
    ...columns.map(({ card }) => tallyText(card.tallies[measure])),
  ]);
  const time = (pick: (card: Scorecard) => number) =>
    columns.map(({ card }) => `${pick(card).toFixed(1)} ms`);
  rows.push(["耗时 p50", ...time((card) => card.p50)], ["耗时 p95", ...time((card) => card.p95)]);
  return textTable(["分数", ...columns.map(({ title }) => title)], rows);
}

/** The parts of a set that a run covers, with their names. */
function parts(scores: readonly Score[]): [string, readonly Score[]][] {
  const dev = scores.filter((score) => score.split === "dev");
  const held = scores.filter((score) => score.split === "held");
  const all: [string, readonly Score[]][] = [
    ["全部", scores],
    ["开发", dev],
    ["保留", held],
  ];
  return dev.length > 0 && held.length > 0 ? all : all.slice(1).filter(([, s]) => s.length > 0);
}

function tallyText(tally: Tally): string {
  const share = rate(tally);
  if (share === null) return pc.dim("—");
  const text = `${(share * 100).toFixed(1)}% ${tally.hits}/${tally.total}`;
  if (share === 1) return pc.green(text);
  return share < 0.95 ? pc.red(text) : text;
}

/** Cuts a line without escape codes to a display width, with "…" where something is lost. */
function cut(line: string, width: number): string {
  if (displayWidth(line) <= width) return line;
  let kept = "";
  let used = 1; // the "…"
  for (const character of line) {
    used += displayWidth(character);
    if (used > width) break;
    kept += character;
  }
  return `${kept}…`;
}
