import { searchTokens } from "../language/segment.ts";
import type { Awaitable } from "./awaitable.ts";
import {
  invertPassages,
  type KeywordPostings,
  numberOf,
  readPostings,
  writePostings,
} from "./keyword-postings.ts";
import { type Passage, type PassageFilter, type PassageKey, passageTest } from "./passage.ts";
import { bestRanked, type Ranked } from "./ranked.ts";

/** How many results, and from where. */
export interface RankOptions extends PassageFilter {
  readonly k: number;
}

/** Ranked passages for words. The seam at which a search engine can replace the local index. */
export interface KeywordIndex {
  /** Number of passages held. */
  readonly size: number;
  /** The best `k` passages that share a term with the query, best first, ties by id. */
  search(query: string, options: RankOptions): Awaitable<readonly Ranked[]>;
}

/** The local index: it answers at once. */
export interface LocalKeywordIndex extends KeywordIndex {
  search(query: string, options: RankOptions): readonly Ranked[];
}

/** A local index that can be written to a file, and be searched together with others. */
export interface KeywordLayer extends LocalKeywordIndex {
  readonly keys: readonly PassageKey[];
  readonly postings: KeywordPostings;
  /** Bytes from which {@link openKeywordIndex} opens it again; the same for the same passages. */
  serialise(): Uint8Array;
}

/**
 * BM25 constants: saturation of repeated terms, and how much length matters (0–1). Chosen by Recall@1
 * and @10 on the development questions, where MiniSearch with the same tokens stays ten points behind.
 */
const K1 = 1.2;
const B = 0.8;

/** Indexes passages by the terms of text and heading (BM25F: one saturation over both fields). */
export function createKeywordIndex(passages: readonly Passage[]): KeywordLayer {
  return layerOf(passages, invertPassages(passages));
}

/**
 * Opens what `serialise` wrote for the same passages. Throws a RangeError where the
 * bytes do not fit together; a caller that keeps them on disk checks their hash first.
 */
export function openKeywordIndex(bytes: Uint8Array, passages: readonly PassageKey[]): KeywordLayer {
  return layerOf(passages, readPostings(bytes));
}

function layerOf(keys: readonly PassageKey[], postings: KeywordPostings): KeywordLayer {
  return {
    ...joinKeywordIndexes([{ index: { keys, postings }, dropped: new Set() }]),
    keys,
    postings,
    serialise: () => writePostings(postings),
  };
}

/** A layer, and the documents of it that count as gone. */
interface PartOfIndex {
  readonly index: Pick<KeywordLayer, "keys" | "postings">;
  readonly dropped: ReadonlySet<string>;
}

/** One index over several: scores are those that an index of all passages that are left would give. */
export function joinKeywordIndexes(parts: readonly PartOfIndex[]): LocalKeywordIndex {
  const layers = parts.map(livePart);
  const size = layers.reduce((sum, { live }) => sum + live.length, 0);
  const total = layers.reduce((sum, { length }) => sum + length, 0);
  const mean = total / size || 1;
  const norms = layers.map(({ postings }) =>
    Float64Array.from(postings.lengths, (length) => K1 * (1 - B + (B * length) / mean)),
  );
  return {
    size,
    search(query, { k, ...filter }) {
      const scores = layers.map(({ keys }) => new Float64Array(keys.length));
      for (const term of new Set(searchTokens(query))) {
        const numbers = layers.map(({ postings }) => numberOf(postings, term));
        const holders = layers.reduce((sum, layer, i) => sum + layer.holders(numbers[i] ?? -1), 0);
        const rarity = Math.log(1 + (size - holders + 0.5) / (holders + 0.5));
        for (const [i, { postings }] of layers.entries()) {
          const [own, norm] = [scores[i], norms[i]];
          if (own && norm) addScores(own, { postings, norm, rarity, term: numbers[i] ?? -1 });
        }
      }
      const found = layers.flatMap((layer, i) => scored(layer, scores[i] ?? [], filter));
      return bestRanked(found, k);
    },
  };
}

/** What is left of a layer. */
interface LivePart {
  readonly keys: readonly PassageKey[];
  readonly postings: KeywordPostings;
  /** Positions of the passages that count. */
  readonly live: Uint32Array;
  /** Their lengths together. */
  readonly length: number;
  /** How many of them hold a term. */
  holders(term: number): number;
}

function livePart({ index: { keys, postings }, dropped }: PartOfIndex): LivePart {
  const { offsets, passages, lengths } = postings;
  const counts = Uint8Array.from(keys, ({ document }) => (dropped.has(document) ? 0 : 1));
  const live = Uint32Array.from(keys.keys()).filter((position) => counts[position] === 1);
  return {
    keys,
    postings,
    live,
    length: live.reduce((sum, position) => sum + (lengths[position] ?? 0), 0),
    holders(term) {
      const [from, to] = [offsets[term] ?? 0, offsets[term + 1] ?? 0];
      if (term < 0 || dropped.size === 0) return term < 0 ? 0 : to - from;
      let sum = 0;
      for (let at = from; at < to; at += 1) sum += counts[passages[at] ?? 0] ?? 0;
      return sum;
    },
  };
}

function addScores(
  scores: Float64Array,
  {
    postings: { offsets, passages, frequencies },
    norm,
    rarity,
    term,
  }: { postings: KeywordPostings; norm: Float64Array; rarity: number; term: number },
): void {
  if (term < 0) return;
  const to = offsets[term + 1] ?? 0;
  for (let at = offsets[term] ?? 0; at < to; at += 1) {
    const passage = passages[at] ?? 0;
    const frequency = frequencies[at] ?? 0;
    const impact = Math.fround((frequency * (K1 + 1)) / (frequency + (norm[passage] ?? 0)));
    scores[passage] = (scores[passage] ?? 0) + rarity * impact;
  }
}

function scored(
  { keys, live }: LivePart,
  scores: Float64Array | readonly number[],
  filter: PassageFilter,
): Ranked[] {
  const accepts = passageTest(filter);
  const found: Ranked[] = [];
  for (const position of live) {
    const [key, score] = [keys[position], scores[position] ?? 0];
    if (score > 0 && key !== undefined && (accepts?.(key) ?? true))
      found.push({ id: key.id, score });
  }
  return found;
}
