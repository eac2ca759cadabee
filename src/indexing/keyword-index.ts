import { searchTokens } from "../language/segment.ts";
import type { Awaitable } from "./awaitable.ts";
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

/** The local index: it answers at once, and can be written to a file. */
export interface LocalKeywordIndex extends KeywordIndex {
  search(query: string, options: RankOptions): readonly Ranked[];
  /** Bytes from which {@link openKeywordIndex} opens it again; the same for the same passages. */
  serialise(): Uint8Array;
}

/**
 * BM25 constants: saturation of repeated terms, and how much length matters (0–1). Chosen by Recall@1
 * and @10 on the development questions, where MiniSearch with the same tokens stays ten points behind.
 */
const K1 = 1.2;
const B = 0.8;
/** A heading's terms count less than the text's. */
const HEADING_WEIGHT = 0.5;

/** Postings of all terms, one after the other; those of term t are at offsets[t] … offsets[t + 1]. */
interface Postings {
  readonly terms: readonly string[];
  readonly offsets: Uint32Array;
  /** Position of the passage. */
  readonly passages: Uint32Array;
  /** What the term adds to the passage's score, before its rarity. */
  readonly impacts: Float32Array;
}

/** Indexes passages by the terms of text and heading (BM25F: one saturation over both fields). */
export function createKeywordIndex(passages: readonly Passage[]): LocalKeywordIndex {
  return searchable(passages, invert(passages.map(weigh)));
}

/**
 * Opens what `serialise` wrote for the same passages. Throws a RangeError or SyntaxError where the
 * bytes do not fit together; a caller that keeps them on disk checks their hash first.
 */
export function openKeywordIndex(
  bytes: Uint8Array,
  passages: readonly PassageKey[],
): LocalKeywordIndex {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const termBytes = view.getUint32(0, true);
  const termCount = view.getUint32(4, true);
  const postingCount = view.getUint32(8, true);
  const start = bytes.byteOffset + HEADER;
  const offsetsAt = start + termBytes;
  const passagesAt = offsetsAt + 4 * (termCount + 1);
  const impactsAt = passagesAt + 4 * postingCount;
  const part = (from: number, to: number) => bytes.buffer.slice(from, to) as ArrayBuffer;
  const terms = new TextDecoder().decode(bytes.subarray(HEADER, HEADER + termBytes)).split("\n");
  return searchable(passages, {
    terms: termCount === 0 ? [] : terms,
    offsets: new Uint32Array(part(offsetsAt, passagesAt)),
    passages: new Uint32Array(part(passagesAt, impactsAt)),
    impacts: new Float32Array(part(impactsAt, impactsAt + 4 * postingCount)),
  });
}

const HEADER = 12;

interface WeighedPassage {
  /** Term to weighted number of occurrences. */
  readonly frequencies: ReadonlyMap<string, number>;
  /** Weighted number of terms. */
  readonly length: number;
}

function weigh(passage: Passage): WeighedPassage {
  const frequencies = new Map<string, number>();
  let length = 0;
  const count = (text: string, weight: number) => {
    for (const term of searchTokens(text)) {
      frequencies.set(term, (frequencies.get(term) ?? 0) + weight);
      length += weight;
    }
  };
  count(passage.text, 1);
  count(passage.heading, HEADING_WEIGHT);
  return { frequencies, length };
}

function invert(weighed: readonly WeighedPassage[]): Postings {
  const lists = new Map<string, { passages: number[]; impacts: number[] }>();
  const meanLength = weighed.reduce((sum, { length }) => sum + length, 0) / weighed.length || 1;
  for (const [position, { frequencies, length }] of weighed.entries()) {
    const norm = K1 * (1 - B + (B * length) / meanLength);
    for (const [term, frequency] of frequencies) {
      const list = lists.get(term) ?? { passages: [], impacts: [] };
      list.passages.push(position);
      list.impacts.push((frequency * (K1 + 1)) / (frequency + norm));
      lists.set(term, list);
    }
  }
  const terms = [...lists.keys()].sort();
  const offsets = new Uint32Array(terms.length + 1);
  const parts = terms.map((term) => lists.get(term) ?? { passages: [], impacts: [] });
  for (const [i, part] of parts.entries())
    offsets[i + 1] = (offsets[i] ?? 0) + part.passages.length;
  return {
    terms,
    offsets,
    passages: Uint32Array.from(parts.flatMap((part) => part.passages)),
    impacts: Float32Array.from(parts.flatMap((part) => part.impacts)),
  };
}

function searchable(keys: readonly PassageKey[], postings: Postings): LocalKeywordIndex {
  const numbers = new Map(postings.terms.map((term, i) => [term, i]));
  return {
    size: keys.length,
    search(query, { k, ...filter }) {
      const scores = new Float64Array(keys.length);
      for (const term of new Set(searchTokens(query))) {
        const number = numbers.get(term);
        if (number !== undefined) addScores(scores, postings, number);
      }
      return bestRanked(scored(scores, keys, filter), k);
    },
    serialise: () => serialise(postings),
  };
}

function addScores(scores: Float64Array, postings: Postings, term: number): void {
  const from = postings.offsets[term] ?? 0;
  const to = postings.offsets[term + 1] ?? 0;
  const rarity = Math.log(1 + (scores.length - (to - from) + 0.5) / (to - from + 0.5));
  for (let at = from; at < to; at += 1) {
    const passage = postings.passages[at] ?? 0;
    scores[passage] = (scores[passage] ?? 0) + rarity * (postings.impacts[at] ?? 0);
  }
}

function scored(
  scores: Float64Array,
  keys: readonly PassageKey[],
  filter: PassageFilter,
): Ranked[] {
  const accepts = passageTest(filter);
  const found: Ranked[] = [];
  for (const [position, score] of scores.entries()) {
    const key = keys[position];
    if (score > 0 && key !== undefined && (accepts?.(key) ?? true))
      found.push({ id: key.id, score });
  }
  return found;
}

function serialise({ terms, offsets, passages, impacts }: Postings): Uint8Array {
  const termBytes = new TextEncoder().encode(terms.join("\n"));
  const header = new DataView(new ArrayBuffer(HEADER));
  for (const [i, value] of [termBytes.length, terms.length, passages.length].entries()) {
    header.setUint32(4 * i, value, true);
  }
  const parts = [header, termBytes, offsets, passages, impacts].map(
    (part) => new Uint8Array(part.buffer, part.byteOffset, part.byteLength),
  );
  return Buffer.concat(parts);
}
