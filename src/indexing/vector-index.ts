import { statSync } from "node:fs";
import hnswlib from "hnswlib-node";
import type { Awaitable } from "./awaitable.ts";
import { brokenIndex } from "./broken-index.ts";
import { checkedVectors } from "./embedder.ts";
import type { RankOptions } from "./keyword-index.ts";
import { type PassageKey, passageTest } from "./passage.ts";
import { bestRanked, type Ranked } from "./ranked.ts";

/** Ranked passages for a vector. The seam at which a vector database can replace the local index. */
export interface VectorIndex {
  readonly size: number;
  /** Length of the vectors; 0 where it holds none. */
  readonly dimension: number;
  /** The `k` passages nearest by cosine (the score, −1–1), nearest first, ties by id. */
  search(vector: readonly number[], options: RankOptions): Awaitable<readonly Ranked[]>;
}

/** How the local index searches: by looking at every vector, or along a graph of neighbours. */
export type VectorMethod = "exact" | "hnsw";

/** The local index: it answers at once. */
export interface LocalVectorIndex extends VectorIndex {
  search(vector: readonly number[], options: VectorRankOptions): readonly Ranked[];
}

/** As words are looked for, and `without` documents that count as gone. */
interface VectorRankOptions extends RankOptions {
  readonly without?: ReadonlySet<string>;
}

/** A local index that can be written to a file, and be searched together with others. */
export interface VectorLayer extends LocalVectorIndex {
  readonly method: VectorMethod;
  readonly keys: readonly PassageKey[];
  /** Writes a file that {@link openVectorIndex} opens again. The folder must exist. */
  write(path: string): void;
}

/** A passage with its unit vector. */
export interface VectorEntry {
  readonly key: PassageKey;
  readonly vector: readonly number[];
}

/** From here on the graph is faster than looking at every vector. */
const EXACT_UNTIL = 3_000;
const NEIGHBOURS = 16;
const EF_CONSTRUCTION = 200;
const EF_SEARCH = 128;
/** Same graph on every machine. */
const SEED = 100;
/** A filter that lets through no more than this many is answered by looking at each of them. */
const NARROW = 2_000;

/** Vectors added one by one: exact for small collections, HNSW for large ones. */
export interface VectorIndexBuilder {
  add(entry: VectorEntry): void;
  finish(): VectorLayer;
}

/** Chooses the method by the number of vectors to come. */
export function vectorMethodFor(count: number): VectorMethod {
  return count < EXACT_UNTIL ? "exact" : "hnsw";
}

/** Builds in one go; use {@link startVectorIndex} to build in steps. */
export function createVectorIndex(
  entries: readonly VectorEntry[],
  method: VectorMethod = vectorMethodFor(entries.length),
): VectorLayer {
  const builder = startVectorIndex(entries[0]?.vector.length ?? 0, entries.length, method);
  for (const entry of entries) builder.add(entry);
  return builder.finish();
}

/** Starts an index for `count` vectors; adding a wrong or a surplus vector throws a WenceError. */
export function startVectorIndex(
  dimension: number,
  count: number,
  method: VectorMethod = vectorMethodFor(count),
): VectorIndexBuilder {
  const native = count === 0 ? null : initialised(method, dimension, count);
  const keys: PassageKey[] = [];
  return {
    add({ key, vector }) {
      if (native === null || keys.length >= count)
        throw brokenIndex(`应有 ${count} 个向量,却多出一个`);
      const [checked] = checkedVectors([[...vector]], 1, dimension);
      if (checked !== undefined) native.addPoint(checked, keys.length);
      keys.push(key);
    },
    finish: () => searchable(native, keys, dimension, method),
  };
}

/**
 * Opens a file that `write` made for these passages, in this order. Throws a WenceError where the
 * file cannot be read or holds another number of vectors. A graph of another dimension and flipped
 * bytes are *not* noticed by the library: keep hash and dimension beside the file and check them first.
 */
export function openVectorIndex(
  path: string,
  keys: readonly PassageKey[],
  { dimension, method }: { dimension: number; method: VectorMethod },
): VectorLayer {
  if (keys.length === 0) return searchable(null, keys, dimension, method);
  return searchable(readNative(path, keys, { dimension, method }), keys, dimension, method);
}

