import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Question } from "./question.ts";
import { renderHtml } from "./render-html.ts";
import type { LastReport, Report } from "./report.ts";
import { isGood } from "./score-answer.ts";
import { scorecard } from "./scorecard.ts";

/** The last run over the same part of the same set; null where there is none that can be read. */
export function readLastReport(out: string, report: Report): LastReport | null {
  try {
    return JSON.parse(readFileSync(join(out, lastName(report)), "utf8")) as LastReport;
  } catch {
    return null;
  }
}

/**
 * Writes `NAME.json`, `NAME.html` and what the next run compares with (not for a filtered run) into `out`; returns the paths.
 *
 * Held-out questions are written with id, class and verdicts only, unless `showHeld`.
 */
export function writeReport(
  out: string,
  report: Report,
  questions: readonly Question[],
  last: LastReport | null,
  showHeld: boolean,
): { json: string; html: string } {
  mkdirSync(out, { recursive: true });
  const name = slug(report.set);
  const json = join(out, `${name}.json`);
  const html = join(out, `${name}.html`);
  const scores = report.systems[0]?.scores ?? [];
  const next: LastReport = {
    at: report.at,
    scorecard: scorecard(scores),
    good: { ...last?.good, ...Object.fromEntries(scores.map((s) => [s.id, isGood(s)])) },
  };
  writeFileSync(json, `${JSON.stringify(jsonReport(report, questions, showHeld), null, 1)}\n`);
  writeFileSync(html, renderHtml(report, questions, { last, showHeld }));
  if (report.part !== null) writeFileSync(join(out, lastName(report)), `${JSON.stringify(next)}\n`);
  return { json, html };
}

function lastName({ set, part }: Report): string {
  return `last-${slug(set)}-${part}.json`;
}

/** "eval/unseen/questions.jsonl" → "eval-unseen-questions". */
function slug(set: string): string {
  return set
    .replace(/\.jsonl$/, "")
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "");
}

function jsonReport(report: Report, questions: readonly Question[], showHeld: boolean): unknown {
  const byId = new Map(questions.map((question) => [question.id, question]));
  return {
    ...report,
    systems: report.systems.map(({ name, scores }) => ({
      name,
      scorecard: scorecard(scores),
      scores: scores.map((score) => {
        const open = showHeld || score.split === "dev";
        if (open) return { ...score, question: byId.get(score.id)?.question };
        const { id, type, split, right, evidence, ms } = score;
        return { id, type, split, right, cited: evidence.cited, ms };
      }),
    })),
  };
}
