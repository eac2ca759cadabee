import { randomBytes } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, renameSync, statSync } from "node:fs";
import { join } from "node:path";
import { WenceError } from "../errors.ts";
import { brokenIndex, messageOf } from "./broken-index.ts";
import { sha256Of } from "./corpus-hash.ts";
import {
  type Manifest,
  readIndexFiles,
  readLexicon,
  recallCounts,
  writeFlushed,
  writeIndexFiles,
} from "./index-files.ts";
import { type IndexLayer, type IndexParts, joinLayers, type StoredAt } from "./index-layers.ts";
import { removeQuietly } from "./remove-quietly.ts";

/*
 * An index on disk is a folder ("generation") that is never changed once it has its name; the small
 * file `current.json` names the valid one and seals its manifest. It is replaced by a rename, so a
 * reader sees the old index or the new one, and a build that dies leaves the old one in place.
 * A generation holds all documents, or those that changed since another one and the seal of that one.
 */
const CURRENT = "current.json";
const MANIFEST = "manifest.json";
const GENERATION = /^index-[0-9a-f]+-[0-9a-f]+$/;
const UNFINISHED = /^\.(building|current)-/;
/** Nobody takes longer than this to read an index that was replaced meanwhile. */
const READER_GRACE_MS = 10 * 60_000;

/** A generation as it was found. */
export interface FoundGeneration {
  readonly at: StoredAt;
  readonly manifest: Manifest;
}

/** The current generation, or null where there is none; torn ones throw a WenceError. */
export function findCurrent(dataDir: string): FoundGeneration | null {
  const text = readIfThere(join(dataDir, CURRENT));
  if (text === null) return null;
  const current = parsed(text, CURRENT);
  if (!isCurrent(current)) throw brokenIndex(`${CURRENT} 的内容认不出来`);
  return { at: current, manifest: readManifest(dataDir, current) };
}

/** Is the generation there, with the manifest that is expected of it? Looks at no other file. */
export function isStoredAt(dataDir: string, at: StoredAt): boolean {
  try {
    return readManifest(dataDir, at) !== null;
  } catch {
    return false;
  }
}

function readManifest(dataDir: string, { generation, manifest: seal }: StoredAt): Manifest {
  const bytes = readIfThere(join(dataDir, generation, MANIFEST));
  if (bytes === null) throw brokenIndex(`${generation} 缺少 ${MANIFEST}`);
  if (sha256Of(bytes) !== seal) throw brokenIndex(`${MANIFEST} 与登记的校验值不符`);
  const manifest = parsed(bytes, MANIFEST);
  if (!isManifest(manifest)) throw brokenIndex(`${MANIFEST} 的内容认不出来`);
  return manifest;
}

/** Opens a generation's files and those of the layers beneath; what is missing or wrong throws a WenceError that says so. */
export function readGeneration(dataDir: string, { at, manifest }: FoundGeneration): IndexParts {
  try {
    const lexicon = readLexicon(join(dataDir, at.generation), manifest);
    const layers = [...manifest.beneath, { ...at, dropped: [] }].map(({ dropped, ...stored }) => {
      const own = stored.generation === at.generation ? manifest : readManifest(dataDir, stored);
      const folder = join(dataDir, stored.generation);
      const layer = readIndexFiles(folder, own);
      if (own.lexicon === manifest.lexicon)
        recallCounts(folder, own, { documents: layer.documents, lexicon });
      return {
        layer,
        dropped: new Set(dropped),
        stored: { generation: stored.generation, manifest: stored.manifest },
      };
    });
    const parts = joinLayers(layers, lexicon);
    const { documents, passages } = manifest.counts;
    if (parts.documents.length !== documents || parts.passages.length !== passages)
      throw brokenIndex("条数与登记的不符");
    return parts;
  } catch (cause) {
    if (cause instanceof WenceError) throw cause;
    throw brokenIndex(messageOf(cause), cause);
  }
}