/** One index over several, each without the documents of it that count as gone. */
export function joinVectorIndexes(
  parts: readonly { readonly index: VectorLayer; readonly dropped: ReadonlySet<string> }[],
): LocalVectorIndex {
  const size = ({ index: { keys }, dropped }: (typeof parts)[number]) =>
    dropped.size === 0 ? keys.length : keys.filter((key) => !dropped.has(key.document)).length;
  const filled = parts.filter((part) => size(part) > 0);
  return {
    size: filled.reduce((sum, part) => sum + size(part), 0),
    dimension: (filled[0] ?? parts[0])?.index.dimension ?? 0,
    search(vector, options) {
      const found = filled.flatMap(({ index, dropped }) =>
        index.search(vector, dropped.size === 0 ? options : { ...options, without: dropped }),
      );
      return bestRanked(found, options.k);
    },
  };
}

function readNative(
  path: string,
  keys: readonly PassageKey[],
  { dimension, method }: { dimension: number; method: VectorMethod },
): Native {
  const native = created(method, dimension);
  if (method === "exact") checkExactSize(path, keys.length, dimension);
  try {
    native.readIndexSync(path);
  } catch (cause) {
    throw brokenIndex(`${path} 读不出来`, cause);
  }
  if (native.getCurrentCount() !== keys.length) {
    throw brokenIndex(`${path} 有 ${native.getCurrentCount()} 个向量,应有 ${keys.length} 个`);
  }
  return native;
}

/** The library notices a cut-off graph, but reads a cut-off or foreign exact file without a word. */
function checkExactSize(path: string, count: number, dimension: number): void {
  const { size = 0 } = statSync(path, { throwIfNoEntry: false }) ?? {};
  const held = (size - EXACT_HEADER) / (4 * dimension + EXACT_LABEL);
  if (held !== count) throw brokenIndex(`${path} 应有 ${count} 个 ${dimension} 维向量,大小不符`);
}

/** Bytes: three numbers at the start of the file, and a label after each vector of 4-byte floats. */
const EXACT_HEADER = 24;
const EXACT_LABEL = 8;

type Native = hnswlib.BruteforceSearch | hnswlib.HierarchicalNSW;

/** Vectors have length 1, so the inner product is the cosine. */
function created(method: VectorMethod, dimension: number): Native {
  return method === "exact"
    ? new hnswlib.BruteforceSearch("ip", dimension)
    : new hnswlib.HierarchicalNSW("ip", dimension);
}

function initialised(method: VectorMethod, dimension: number, count: number): Native {
  const native = created(method, dimension);
  if (native instanceof hnswlib.HierarchicalNSW) {
    native.initIndex(count, NEIGHBOURS, EF_CONSTRUCTION, SEED);
  } else native.initIndex(count);
  return native;
}

function searchable(
  native: Native | null,
  keys: readonly PassageKey[],
  dimension: number,
  method: VectorMethod,
): VectorLayer {
  const size = keys.length;
  return {
    method,
    dimension,
    keys,
    size,
    search(vector, { k, ...filter }) {
      const [query] = checkedVectors([[...vector]], 1, native === null ? vector.length : dimension);
      const labels = acceptedLabels(keys, passageTest(filter));
      const wanted = Math.min(Math.max(0, Math.floor(k)), labels?.size ?? size);
      if (native === null || query === undefined || wanted === 0) return [];
      return bestRanked(nearest(native, { query, keys, labels, wanted }), wanted);
    },
    write(path) {
      native?.writeIndexSync(path);
    },
  };
}

/** Positions that a filter lets through; null where that is all of them. */
function acceptedLabels(
  keys: readonly PassageKey[],
  accepts: ((key: PassageKey) => boolean) | null,
): ReadonlySet<number> | null {
  if (accepts === null) return null;
  const labels = new Set<number>();
  for (const [label, key] of keys.entries()) if (accepts(key)) labels.add(label);
  return labels;
}

interface NearestQuery {
  readonly query: number[];
  readonly keys: readonly PassageKey[];
  readonly labels: ReadonlySet<number> | null;
  readonly wanted: number;
}

function nearest(native: Native, { query, keys, labels, wanted }: NearestQuery): Ranked[] {
  const ranked = (label: number, distance: number): Ranked => ({
    id: keys[label]?.id ?? "",
    score: 1 - distance,
  });
  if (native instanceof hnswlib.HierarchicalNSW) {
    if (labels !== null && labels.size <= NARROW) {
      return [...labels].map((label) => ranked(label, 1 - dot(native.getPoint(label), query)));
    }
    native.setEf(Math.max(EF_SEARCH, wanted)); // not part of the file, and at least k
  }
  const found = native.searchKnn(query, wanted, labels === null ? undefined : (n) => labels.has(n));
  return found.neighbors.map((label, i) => ranked(label, found.distances[i] ?? 1));
}

function dot(a: readonly number[], b: readonly number[]): number {
  let sum = 0;
  for (const [i, value] of a.entries()) sum += value * (b[i] ?? 0);
  return sum;
}
