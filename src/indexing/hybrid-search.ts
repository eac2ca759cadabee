import type { KeywordIndex, LocalKeywordIndex, RankOptions } from "./keyword-index.ts";
import type { Passage, PassageFilter } from "./passage.ts";
import { bestRanked, type Ranked } from "./ranked.ts";
import type { LocalVectorIndex, VectorIndex } from "./vector-index.ts";

/** A passage found, and how well it fits: 0–1 within one search, 1 at most for the first. */
export interface Hit {
  readonly passage: Passage;
  readonly score: number;
}

/** How many hits (10 unless told) and from where. */
export interface SearchOptions extends PassageFilter {
  readonly k?: number;
}

/**
 * Share of the vectors in the fused score. The local vectors see what the keyword index sees, only
 * less sharply: on our questions a tenth finds a little more in the first five and ten than words
 * alone, and from three tenths on the first hit suffers.
 */
const DENSE_SHARE = 0.1;
/** Vectors of a service's model see meanings that words do not share; taken as equals. */
const SERVICE_SHARE = 0.5;
/** Candidates taken from either side. */
const POOL = 60;

/** What a local search needs. */
export interface LocalSearchParts {
  readonly passages: ReadonlyMap<string, Passage>;
  readonly keyword: LocalKeywordIndex;
  readonly vectors: LocalVectorIndex;
}

/** Fused ranking from local indexes, at once; without a query vector the words alone decide. */
export function searchNow(
  { passages, keyword, vectors }: LocalSearchParts,
  { query, vector }: { query: string; vector: readonly number[] | null },
  options: SearchOptions = {},
): Hit[] {
  const pool = poolOf(options);
  const dense = vector === null ? [] : vectors.search(vector, pool);
  return hitsOf(passages, fuse(keyword.search(query, pool), dense), options.k ?? 10);
}

/** What a search over any indexes needs; those may be elsewhere. */
export interface SearchParts {
  readonly passages: ReadonlyMap<string, Passage>;
  readonly keyword: KeywordIndex;
  readonly vectors: VectorIndex;
}

/** As {@link searchNow}, for indexes that answer later. */
export async function searchLater(
  { passages, keyword, vectors }: SearchParts,
  {
    query,
    vector,
    isService = false,
  }: { query: string; vector: readonly number[] | null; isService?: boolean },
  options: SearchOptions = {},
): Promise<Hit[]> {
  const pool = poolOf(options);
  const [sparse, dense] = await Promise.all([
    keyword.search(query, pool),
    vector === null ? [] : vectors.search(vector, pool),
  ]);
  const fused = fuse(sparse, dense, isService ? SERVICE_SHARE : DENSE_SHARE);
  return hitsOf(passages, fused, options.k ?? 10);
}

/**
 * Both rankings as one: each side's scores are divided by its best, then added by share. What only
 * one side found gets nothing from the other.
 */
export function fuse(
  sparse: readonly Ranked[],
  dense: readonly Ranked[],
  denseShare = DENSE_SHARE,
): Ranked[] {
  const scores = new Map<string, number>();
  const share = dense.length === 0 ? 0 : denseShare;
  for (const [side, weight] of [
    [sparse, 1 - share],
    [dense, share],
  ] as const) {
    const best = side[0]?.score ?? 0;
    for (const { id, score } of side) {
      if (best > 0 && score > 0) scores.set(id, (scores.get(id) ?? 0) + (weight * score) / best);
    }
  }
  const all = [...scores].map(([id, score]) => ({ id, score }));
  return bestRanked(all, all.length);
}

function poolOf({ k = 10, ...filter }: SearchOptions): RankOptions {
  return { ...filter, k: Math.max(POOL, 3 * k) };
}

function hitsOf(
  passages: ReadonlyMap<string, Passage>,
  ranked: readonly Ranked[],
  k: number,
): Hit[] {
  return ranked.slice(0, Math.max(0, k)).flatMap(({ id, score }) => {
    const passage = passages.get(id);
    return passage === undefined ? [] : [{ passage, score }];
  });
}
