import { brokenIndex, messageOf } from "./broken-index.ts";
import { embeddedText } from "./build-parts.ts";
import { findCurrent, isStoredAt, readGeneration, writeGeneration } from "./generations.ts";
import { hashEmbedding } from "./hash-embedding.ts";
import type { Manifest } from "./index-files.ts";
import type { IndexLayer, IndexParts } from "./index-layers.ts";
import { type WantedManifest, whyStale } from "./wanted-manifest.ts";

/** What lies in a data folder, seen by somebody who wants a certain index. */
export type StoredIndex =
  | { readonly kind: "current"; readonly parts: IndexParts; readonly manifest: Manifest }
  | { readonly kind: "missing" }
  /** Stale, torn or foreign; `reason` says which, for readers. */
  | { readonly kind: "unusable"; readonly reason: string };

/** Opens the stored index where it is the one wanted and whole. Never throws. */
export function readStoredIndex(dataDir: string, wanted: WantedManifest): StoredIndex {
  const first = readOnce(dataDir, wanted);
  // Torn may also mean: replaced and cleaned away while it was being read. Then the next is whole.
  return first.kind === "unusable" ? readOnce(dataDir, wanted) : first;
}

/** An index to go on from. */
export interface FormerIndex {
  readonly parts: IndexParts;
  readonly manifest: Pick<Manifest, "version" | "embedder" | "lexicon">;
}

/**
 * What of an earlier index can be built upon: made by the same code and embedder, and still whole on the disk. The one in
 * memory where one is given, else the stored one; null where there is none. Never throws.
 */
export function formerIndex(
  dataDir: string,
  wanted: WantedManifest,
  inMemory: FormerIndex | null,
): FormerIndex | null {
  const fits = ({ manifest }: Pick<FormerIndex, "manifest">) =>
    manifest.version === wanted.version && manifest.embedder === wanted.embedder;
  try {
    if (inMemory !== null && fits(inMemory) && areStored(dataDir, inMemory.parts)) return inMemory;
    const found = findCurrent(dataDir);
    if (found === null || !fits(found)) return null;
    return { parts: readGeneration(dataDir, found), manifest: found.manifest };
  } catch {
    return null;
  }
}

function areStored(dataDir: string, { layers }: IndexParts): boolean {
  return layers.every(({ stored }) => stored !== null && isStoredAt(dataDir, stored));
}

/** Whether the stored manifest is the one wanted; looks at no other file. */
export function isStored(dataDir: string, wanted: WantedManifest): boolean {
  try {
    return findCurrent(dataDir)?.manifest.corpusHash === wanted.corpusHash;
  } catch {
    return false;
  }
}

/**
 * Writes the topmost layer of an index, those beneath being there already, opens it again and compares its answers with
 * those of the one in memory. Returns the index with the place of that layer, and its manifest.
 */
export function storeIndex(
  dataDir: string,
  { parts, wanted }: { parts: IndexParts; wanted: WantedManifest },
): { parts: IndexParts; manifest: Manifest } {
  const { at, manifest } = writeGeneration(dataDir, {
    parts,
    manifest: manifestOf(wanted, parts),
    verify,
  });
  const layers = parts.layers.map((placed) =>
    placed.stored === null ? { ...placed, stored: at } : placed,
  );
  return { parts: { ...parts, layers }, manifest };
}

/** The manifest of an index in memory. */
export function manifestOf(wanted: WantedManifest, parts: IndexParts): Manifest {
  const { documents, passages, vectors, layers } = parts;
  return {
    ...wanted,
    dimension: vectors.dimension,
    method: layers.at(-1)?.layer.vectors.method ?? "exact",
    counts: { documents: documents.length, passages: passages.length },
    beneath: layers
      .slice(0, -1)
      .flatMap(({ stored, dropped }) => (stored ? [{ ...stored, dropped: [...dropped] }] : [])),
    files: {},
  };
}

function readOnce(dataDir: string, wanted: WantedManifest): StoredIndex {
  try {
    const found = findCurrent(dataDir);
    if (found === null) return { kind: "missing" };
    const { manifest } = found;
    if (manifest.corpusHash !== wanted.corpusHash) {
      return { kind: "unusable", reason: whyStale(manifest, wanted) };
    }
    return { kind: "current", manifest, parts: readGeneration(dataDir, found) };
  } catch (error) {
    return { kind: "unusable", reason: `${messageOf(error)}已按原文重建。` };
  }
}

function verify(opened: IndexLayer, built: IndexLayer): void {
  const sample = built.passages[Math.floor(built.passages.length / 2)];
  if (sample === undefined) return;
  const query = embeddedText(sample);
  const vector = hashEmbedding(query, built.vectors.dimension); // any vector of that length will do
  const [written, expected] = [opened, built].map(({ keyword, vectors }) =>
    JSON.stringify([keyword.search(query, { k: 5 }), vectors.search(vector, { k: 5 })]),
  );
  if (written !== expected) throw brokenIndex("写好的索引与内存中的答得不一样");
}
