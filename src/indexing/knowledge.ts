import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { WenceError } from "../errors.ts";
import { wordForms } from "../language/canonical.ts";
import type { Lexicon } from "../language/lexicon.ts";
import type { SourceText } from "../policy.ts";
import { readCorpus, type SkippedFile } from "../read/read-corpus.ts";
import { messageOf } from "./broken-index.ts";
import { takeBuildLock } from "./build-lock.ts";
import { buildParts, buildPartsNow, type IndexProgress } from "./build-parts.ts";
import { codeVersion } from "./code-version.ts";
import { sha256Of } from "./corpus-hash.ts";
import { openDocumentCache } from "./document-cache.ts";
import { type Embedder, localEmbedder } from "./embedder.ts";
import { type ExtractStore, openExtractStore, recallFirst } from "./extract-store.ts";
import { removeOldGenerations } from "./generations.ts";
import { type Hit, type SearchOptions, searchLater, searchNow } from "./hybrid-search.ts";
import type { Manifest } from "./index-files.ts";
import type { IndexParts } from "./index-layers.ts";
import type { Passage } from "./passage.ts";
import {
  type FormerIndex,
  formerIndex,
  isStored,
  manifestOf,
  readStoredIndex,
  storeIndex,
} from "./stored-index.ts";
import { lexiconHash, type WantedManifest, wantedManifest, whyStale } from "./wanted-manifest.ts";

/** Everything known about a corpus, ready to be asked. */
export interface Knowledge extends IndexParts {
  /** Passages by id. */
  readonly passageById: ReadonlyMap<string, Passage>;
  /**
   * Passages that fit a query, best first, from words and vectors together. Answers at once; with an
   * embedding service the words alone decide, see {@link Knowledge.retrieve}.
   */
  search(query: string, options?: SearchOptions): Hit[];
  /** As `search`, but asks the embedding service for the query's vector where one is configured. */
  retrieve(query: string, options?: SearchOptions, signal?: AbortSignal): Promise<Hit[]>;
  /** The texts of the files, as they were read. */
  readonly sources: readonly SourceText[];
  readonly embedder: Embedder;
  readonly manifest: Manifest;
  readonly corpusHash: string;
  readonly skipped: readonly SkippedFile[];
  /** For readers, in Chinese: why the index was rebuilt, or could not be kept. */
  readonly notices: readonly string[];
}

export interface OpenKnowledgeOptions {
  readonly corpusDir: string;
  /** Folder of the index; made when first needed. */
  readonly dataDir: string;
  /** Rebuilds even where nothing changed. */
  readonly force?: boolean;
  /** What was known of the corpus before: documents that are still the same are taken over from it. */
  readonly former?: Knowledge;
  /** The local embedder unless told. */
  readonly embedder?: Embedder;
  readonly onProgress?: (progress: IndexProgress) => void;
  /** Aborting ends a build with a WenceError `cancelled`; the former index stays. */
  readonly signal?: AbortSignal;
  /** Told each notice when it arises. */
  readonly log?: (notice: string) => void;
}

/**
 * Opens the index of a corpus, building it first where it is missing, stale, torn or foreign.
 *
 * Throws a WenceError: `corpus_missing`, `corpus_empty` (no readable document), `config_invalid` (the
 * lexicon), `cancelled`. Where the data folder cannot be written the index lives in memory, with a notice.
 */
export async function openKnowledge(options: OpenKnowledgeOptions): Promise<Knowledge> {
  const task = await describeTask(options);
  const { former, force = false } = options;
  if (former !== undefined && !force) {
    if (former.corpusHash === task.wanted.corpusHash)
      return knowledgeOf(former, { ...task, manifest: former.manifest });
    task.tell(whyStale(former.manifest, task.wanted));
  } else if (!force) {
    const stored = readStoredIndex(options.dataDir, task.wanted);
    if (stored.kind === "current") {
      removeOldGenerations(options.dataDir, false);
      return knowledgeOf(stored.parts, { ...task, manifest: stored.manifest });
    }
    if (stored.kind === "unusable") task.tell(stored.reason);
  }
  return buildLocked(options, task);
}

/** A knowledge base in memory only, at once, with the local embedder: for tests and small jobs. */
export function buildKnowledge(sources: readonly SourceText[], lexicon: Lexicon): Knowledge {
  if (sources.length === 0) throw emptyCorpus([]);
  const embedNow = localEmbedder.embedNow ?? (() => []);
  const parts = buildPartsNow(sources, lexicon, embedNow);
  const wanted = wantedManifest(sources, sha256Of(JSON.stringify(lexicon)), localEmbedder.id);
  return knowledgeOf(parts, {
    manifest: manifestOf(wanted, parts),
    sources,
    embedder: localEmbedder,
    skipped: [],
    notices: [],
  });
}

interface Task {
  readonly sources: readonly SourceText[];
  readonly skipped: readonly SkippedFile[];
  readonly embedder: Embedder;
  readonly wanted: WantedManifest;
  /** Texts extracted from Word, PDF and HTML files. */
  readonly store: ExtractStore;
  readonly notices: string[];
  /** Adds a notice. */
  readonly tell: (notice: string) => void;
}

