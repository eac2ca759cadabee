/** A search result: a passage id and how well it fits; scores compare within one result list only. */
export interface Ranked {
  readonly id: string;
  readonly score: number;
}

/**
 * The best `k`, best first; equal scores come in the order of the ids, so that the same question
 * gets the same answer on every machine. `k` below 1 gives none.
 */
export function bestRanked(all: readonly Ranked[], k: number): Ranked[] {
  return all.toSorted(byScore).slice(0, Math.max(0, k));
}

function byScore(a: Ranked, b: Ranked): number {
  if (a.score !== b.score) return b.score - a.score;
  if (a.id === b.id) return 0;
  return a.id < b.id ? -1 : 1;
}
