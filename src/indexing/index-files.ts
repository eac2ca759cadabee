import { closeSync, fsyncSync, openSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createCanonicalizer } from "../language/canonical.ts";
import type { Lexicon } from "../language/lexicon.ts";
import { lazily } from "../language/remembered.ts";
import {
  type PackedCounts,
  packCounts,
  recallSentenceCounts,
  sentenceCounts,
  unpackCounts,
} from "../language/sentence-counts.ts";
import type { PolicyDocument } from "../policy.ts";
import { brokenIndex } from "./broken-index.ts";
import { sha256Of } from "./corpus-hash.ts";
import type { IndexLayer, StoredAt } from "./index-layers.ts";
import { openKeywordIndex } from "./keyword-index.ts";
import type { Passage } from "./passage.ts";
import { openVectorIndex, type VectorMethod } from "./vector-index.ts";

/** What an index was made from and what its files must be. Holds no time and no path. */
export interface Manifest {
  readonly corpusHash: string;
  /** Version of the code that made it. */
  readonly version: string;
  readonly lexicon: string;
  readonly embedder: string;
  readonly dimension: number;
  /** That of the topmost layer, whose files these are. */
  readonly method: VectorMethod;
  readonly counts: { readonly documents: number; readonly passages: number };
  readonly sources: readonly { readonly file: string; readonly sha256: string }[];
  /** The layers beneath the topmost one, the oldest first, each with the ids of its documents that count as gone. */
  readonly beneath: readonly (StoredAt & { readonly dropped: readonly string[] })[];
  /** File name to SHA-256 of its bytes; empty where the index lives in memory only. */
  readonly files: Readonly<Record<string, string>>;
}

const VECTORS = "vectors.hnsw";
/** For each document what is counted in it with the lexicon's help. */
const GRAMS = "grams.json";

/**
 * Writes a layer and the lexicon into an existing empty folder, each file flushed to the disk, and returns the
 * SHA-256 of the files by name. The manifest itself is written by the caller, last.
 */
export function writeIndexFiles(
  folder: string,
  layer: IndexLayer,
  lexicon: Lexicon,
): Record<string, string> {
  const contents: Record<string, string | Uint8Array> = {
    "documents.json": JSON.stringify(layer.documents),
    "passages.json": JSON.stringify(layer.passages),
    "lexicon.json": JSON.stringify(lexicon),
    "keyword.bin": layer.keyword.serialise(),
    [GRAMS]: JSON.stringify(
      layer.documents.map((document) =>
        packCounts(sentenceCounts(createCanonicalizer(lexicon), document)),
      ),
    ),
  };
  for (const [name, content] of Object.entries(contents)) writeFlushed(join(folder, name), content);
  const names = Object.keys(contents);
  if (layer.vectors.size > 0) {
    layer.vectors.write(join(folder, VECTORS));
    flush(join(folder, VECTORS));
    names.push(VECTORS);
  }
  return Object.fromEntries(
    names.map((name) => [name, sha256Of(readFileSync(join(folder, name)))]),
  );
}

/**
 * Opens the layer whose files a manifest names, after comparing each with its hash. Throws a WenceError
 * (`index_broken`) that says which file is wrong, or the file system's error for a missing one.
 */
export function readIndexFiles(folder: string, manifest: Manifest): IndexLayer {
  const read = readerOf(folder, manifest);
  const documents = parsed<PolicyDocument[]>(read("documents.json"));
  const passages = parsed<Passage[]>(read("passages.json"));
  if (passages.length > 0) read(VECTORS);
  return {
    documents,
    passages,
    keyword: openKeywordIndex(read("keyword.bin"), passages),
    vectors: openVectorIndex(join(folder, VECTORS), passages, manifest),
  };
}

/** Brings along what was counted in a layer's documents with this lexicon; throws as {@link readIndexFiles}. */
export function recallCounts(
  folder: string,
  manifest: Manifest,
  { documents, lexicon }: { documents: readonly PolicyDocument[]; lexicon: Lexicon },
): void {
  const packed = parsed<PackedCounts[]>(readerOf(folder, manifest)(GRAMS));
  const canonical = createCanonicalizer(lexicon);
  for (const [i, document] of documents.entries()) {
    const own = packed[i];
    if (own !== undefined)
      recallSentenceCounts(
        canonical,
        document,
        lazily(() => unpackCounts(own)),
      );
  }
}

/** Opens the lexicon that was kept with a layer; throws as {@link readIndexFiles}. */
export function readLexicon(folder: string, manifest: Manifest): Lexicon {
  return parsed<Lexicon>(readerOf(folder, manifest)("lexicon.json"));
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
