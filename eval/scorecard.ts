import type { Score } from "./score-answer.ts";

/** The scores, as shares from 0 to 1; more is better in every one of them. */
export const MEASURES = {
  right: "答对",
  cited: "依据引全",
  rightAndCited: "答对且引对",
  citationPrecision: "引用精度",
  quotesVerbatim: "引文逐字",
  markersPaired: "标记成对",
  listsExact: "清单无缺无多",
  answerableAnswered: "能答的答了",
  unanswerableRefused: "不能答的没答",
  refusalReason: "拒答原因对",
  supported: "数字与部门有据",
} as const;
export type Measure = keyof typeof MEASURES;

/** Hits among cases; `total` 0 means the measure does not apply. */
export interface Tally {
  readonly hits: number;
  readonly total: number;
}

/** All measures over a group of questions. */
export interface Scorecard {
  readonly questions: number;
  readonly tallies: Readonly<Record<Measure, Tally>>;
  /** Milliseconds. */
  readonly p50: number;
  readonly p95: number;
}

/** Sums up scores. */
export function scorecard(scores: readonly Score[]): Scorecard {
  const answered = scores.filter((score) => score.expected === "answered");
  const unanswerable = scores.filter((score) => score.expected === "not_found");
  const judgedCitations = scores.filter((score) => score.evidence.relevant !== null);
  const times = scores.map((score) => score.ms).sort((a, b) => a - b);
  return {
    questions: scores.length,
    tallies: {
      right: share(scores, (score) => score.right),
      cited: share(answered, (score) => score.evidence.cited),
      rightAndCited: share(scores, (score) => score.right && score.evidence.cited),
      citationPrecision: {
        hits: sum(judgedCitations.map((score) => score.evidence.relevant ?? 0)),
        total: sum(judgedCitations.map((score) => score.citations.total)),
      },
      quotesVerbatim: {
        hits: sum(scores.map((score) => score.citations.verbatim)),
        total: sum(scores.map((score) => score.citations.total)),
      },
      markersPaired: share(
        scores,
        ({ citations }) => citations.problems.length === citations.total - citations.verbatim,
      ),
      listsExact: share(
        scores.filter((score) => score.list !== null),
        (score) => score.list?.exact === true,
      ),
      answerableAnswered: share(answered, (score) => score.got === "answered"),
      unanswerableRefused: share(
        unanswerable,
        (score) => score.got === "not_found" || score.got === "clarify",
      ),
      refusalReason: share(
        unanswerable.filter((score) => score.got === "not_found"),
        (score) => !score.wrongReason,
      ),
      supported: share(scores, (score) => score.support.supported),
    },
    p50: quantile(times, 0.5),
    p95: quantile(times, 0.95),
  };
}

/** Hits over total; null where the measure does not apply. */
export function rate(tally: Tally): number | null {
  return tally.total === 0 ? null : tally.hits / tally.total;
}

/** The value below which a share `q` of the ascending values lies (nearest rank); 0 for none. */
export function quantile(ascending: readonly number[], q: number): number {
  return ascending[Math.max(0, Math.ceil(q * ascending.length) - 1)] ?? 0;
}

function share(scores: readonly Score[], holds: (score: Score) => boolean): Tally {
  return { hits: scores.filter(holds).length, total: scores.length };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
