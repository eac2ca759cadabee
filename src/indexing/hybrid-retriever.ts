import type { Document } from "@langchain/core/documents";
import { BaseRetriever, type BaseRetrieverInput } from "@langchain/core/retrievers";
import type { SearchOptions } from "./hybrid-search.ts";
import type { Knowledge } from "./knowledge.ts";
import { langchainDocument, type PassageMetadata } from "./langchain-document.ts";

/** What is searched, and how: `k`, `documents`, `kinds` as in {@link SearchOptions}. */
export interface HybridRetrieverInput extends BaseRetrieverInput {
  readonly knowledge: Pick<Knowledge, "retrieve">;
  readonly options?: SearchOptions;
}

/** The fused search as a LangChain retriever, for chains and tracing. Documents come best first. */
export class HybridRetriever extends BaseRetriever<PassageMetadata> {
  readonly #knowledge: Pick<Knowledge, "retrieve">;
  readonly #options: SearchOptions;

  override lc_namespace = ["wence", "retrievers"];

  static override lc_name(): string {
    return "HybridRetriever";
  }

  constructor({ knowledge, options = {}, ...fields }: HybridRetrieverInput) {
    super(fields);
    this.#knowledge = knowledge;
    this.#options = options;
  }

  override async _getRelevantDocuments(query: string): Promise<Document<PassageMetadata>[]> {
    const hits = await this.#knowledge.retrieve(query, this.#options);
    return hits.map(({ passage, score }) => langchainDocument(passage, score));
  }
}
