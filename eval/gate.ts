import { readFileSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import * as z from "zod";
import { WenceError } from "../src/errors.ts";
import type { Score } from "./score-answer.ts";
import { MEASURES, type Measure, rate, scorecard } from "./scorecard.ts";

const BASELINE = z.object({
  set: z.string(),
  /** Per part of the set and measure: share from 0 to 1. */
  scores: z.record(z.string(), z.record(z.string(), z.number())),
});

/** Scores that later runs must not fall below. */
export type Baseline = z.infer<typeof BASELINE>;

const PARTS: Readonly<Record<string, string>> = { all: "全部", dev: "开发", held: "保留" };

/** Where a set keeps its baseline: beside it, `questions.jsonl` → `baseline.json`. */
export function baselineFile(set: string): string {
  const name = basename(set, ".jsonl");
  const file = name === "questions" ? "baseline.json" : `baseline-${name}.json`;
  return join(dirname(set), file);
}

/** Reads a baseline; throws `input_invalid` where it is missing or not one. */
export function readBaseline(file: string): Baseline {
  try {
    return BASELINE.parse(JSON.parse(readFileSync(file, "utf8")));
  } catch (error) {
    throw unreadable(file, error);
  }
}

function unreadable(file: string, cause: unknown): WenceError {
  const message = `读不了基线 ${file}。请先用 --write-baseline 写一份。`;
  return new WenceError("input_invalid", message, { cause });
}

/** Writes the scores of a run as the baseline of its set. */
export function writeBaseline(file: string, set: string, scores: readonly Score[]): void {
  const baseline: Baseline = { set, scores: partScores(scores) };
  writeFileSync(file, `${JSON.stringify(baseline, null, 2)}\n`);
}

/**
 * In Chinese, one line a score that is below the baseline, saying by how much; [] means passed.
 *
 * Parts and measures that this run does not have (another split) are not compared. A difference
 * below one in a million is none.
 */
export function gateProblems(baseline: Baseline, scores: readonly Score[]): string[] {
  const now = partScores(scores);
  return Object.entries(baseline.scores).flatMap(([part, measures]) =>
    Object.entries(measures).flatMap(([measure, before]) => {
      const after = now[part]?.[measure];
      if (after === undefined || after >= before - 1e-6) return [];
      const drop = ((before - after) * 100).toFixed(2);
      const name = `${PARTS[part] ?? part}·${label(measure)}`;
      return [`门槛:${name} ${percent(after)},低于基线 ${percent(before)},差 ${drop} 个百分点。`];
    }),
  );
}

/** Scores by part; "all" only where both splits are there, as a part of the set is not the set. */
function partScores(scores: readonly Score[]): Baseline["scores"] {
  const dev = scores.filter((score) => score.split === "dev");
  const held = scores.filter((score) => score.split === "held");
  const parts = { dev, held, all: dev.length > 0 && held.length > 0 ? scores : [] };
  return Object.fromEntries(
    Object.entries(parts)
      .filter(([, members]) => members.length > 0)
      .map(([part, members]) => [part, shares(members)]),
  );
}

function shares(scores: readonly Score[]): Record<string, number> {
  return Object.fromEntries(
    Object.entries(scorecard(scores).tallies).flatMap(([measure, tally]) => {
      const share = rate(tally);
      return share === null ? [] : [[measure, Number(share.toFixed(6))]];
    }),
  );
}

function label(measure: string): string {
  return MEASURES[measure as Measure] ?? measure;
}

function percent(share: number): string {
  return `${(share * 100).toFixed(2)}%`;
}