async function describeTask(options: OpenKnowledgeOptions): Promise<Task> {
  const store = openExtractStore(join(options.dataDir, "extracted"), codeVersion());
  const memory = recallFirst(options.former?.sources ?? [], store);
  const { sources, skipped } = await readCorpus(options.corpusDir, { memory });
  if (sources.length === 0) throw emptyCorpus(skipped, options.corpusDir);
  options.onProgress?.({ phase: "read", done: sources.length, total: sources.length });
  const embedder = options.embedder ?? localEmbedder;
  const notices: string[] = [];
  return {
    sources,
    skipped,
    embedder,
    notices,
    store,
    wanted: wantedManifest(sources, lexiconHash(options.corpusDir), embedder.id),
    tell: (notice) => {
      notices.push(notice);
      options.log?.(notice);
    },
  };
}

/** Builds while no other process does; where another one has just built the same, opens that. */
async function buildLocked(options: OpenKnowledgeOptions, task: Task): Promise<Knowledge> {
  const { dataDir, force, signal } = options;
  const isSettled = () => !force && isStored(dataDir, task.wanted);
  const lock = await takeBuildLock(dataDir, { isSettled, signal });
  try {
    const stored = isSettled() ? readStoredIndex(dataDir, task.wanted) : null;
    if (stored?.kind === "current") {
      return knowledgeOf(stored.parts, { ...task, manifest: stored.manifest });
    }
    return await buildAndStore(options, task, lock.kind === "held");
  } finally {
    if (lock.kind === "held") await lock.release();
  }
}

async function buildAndStore(
  options: OpenKnowledgeOptions,
  task: Task,
  holdsLock: boolean,
): Promise<Knowledge> {
  const { corpusDir, dataDir, onProgress, signal } = options;
  const cache = openDocumentCache(join(dataDir, "cache"), task.wanted.version);
  const { embedder, wanted } = task;
  const inMemory = options.former ? { parts: options.former, ...options.former } : null;
  const former = options.force ? null : formerIndex(dataDir, wanted, inMemory);
  const lexicon = await lexiconFor(corpusDir, wanted, former);
  const before = former?.parts ?? null;
  const parts = await buildParts(task.sources, {
    lexicon,
    embedder,
    cache,
    before,
    onProgress,
    signal,
  });
  onProgress?.({ phase: "write", done: 0, total: 1 });
  const written = storeOrTell(dataDir, { task, parts });
  onProgress?.({ phase: "write", done: 1, total: 1 });
  cache.prune();
  task.store.prune();
  removeOldGenerations(dataDir, holdsLock);
  return knowledgeOf(written.parts, { ...task, manifest: written.manifest });
}

/** That of the former index where it is still the same, so that what was derived from it stays known. */
async function lexiconFor(
  corpusDir: string,
  wanted: WantedManifest,
  former: FormerIndex | null,
): Promise<Lexicon> {
  const known = former?.manifest.lexicon === wanted.lexicon ? former.parts.lexicon : null;
  if (known !== null && wanted.lexicon !== "") return known;
  const { loadLexicon } = await import("../language/lexicon.ts"); // heavy, and needed here only
  const loaded = await loadLexicon(corpusDir);
  const read = { ...loaded, forms: wordForms(loaded) }; // kept with the index, so that no start works them out
  return known !== null && isDeepStrictEqual(read, known) ? known : read;
}

/** Where the index cannot be written, says so; the one in memory serves this run. */
function storeOrTell(
  dataDir: string,
  { task, parts }: { task: Task; parts: IndexParts },
): { parts: IndexParts; manifest: Manifest } {
  try {
    return storeIndex(dataDir, { parts, wanted: task.wanted });
  } catch (error) {
    task.tell(
      `索引写不进数据目录 ${dataDir}(${messageOf(error)}),本次只放在内存里。请检查目录权限和磁盘空间,或用 --data 另选目录。`,
    );
    return { parts, manifest: manifestOf(task.wanted, parts) };
  }
}

function knowledgeOf(
  parts: IndexParts,
  {
    manifest,
    sources,
    embedder,
    skipped,
    notices,
  }: Pick<Task, "sources" | "embedder" | "skipped" | "notices"> & { manifest: Manifest },
): Knowledge {
  const passageById = new Map(parts.passages.map((passage) => [passage.id, passage]));
  const searched = { passages: passageById, keyword: parts.keyword, vectors: parts.vectors };
  return {
    ...parts,
    passageById,
    search(query, options) {
      const vector = embedder.embedNow?.(query) ?? null;
      return searchNow(searched, { query, vector }, options);
    },
    async retrieve(query, options, signal) {
      const [vector = null] = await embedder.embed([query], signal);
      return searchLater(
        searched,
        { query, vector, isService: embedder.embedNow === null },
        options,
      );
    },
    sources,
    embedder,
    manifest,
    corpusHash: manifest.corpusHash,
    skipped,
    notices,
  };
}

function emptyCorpus(skipped: readonly SkippedFile[], corpusDir = ""): WenceError {
  const detail = skipped
    .map(({ file, message }) => `${file}:${message}`)
    .slice(0, 3)
    .join(";");
  return new WenceError(
    "corpus_empty",
    `文件夹 ${corpusDir} 里没有可用的政策文件${detail === "" ? "" : `(${detail})`}。请放入 txt、md 等文件后再试。`,
  );
}