/**
 * Writes the topmost layer as a new generation aside, opens it again, lets `verify` look at it, and only then makes it
 * the current one. Returns what is now there. Throws what went wrong; the former index then stays as it was.
 */
export function writeGeneration(
  dataDir: string,
  {
    parts,
    manifest,
    verify,
  }: {
    parts: IndexParts;
    manifest: Manifest;
    verify: (opened: IndexLayer, written: IndexLayer) => void;
  },
): FoundGeneration {
  mkdirSync(dataDir, { recursive: true });
  const tag = randomBytes(4).toString("hex");
  const aside = join(dataDir, `.building-${process.pid}-${tag}`);
  const generation = `index-${manifest.corpusHash.slice(0, 12)}-${tag}`;
  const layer = parts.layers.at(-1)?.layer;
  if (layer === undefined) throw brokenIndex("没有内容可写");
  try {
    mkdirSync(aside);
    const complete = { ...manifest, files: writeIndexFiles(aside, layer, parts.lexicon) };
    const text = JSON.stringify(complete, null, 2);
    writeFlushed(join(aside, MANIFEST), text);
    verify(readIndexFiles(aside, complete), layer);
    renameSync(aside, join(dataDir, generation));
    const at = { generation, manifest: sha256Of(text) };
    point(dataDir, at, tag);
    return { at, manifest: complete };
  } finally {
    removeQuietly(aside);
  }
}

function point(dataDir: string, current: StoredAt, tag: string): void {
  const aside = join(dataDir, `.current-${process.pid}-${tag}`);
  try {
    writeFlushed(aside, JSON.stringify(current));
    renameSync(aside, join(dataDir, CURRENT));
  } finally {
    removeQuietly(aside);
  }
}

/**
 * Removes generations that are neither current nor beneath the current one, once that one has been so for ten minutes (nobody
 * can still be reading them), and, where the caller holds the build lock, what dead builds left.
 * Failing to clean is no failure.
 */
export function removeOldGenerations(dataDir: string, holdsLock: boolean): void {
  try {
    const found = findCurrent(dataDir);
    const keep = new Set(found && [found.at, ...found.manifest.beneath].map((at) => at.generation));
    const settled = Date.now() - statSync(join(dataDir, CURRENT)).mtimeMs > READER_GRACE_MS;
    for (const name of readdirSync(dataDir)) {
      const path = join(dataDir, name);
      const old = settled && GENERATION.test(name) && !keep.has(name);
      const left = holdsLock && UNFINISHED.test(name);
      if (old || left) removeQuietly(path);
    }
  } catch {
    // The folder may be read-only or gone; the next run tries again.
  }
}

function readIfThere(path: string): string | null {
  try {
    return readFileSync(path, "utf8");
  } catch (cause) {
    const code = cause instanceof Error && "code" in cause ? cause.code : null;
    if (code === "ENOENT" || code === "ENOTDIR") return null;
    throw brokenIndex(messageOf(cause), cause);
  }
}

function parsed(text: string, name: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw brokenIndex(`${name} 不完整`, cause);
  }
}

function isCurrent(value: unknown): value is StoredAt {
  return (
    isRecord(value) &&
    typeof value.generation === "string" &&
    GENERATION.test(value.generation) &&
    typeof value.manifest === "string"
  );
}

/** Sealed by a hash, so only another program's manifest can fail here. */
function isManifest(value: unknown): value is Manifest {
  if (!isRecord(value) || !isRecord(value.counts) || !isRecord(value.files)) return false;
  const strings = [value.corpusHash, value.version, value.lexicon, value.embedder];
  const numbers = [value.dimension, value.counts.documents, value.counts.passages];
  return (
    strings.every((item) => typeof item === "string") &&
    numbers.every((item) => Number.isInteger(item)) &&
    (value.method === "exact" || value.method === "hnsw") &&
    Array.isArray(value.sources) &&
    Array.isArray(value.beneath) &&
    value.beneath.every((at) => isCurrent(at) && "dropped" in at && Array.isArray(at.dropped))
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
