import { WenceError } from "../errors.ts";
import { hashEmbedding, LOCAL_DIMENSION, LOCAL_EMBEDDER_ID, unitVector } from "./hash-embedding.ts";

/** Turns texts into unit vectors. Without LangChain, because loading it costs a quarter second. */
export interface Embedder {
  /** Changes whenever the same text would give another vector; part of the index's identity. */
  readonly id: string;
  /** Texts of one call of an index build; what a call has made is kept before the next. */
  readonly batch: number;
  /** Embeds at once, where it needs no service; else null. */
  readonly embedNow: ((text: string) => number[]) | null;
  embed(texts: readonly string[], signal?: AbortSignal): Promise<number[][]>;
}

/** Small enough for an abort to be noticed soon. */
const BATCH = 64;

/** The embedder that needs no weights and no network. */
export const localEmbedder: Embedder = {
  id: LOCAL_EMBEDDER_ID,
  batch: BATCH,
  embedNow: (text) => hashEmbedding(text, LOCAL_DIMENSION),
  embed: async (texts) => texts.map((text) => hashEmbedding(text, LOCAL_DIMENSION)),
};

/** The one method of LangChain's `EmbeddingsInterface` that is needed here. */
interface EmbedsDocuments {
  embedDocuments(texts: string[]): Promise<number[][]>;
}

/** Any LangChain embeddings as an embedder; `id` names service and model. */
export function langchainEmbedder(id: string, embeddings: EmbedsDocuments): Embedder {
  return {
    id,
    batch: BATCH,
    embedNow: null,
    async embed(texts, signal) {
      signal?.throwIfAborted();
      const vectors = await embeddings.embedDocuments([...texts]);
      signal?.throwIfAborted();
      return checkedVectors(vectors, texts.length).map(unitVector);
    },
  };
}

/**
 * The vectors themselves, once they are known to be `count` plain arrays of finite numbers, all of
 * one length (hnswlib-node ends the process on anything else); otherwise a WenceError.
 */
export function checkedVectors(vectors: unknown, count: number, dimension?: number): number[][] {
  if (!Array.isArray(vectors) || vectors.length !== count) {
    throw broken(
      `应有 ${count} 个向量,得到 ${Array.isArray(vectors) ? vectors.length : typeof vectors}`,
    );
  }
  const expected = dimension ?? (Array.isArray(vectors[0]) ? vectors[0].length : 0);
  return vectors.map((vector: unknown, i) => checkedVector(vector, expected, i));
}

function checkedVector(vector: unknown, dimension: number, i: number): number[] {
  if (!Array.isArray(vector) || vector.length !== dimension || dimension === 0) {
    throw broken(`第 ${i + 1} 个向量应有 ${dimension} 维`);
  }
  const numbers = vector.filter((value): value is number => Number.isFinite(value));
  if (numbers.length !== dimension) throw broken(`第 ${i + 1} 个向量含有非数值`);
  return numbers;
}

function broken(detail: string): WenceError {
  return new WenceError("index_broken", `嵌入向量不可用:${detail}。请检查嵌入模型的配置。`);
}
