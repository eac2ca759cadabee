import { setImmediate } from "node:timers/promises";
import { WenceError } from "../errors.ts";
import type { Lexicon } from "../language/lexicon.ts";
import { parseDocument } from "../parse/parse-document.ts";
import type { PolicyDocument, SourceText } from "../policy.ts";
import { buildPassages } from "./build-passages.ts";
import type { DocumentCache } from "./document-cache.ts";
import { checkedVectors, type Embedder } from "./embedder.ts";
import { type IndexLayer, type IndexParts, joinLayers, type PlacedLayer } from "./index-layers.ts";
import { createKeywordIndex } from "./keyword-index.ts";
import type { Passage } from "./passage.ts";
import { createVectorIndex, startVectorIndex, type VectorLayer } from "./vector-index.ts";

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
  /** The index before, where there is one made by the same code and embedder: its documents are not read again. */
  readonly before?: IndexParts | null;
  readonly onProgress?: ((progress: IndexProgress) => void) | undefined;
  /** Aborting ends the build with a WenceError `cancelled`. */
  readonly signal?: AbortSignal | undefined;
}

/** Parses, cuts, embeds and indexes what is not in the index before; gives way to other work in between. */
export async function buildParts(
  sources: readonly SourceText[],
  options: BuildOptions,
): Promise<IndexParts> {
  const documents = await parseAll(sources, options);
  const kept = layersToKeep(documents, options.before ?? null);
  const held = new Set(kept.flatMap(({ layer }) => layer.documents));
  const added = documents.filter((document) => !held.has(document));
  const passages = added.flatMap(buildPassages);
  const vectors = await vectorsOf(passages, options);
  const layer = { documents: added, passages, vectors, keyword: createKeywordIndex(passages) };
  return joinLayers([...kept, onTop(layer)], options.lexicon);
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
  const layer = { documents, passages, vectors, keyword: createKeywordIndex(passages) };
  return joinLayers([onTop(layer)], lexicon);
}

function onTop(layer: IndexLayer): PlacedLayer {
  return { layer, dropped: new Set(), stored: null };
}

/** Share of the documents that may lie outside the lowest layer, or be dropped in it, before all is built anew. */
const MOST_CHANGED = 0.3;
/** A question looks into each layer; so many changes later those above the lowest are made one. */
const MOST_LAYERS = 8;

/** The layers of the index before that the new one can stand on, with what is no longer there dropped. */
function layersToKeep(
  documents: readonly PolicyDocument[],
  before: IndexParts | null,
): readonly PlacedLayer[] {
  if (before === null) return [];
  const still = new Set(documents);
  const layers = before.layers.map(({ layer, stored }) => ({
    layer,
    stored,
    dropped: new Set(layer.documents.filter((one) => !still.has(one)).map(({ id }) => id)),
  }));
  const [lowest] = layers;
  if (lowest === undefined) return [];
  const lying = lowest.layer.documents.length - lowest.dropped.size;
  const strays = documents.length - lying + lowest.dropped.size;
  if (strays > documents.length * MOST_CHANGED) return [];
  return layers.length < MOST_LAYERS ? layers : [lowest];
}

/** What a passage's vector is made from; the mark keeps the last and the first word apart. */
export function embeddedText({ heading, text }: Pick<Passage, "heading" | "text">): string {
  return `${heading}。${text}`;
}

async function parseAll(
  sources: readonly SourceText[],
  { cache, before, onProgress, signal }: BuildOptions,
): Promise<PolicyDocument[]> {
  const documents: PolicyDocument[] = [];
  const former = new Map(before?.documents.map((document) => [identityOf(document), document]));
  for (const source of sources) {
    const same = former.get(identityOf(source));
    if (same === undefined) await pause(signal);
    else cache.spareDocument(source);
    documents.push(same ?? cache.document(source) ?? parseAndKeep(source, cache));
    onProgress?.({
      phase: "parse",
      done: documents.length,
      total: sources.length,
      file: source.file,
    });
  }
  return documents;
}

/** What a parsed document depends on besides the code. */
function identityOf({
  id,
  file,
  encoding,
  sha256,
  curation,
}: Pick<SourceText, "id" | "file" | "encoding" | "sha256" | "curation">): string {
  return JSON.stringify([id, file, encoding, sha256, curation ?? null]);
}

function parseAndKeep(source: SourceText, cache: DocumentCache): PolicyDocument {
  const document = parseDocument(source);
  cache.keepDocument(source, document);
  return document;
}

async function vectorsOf(
  passages: readonly Passage[],
  options: BuildOptions,
): Promise<VectorLayer> {
  let builder: ReturnType<typeof startVectorIndex> | null = null;
  const { batch: size } = options.embedder;
  for (let from = 0; from < passages.length; from += size) {
    await pause(options.signal);
    const batch = passages.slice(from, from + size);
    const vectors = await embedBatch(batch.map(embeddedText), options);
    builder ??= startVectorIndex(vectors[0]?.length ?? 0, passages.length);
    for (const [i, key] of batch.entries()) builder.add({ key, vector: vectors[i] ?? [] });
    options.onProgress?.({ phase: "embed", done: from + batch.length, total: passages.length });
  }
  return builder?.finish() ?? createVectorIndex([]);
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
