import { brokenIndex, messageOf } from "./broken-index.ts";
import { embeddedText } from "./build-parts.ts";
import { readGeneration, readManifest, writeGeneration } from "./generations.ts";
import { hashEmbedding } from "./hash-embedding.ts";
import {
  type IndexParts,
  type Manifest,
  readStoredVectors,
  type StoredVectors,
} from "./index-files.ts";
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

/** The vectors of the stored graph where the same code and embedder made it; null where there is none. Never throws. */
export function storedVectors(dataDir: string, wanted: WantedManifest): StoredVectors | null {
  try {
    const found = readManifest(dataDir);
    if (found === null) return null;
    const { folder, manifest } = found;
    const same = manifest.version === wanted.version && manifest.embedder === wanted.embedder;
    return same && manifest.method === "hnsw" ? readStoredVectors(folder, manifest) : null;
  } catch {
    return null;
  }
}

/** Whether the stored manifest is the one wanted; looks at no other file. */
export function isStored(dataDir: string, wanted: WantedManifest): boolean {
  try {
    return readManifest(dataDir)?.manifest.corpusHash === wanted.corpusHash;
  } catch {
    return false;
  }
}

/** Writes an index, opens it again and compares its answers with those of the one in memory. */
export function storeIndex(
  dataDir: string,
  { parts, wanted }: { parts: IndexParts; wanted: WantedManifest },
): Manifest {
  const manifest = manifestOf(wanted, parts);
  return writeGeneration(dataDir, { parts, manifest, verify: (opened) => verify(opened, parts) });
}

/** The manifest of an index in memory. */
export function manifestOf(wanted: WantedManifest, parts: IndexParts): Manifest {
  const { documents, passages, vectors } = parts;
  return {
    ...wanted,
    dimension: vectors.dimension,
    method: vectors.method,
    counts: { documents: documents.length, passages: passages.length },
    files: {},
  };
}

function readOnce(dataDir: string, wanted: WantedManifest): StoredIndex {
  try {
    const found = readManifest(dataDir);
    if (found === null) return { kind: "missing" };
    const { folder, manifest } = found;
    if (manifest.corpusHash !== wanted.corpusHash) {
      return { kind: "unusable", reason: whyStale(manifest, wanted) };
    }
    return { kind: "current", manifest, parts: readGeneration(folder, manifest) };
  } catch (error) {
    return { kind: "unusable", reason: `${messageOf(error)}已按原文重建。` };
  }
}

function verify(opened: IndexParts, built: IndexParts): void {
  const sample = built.passages[Math.floor(built.passages.length / 2)];
  if (sample === undefined) return;
  const query = embeddedText(sample);
  const vector = hashEmbedding(query, built.vectors.dimension); // any vector of that length will do
  const [written, expected] = [opened, built].map(({ keyword, vectors }) =>
    JSON.stringify([keyword.search(query, { k: 5 }), vectors.search(vector, { k: 5 })]),
  );
  if (written !== expected) throw brokenIndex("写好的索引与内存中的答得不一样");
}
