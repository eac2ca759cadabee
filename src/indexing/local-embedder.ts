import { Embeddings, type EmbeddingsParams } from "@langchain/core/embeddings";
import { hashEmbedding, LOCAL_DIMENSION, LOCAL_EMBEDDER_ID } from "./hash-embedding.ts";

/**
 * The local embedder as LangChain `Embeddings`: no weights, no network, the same vector for the same
 * text everywhere. Only loaded where LangChain is wanted; the question path uses `hashEmbedding`.
 */
export class LocalEmbedder extends Embeddings {
  readonly id = LOCAL_EMBEDDER_ID;
  readonly dimension = LOCAL_DIMENSION;

  constructor(params: EmbeddingsParams = {}) {
    super(params);
  }

  override async embedDocuments(documents: string[]): Promise<number[][]> {
    return documents.map((text) => hashEmbedding(text));
  }

  override async embedQuery(document: string): Promise<number[]> {
    return hashEmbedding(document);
  }
}
