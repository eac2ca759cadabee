import { closeSync, fsyncSync, openSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Lexicon } from "../language/lexicon.ts";
import type { PolicyDocument } from "../policy.ts";
import { brokenIndex } from "./broken-index.ts";
import { sha256Of } from "./corpus-hash.ts";
import { type LocalKeywordIndex, openKeywordIndex } from "./keyword-index.ts";
import type { Passage } from "./passage.ts";
import { type LocalVectorIndex, openVectorIndex, type VectorMethod } from "./vector-index.ts";

/** Everything a knowledge base consists of, in memory. */
export interface IndexParts {
  readonly documents: readonly PolicyDocument[];
  readonly lexicon: Lexicon;
  readonly passages: readonly Passage[];
  readonly keyword: LocalKeywordIndex;
  readonly vectors: LocalVectorIndex;
}

/** What an index was made from and what its files must be. Holds no time and no path. */
export interface Manifest {
  readonly corpusHash: string;
  /** Version of the code that made it. */
  readonly version: string;
  readonly lexicon: string;
  readonly embedder: string;
  readonly dimension: number;
  readonly method: VectorMethod;
  readonly counts: { readonly documents: number; readonly passages: number };
  readonly sources: readonly { readonly file: string; readonly sha256: string }[];
  /** File name to SHA-256 of its bytes; empty where the index lives in memory only. */
  readonly files: Readonly<Record<string, string>>;
}

const VECTORS = "vectors.hnsw";
/** By place in the vectors' file the position of the passage, −1 for a vector that was taken out. */
const SLOTS = "slots.json";

/**
 * Writes the parts into an existing empty folder, each file flushed to the disk, and returns the
 * SHA-256 of the files by name. The manifest itself is written by the caller, last.
 */
export function writeIndexFiles(folder: string, parts: IndexParts): Record<string, string> {
  writeFlushed(join(folder, "documents.json"), JSON.stringify(parts.documents));
  writeFlushed(join(folder, "passages.json"), JSON.stringify(parts.passages));
  writeFlushed(join(folder, "lexicon.json"), JSON.stringify(parts.lexicon));
  writeFlushed(join(folder, "keyword.bin"), parts.keyword.serialise());
  const names = ["documents.json", "passages.json", "lexicon.json", "keyword.bin"];
  if (parts.vectors.size > 0) {
    parts.vectors.write(join(folder, VECTORS));
    flush(join(folder, VECTORS));
    const position = new Map(parts.passages.map(({ id }, i) => [id, i]));
    const slots = parts.vectors.slots.map((key) => position.get(key?.id ?? "") ?? -1);
    writeFlushed(join(folder, SLOTS), JSON.stringify(slots));
    names.push(VECTORS, SLOTS);
  }
  return Object.fromEntries(
    names.map((name) => [name, sha256Of(readFileSync(join(folder, name)))]),
  );
}

/**
 * Opens the files that a manifest names, after comparing each with its hash. Throws a WenceError
 * (`index_broken`) that says which file is wrong, or the file system's error for a missing one.
 */
export function readIndexFiles(folder: string, manifest: Manifest): IndexParts {
  const read = readerOf(folder, manifest);
  const documents = parsed<PolicyDocument[]>(read("documents.json"));
  const passages = parsed<Passage[]>(read("passages.json"));
  const { documents: documentCount, passages: passageCount } = manifest.counts;
  if (documents.length !== documentCount || passages.length !== passageCount) {
    throw brokenIndex("条数与登记的不符");
  }
  if (passages.length > 0) read(VECTORS);
  const slots = passages.length > 0 ? parsed<number[]>(read(SLOTS)) : [];
  return {
    documents,
    passages,
    lexicon: parsed<Lexicon>(read("lexicon.json")),
    keyword: openKeywordIndex(read("keyword.bin"), passages),
    vectors: openVectorIndex(
      join(folder, VECTORS),
      slots.map((position) => passages[position] ?? null),
      manifest,
    ),
  };
}

/** The vectors of a stored index, for building the next one: their file, and the passage of each. */
export interface StoredVectors {
  readonly path: string;
  readonly slots: readonly (Passage | null)[];
  readonly dimension: number;
}

/** Reads of a stored index what its vectors stand for; throws as {@link readIndexFiles}. */
export function readStoredVectors(folder: string, manifest: Manifest): StoredVectors {
  const read = readerOf(folder, manifest);
  const passages = parsed<Passage[]>(read("passages.json"));
  read(VECTORS);
  const slots = parsed<number[]>(read(SLOTS)).map((position) => passages[position] ?? null);
  return { path: join(folder, VECTORS), slots, dimension: manifest.dimension };
}

function readerOf(folder: string, manifest: Manifest): (name: string) => Buffer {
  return (name) => {
    const bytes = readFileSync(join(folder, name));
    if (sha256Of(bytes) !== manifest.files[name]) throw brokenIndex(`${name} 与登记的校验值不符`);
    return bytes;
  };
}

/** Writes a file so that it is on the disk, not only on its way there. */
export function writeFlushed(path: string, data: string | Uint8Array): void {
  writeFileSync(path, data);
  flush(path);
}

function flush(path: string): void {
  const handle = openSync(path, "r+");
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Only bytes whose hash was right come here, so their shape is what was written. */
function parsed<T>(bytes: Buffer): T {
  return JSON.parse(bytes.toString("utf8")) as T;
}
