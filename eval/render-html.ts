import { escapeHtml } from "./escape-html.ts";
import type { Question } from "./question.ts";
import type { LastReport, Report } from "./report.ts";
import { isGood, type Score } from "./score-answer.ts";
import { MEASURES, type Measure, rate, scorecard } from "./scorecard.ts";
import { type Bar, barChart, histogram } from "./svg-charts.ts";

export interface HtmlOptions {
  readonly last: LastReport | null;
  /** Show what held-out questions ask and what is wrong with their answers. */
  readonly showHeld: boolean;
}

/**
 * A run as one HTML file without any outside resource: what is wrong first, then what changed since
 * the last run, scores, classes and latency as inline SVG. Follows the reader's light or dark theme.
 */
export function renderHtml(
  report: Report,
  questions: readonly Question[],
  options: HtmlOptions,
): string {
  const scores = report.systems[0]?.scores ?? [];
  const good = scores.filter(isGood).length;
  const body = [
    `<h1>问策评测 <small>${escapeHtml(report.set)} · ${escapeHtml(report.at.slice(0, 19).replace("T", " "))} UTC</small></h1>`,
    `<p class="lead"><b>${good}</b> / ${scores.length} 答对且引对</p>`,
    changes(scores, options),
    failures(scores, questions, options),
    section("分数", measureChart(report, options.last)),
    section("各类答对且引对", classChart(report)),
    section("耗时", histogram(scores.map((score) => score.ms))),
  ];
  return `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>问策评测 ${escapeHtml(report.set)}</title><style>${CSS}</style></head>
<body>${body.join("\n")}</body></html>
`;
}

const CSS = `
:root{color-scheme:light dark;--ink:#1c2024;--dim:#6b7280;--line:#d9dde3;--ground:#fff;--good:#2f7d4f;--bad:#b3261e;--bar:#3b6fb6;--other:#b9a06a}
@media(prefers-color-scheme:dark){:root{--ink:#e6e8eb;--dim:#9aa3ad;--line:#3a4048;--ground:#15181c;--good:#6cc48f;--bad:#f2877d;--bar:#79a7e6;--other:#cdb785}}
body{font:15px/1.6 system-ui,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif;color:var(--ink);background:var(--ground);max-width:62rem;margin:2rem auto;padding:0 1rem}
h1 small{font-size:.5em;font-weight:400;color:var(--dim)}.lead{font-size:1.25rem}
h2{margin-top:2rem;border-bottom:1px solid var(--line)}
details{border-bottom:1px solid var(--line);padding:.3rem 0}summary{cursor:pointer}
.bad{color:var(--bad)}.good{color:var(--good)}.dim{color:var(--dim)}ul{margin:.3rem 0}
svg{width:100%;height:auto}svg text{fill:var(--ink);font-size:13px}svg .dim{fill:var(--dim)}
.a{fill:var(--bar)}.b{fill:var(--other)}.track{fill:var(--line)}.tick{stroke:var(--bad);stroke-width:2}`;

function changes(scores: readonly Score[], { last, showHeld }: HtmlOptions): string {
  if (last === null) return "";
  const name = (score: Score) =>
    showHeld || score.split === "dev" ? score.id : `${score.id}(保留)`;
  const fixed = scores.filter((score) => last.good[score.id] === false && isGood(score));
  const broken = scores.filter((score) => last.good[score.id] === true && !isGood(score));
  const line = (kind: string, label: string, list: readonly Score[]) =>
    `<p><b class="${kind}">${label} ${list.length}</b> ${escapeHtml(list.map(name).join(" "))}</p>`;
  return section(
    `与上次相比(${escapeHtml(last.at.slice(0, 19).replace("T", " "))} UTC)`,
    line("bad", "新错", broken) + line("good", "新对", fixed),
  );
}

function failures(
  scores: readonly Score[],
  questions: readonly Question[],
  { showHeld }: HtmlOptions,
): string {
  const byId = new Map(questions.map((question) => [question.id, question]));
  const failed = [...scores.filter((score) => score.problems.length > 0)].sort(
    (a, b) => Number(isGood(a)) - Number(isGood(b)),
  );
  const open = failed.filter((score) => showHeld || score.split === "dev");
  const closed = failed.filter((score) => !open.includes(score));
  const items = open.map((score) => failure(score, byId.get(score.id)));
  const list = closed.map((score) => `${score.id}(${score.type})`).join(" ");
  const hidden =
    closed.length > 0
      ? `<p class="dim">保留题 ${closed.length} 道,不显示内容:${escapeHtml(list)}</p>`
      : "";
  return section(`有问题的 ${failed.length} 道`, items.join("") + hidden);
}

function failure(score: Score, question: Question | undefined): string {
  const kind = isGood(score) ? "dim" : "bad";
  const history = (question?.history ?? []).map((turn) => `${turn.role}:${turn.text}`);
  const problems = [...score.problems, ...history.map((turn) => `上文 ${turn}`)];
  return `<details><summary><b class="${kind}">${escapeHtml(score.id)}</b> <span class="dim">${escapeHtml(score.type)}</span> ${escapeHtml(question?.question ?? "")}</summary><ul>${problems
    .map((problem) => `<li>${escapeHtml(problem)}</li>`)
    .join(
      "",
    )}</ul><p>答:${escapeHtml(score.excerpt)}</p><p class="dim">${escapeHtml(question?.note ?? "")}</p></details>`;
}

function measureChart(report: Report, last: LastReport | null): string {
  const cards = report.systems.map((system) => scorecard(system.scores));
  const bars = (Object.keys(MEASURES) as Measure[]).map((measure): Bar => {
    const tally = cards[0]?.tallies[measure] ?? { hits: 0, total: 0 };
    const before = last?.scorecard.tallies[measure];
    return {
      label: MEASURES[measure],
      shares: cards.map((card) => rate(card.tallies[measure])),
      text: tallyText(rate(tally), tally.hits, tally.total),
      before: before === undefined ? null : rate(before),
    };
  });
  return legend(report) + barChart(bars);
}

function classChart(report: Report): string {
  const scores = report.systems[0]?.scores ?? [];
  const types = [...new Set(scores.map((score) => score.type))].sort();
  const bars = types.map((type): Bar => {
    const cards = report.systems.map((s) => scorecard(s.scores.filter((q) => q.type === type)));
    const tally = cards[0]?.tallies.rightAndCited ?? { hits: 0, total: 0 };
    return {
      label: type,
      shares: cards.map((card) => rate(card.tallies.rightAndCited)),
      text: tallyText(rate(tally), tally.hits, tally.total),
      before: null,
    };
  });
  return barChart(bars);
}

function tallyText(share: number | null, hits: number, total: number): string {
  return share === null ? "—" : `${(share * 100).toFixed(1)}% · ${hits}/${total}`;
}

function legend(report: Report): string {
  const names = report.systems.map((system, i) => `${i === 0 ? "蓝" : "黄"}:${system.name}`);
  return `<p class="dim">${escapeHtml(names.join(" · "))} · 红线:上次</p>`;
}

function section(title: string, content: string): string {
  return `<section><h2>${title}</h2>${content}</section>`;
}
