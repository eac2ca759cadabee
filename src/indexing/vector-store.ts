import { randomUUID } from "node:crypto";
import { Document, type DocumentInterface } from "@langchain/core/documents";
import type { EmbeddingsInterface } from "@langchain/core/embeddings";
import { VectorStore } from "@langchain/core/vectorstores";
import type { Knowledge } from "./knowledge.ts";
import { langchainDocument } from "./langchain-document.ts";
import type { PassageFilter, PassageKey, PassageKind } from "./passage.ts";
import { bestRanked } from "./ranked.ts";
import {
  createVectorIndex,
  type LocalVectorIndex,
  type VectorEntry,
  type VectorIndex,
} from "./vector-index.ts";

/**
 * The vectors of a knowledge base as a LangChain `VectorStore`. Documents added later live beside the
 * index on disk, in memory, and are found together with it; the index itself never changes.
 */
export class PolicyVectorStore extends VectorStore {
  declare FilterType: PassageFilter;
  readonly #stored: VectorIndex;
  readonly #documents = new Map<string, DocumentInterface>();
  readonly #added = new Map<string, VectorEntry>();
  #addedIndex: LocalVectorIndex = createVectorIndex([]);

  static override lc_name(): string {
    return "PolicyVectorStore";
  }

  /** Without a knowledge base the store starts empty. */
  constructor(
    embeddings: EmbeddingsInterface,
    { knowledge }: { knowledge?: Pick<Knowledge, "passages" | "vectors"> } = {},
  ) {
    super(embeddings, {});
    this.#stored = knowledge?.vectors ?? createVectorIndex([]);
    for (const passage of knowledge?.passages ?? []) {
      this.#documents.set(passage.id, langchainDocument(passage));
    }
  }

  override _vectorstoreType(): string {
    return "wence";
  }

  /** Embeds and adds; returns the ids (those of the documents, or new ones). */
  override async addDocuments(
    documents: DocumentInterface[],
    options?: { ids?: string[] },
  ): Promise<string[]> {
    const texts = documents.map(({ pageContent }) => pageContent);
    return this.addVectors(await this.embeddings.embedDocuments(texts), documents, options);
  }

  /** An id that was added before is replaced; one of the stored index is refused (it cannot change). */
  override async addVectors(
    vectors: number[][],
    documents: DocumentInterface[],
    options?: { ids?: string[] },
  ): Promise<string[]> {
    const ids = documents.map(({ id }, i) => options?.ids?.[i] ?? id ?? randomUUID());
    const next = new Map(this.#added);
    for (const [i, document] of documents.entries()) {
      const id = ids[i] ?? "";
      if (this.#documents.has(id) && !next.has(id)) {
        throw new Error(`document ${id} is part of the stored index and cannot be replaced`);
      }
      next.set(id, { key: keyOf(id, document), vector: vectors[i] ?? [] });
    }
    this.#addedIndex = createVectorIndex([...next.values()]); // throws before anything has changed
    for (const [i, document] of documents.entries()) {
      const id = ids[i] ?? "";
      this.#added.set(id, next.get(id) ?? { key: keyOf(id, document), vector: [] });
      this.#documents.set(id, document);
    }
    return ids;
  }

  /** Pairs of document and cosine, nearest first. */
  override async similaritySearchVectorWithScore(
    query: number[],
    k: number,
    filter: PassageFilter = {},
  ): Promise<[DocumentInterface, number][]> {
    const found = await Promise.all(
      [this.#stored, this.#addedIndex].map((index) => index.search(query, { ...filter, k })),
    );
    return bestRanked(found.flat(), k).map(({ id, score }) => [this.#documentOf(id), score]);
  }

  #documentOf(id: string): DocumentInterface {
    return this.#documents.get(id) ?? new Document({ id, pageContent: "" });
  }

  static override async fromDocuments(
    documents: DocumentInterface[],
    embeddings: EmbeddingsInterface,
  ): Promise<PolicyVectorStore> {
    const store = new PolicyVectorStore(embeddings);
    await store.addDocuments(documents);
    return store;
  }

  static override async fromTexts(
    texts: string[],
    metadatas: object[] | object,
    embeddings: EmbeddingsInterface,
  ): Promise<PolicyVectorStore> {
    const documents = texts.map(
      (pageContent, i) =>
        new Document({
          pageContent,
          metadata: Array.isArray(metadatas) ? metadatas[i] : metadatas,
        }),
    );
    return PolicyVectorStore.fromDocuments(documents, embeddings);
  }
}

/** Documents from elsewhere have no kind of ours; they count as clauses of the document "". */
function keyOf(id: string, { metadata }: DocumentInterface): PassageKey {
  return {
    id,
    document: typeof metadata.document === "string" ? metadata.document : "",
    kind: (typeof metadata.kind === "string" ? metadata.kind : "clause") as PassageKind,
  };
}
