import { setImmediate } from "node:timers/promises";
import { WenceError } from "../errors.ts";
import type { Lexicon } from "../language/lexicon.ts";
import { parseDocument } from "../parse/parse-document.ts";
import type { PolicyDocument, SourceText } from "../policy.ts";
import { buildPassages } from "./build-passages.ts";
import type { DocumentCache } from "./document-cache.ts";
import { checkedVectors, type Embedder } from "./embedder.ts";
import type { IndexParts, StoredVectors } from "./index-files.ts";
import { createKeywordIndex } from "./keyword-index.ts";
import type { Passage } from "./passage.ts";
import {
  createVectorIndex,
  type LocalVectorIndex,
  startVectorIndex,
  updateVectorGraph,
  type VectorEntry,
  vectorMethodFor,
} from "./vector-index.ts";

/** Where a build stands: `done` of `total` files or passages. */
export interface IndexProgress {
  readonly phase: "read" | "parse" | "embed" | "write";
  readonly done: number;
  readonly total: number;
  readonly file?: string;
}

/** What a build needs besides the files. */
export interface BuildOptions {
  readonly lexicon: Lexicon;
  readonly embedder: Embedder;
  readonly cache: DocumentCache;
  /** The vectors of the index before, where there is one made by the same code and embedder. */
  readonly before?: StoredVectors | null;
  readonly onProgress?: ((progress: IndexProgress) => void) | undefined;
  /** Aborting ends the build with a WenceError `cancelled`. */
  readonly signal?: AbortSignal | undefined;
}

/** Passages embedded in one call, and between two looks at the signal. */
const BATCH = 64;

/** Parses, cuts, embeds and indexes; gives way to other work in between. */
export async function buildParts(
  sources: readonly SourceText[],
  options: BuildOptions,
): Promise<IndexParts> {
  const documents = await parseAll(sources, options);
  const passages = documents.flatMap(buildPassages);
  const vectors = await vectorsOf(passages, options);
  const keyword = createKeywordIndex(passages);
  return { documents, lexicon: options.lexicon, passages, keyword, vectors };
}

/** As {@link buildParts}, in one go and without a cache, with an embedder that answers at once. */
export function buildPartsNow(
  sources: readonly SourceText[],
  lexicon: Lexicon,
  embedNow: (text: string) => number[],
): IndexParts {
  const documents = sources.map((source) => parseDocument(source));
  const passages = documents.flatMap(buildPassages);
  const vectors = createVectorIndex(
    passages.map((passage) => ({ key: passage, vector: embedNow(embeddedText(passage)) })),
  );
  return { documents, lexicon, passages, keyword: createKeywordIndex(passages), vectors };
}

/** What a passage's vector is made from; the mark keeps the last and the first word apart. */
export function embeddedText({ heading, text }: Pick<Passage, "heading" | "text">): string {
  return `${heading}。${text}`;
}

async function parseAll(
  sources: readonly SourceText[],
  { cache, onProgress, signal }: BuildOptions,
): Promise<PolicyDocument[]> {
  const documents: PolicyDocument[] = [];
  for (const source of sources) {
    await pause(signal);
    let document = cache.document(source);
    if (document === null) {
      document = parseDocument(source);
      cache.keepDocument(source, document);
    }
    documents.push(document);
    onProgress?.({
      phase: "parse",
      done: documents.length,
      total: sources.length,
      file: source.file,
    });
  }
  return documents;
}

async function vectorsOf(
  passages: readonly Passage[],
  options: BuildOptions,
): Promise<LocalVectorIndex> {
  const updated = await updatedVectors(passages, options);
  if (updated !== null) return updated;
  let builder: ReturnType<typeof startVectorIndex> | null = null;
  for (let from = 0; from < passages.length; from += BATCH) {
    await pause(options.signal);
    const batch = passages.slice(from, from + BATCH);
    const vectors = await embedBatch(batch.map(embeddedText), options);
    builder ??= startVectorIndex(vectors[0]?.length ?? 0, passages.length);
    for (const [i, key] of batch.entries()) builder.add({ key, vector: vectors[i] ?? [] });
    options.onProgress?.({ phase: "embed", done: from + batch.length, total: passages.length });
  }
  return builder?.finish() ?? createVectorIndex([]);
}

/** Share of the vectors that may be new or taken out before the graph is built anew. */
const MOST_CHANGED = 0.3;

/**
 * The graph of the index before with the changed passages' vectors taken out and put in; null where there is none, where
 * the collection is too small for a graph, or where too much has changed.
 */
async function updatedVectors(
  passages: readonly Passage[],
  options: BuildOptions,
): Promise<LocalVectorIndex | null> {
  const { before, onProgress, signal } = options;
  if (before == null || vectorMethodFor(passages.length) !== "hnsw") return null;
  const known = new Map(before.slots.flatMap((slot) => (slot === null ? [] : [[slot.id, slot]])));
  const isKept = (passage: Passage) => {
    const old = known.get(passage.id);
    return old !== undefined && embeddedText(old) === embeddedText(passage);
  };
  const kept = new Map(passages.filter(isKept).map((passage) => [passage.id, passage]));
  const fresh = passages.filter(({ id }) => !kept.has(id));
  const idle = before.slots.length - kept.size;
  if (fresh.length + idle > passages.length * MOST_CHANGED) return null;
  const added: VectorEntry[] = [];
  for (let from = 0; from < fresh.length; from += BATCH) {
    await pause(signal);
    const batch = fresh.slice(from, from + BATCH);
    const vectors = await embedBatch(batch.map(embeddedText), options);
    for (const [i, key] of batch.entries()) added.push({ key, vector: vectors[i] ?? [] });
    onProgress?.({ phase: "embed", done: from + batch.length, total: fresh.length });
  }
  return updateVectorGraph(before.path, {
    slots: before.slots,
    dimension: before.dimension,
    keeps: ({ id }) => kept.get(id) ?? null,
    added,
  });
}

/** Embeds what the cache does not hold. Local vectors are made faster than they are read. */
async function embedBatch(
  texts: readonly string[],
  { embedder, cache, signal }: BuildOptions,
): Promise<number[][]> {
  if (embedder.embedNow !== null) return texts.map(embedder.embedNow);
  const known = texts.map((text) => cache.vector(embedder.id, text));
  const missing = texts.filter((_, i) => known[i] === null);
  const made = missing.length === 0 ? [] : await embedder.embed(missing, signal);
  const fresh = new Map(checkedVectors(made, missing.length).map((v, i) => [missing[i], v]));
  for (const [text, vector] of fresh)
    if (text !== undefined) cache.keepVector(embedder.id, text, vector);
  return texts.map((text, i) => known[i] ?? fresh.get(text) ?? []);
}

/** Lets timers, signals and other requests have their turn. */
async function pause(signal: AbortSignal | undefined): Promise<void> {
  await setImmediate();
  if (signal?.aborted)
    throw new WenceError("cancelled", "已取消,原有索引没有变化。", { retryable: true });
}
