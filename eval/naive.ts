import { Embeddings } from "@langchain/core/embeddings";
import { FakeVectorStore } from "@langchain/core/utils/testing";
import { RecursiveCharacterTextSplitter } from "@langchain/textsplitters";
import type { Answer, Citation } from "../src/answer/answer.ts";
import { type Embedder, localEmbedder } from "../src/indexing/embedder.ts";
import type { CitedDocument } from "./check-citations.ts";

/** The pipeline that the product is compared with. */
export interface Naive {
  ask(question: string): Promise<Answer>;
  readonly chunks: number;
}

/** A document for the naive pipeline. */
export interface NaiveDocument extends CitedDocument {
  readonly title: string;
}

const TOP = 3;

/**
 * What one would otherwise build: LangChain's RecursiveCharacterTextSplitter (500/50), an embedder,
 * LangChain's in-memory vector store, and the three nearest chunks as the answer, each cited.
 *
 * The embedder is the product's own, so that what is compared is the way, not the vectors. The store is
 * the one in @langchain/core; MemoryVectorStore needs @langchain/classic, which needs Node 22.
 */
export async function createNaive(
  documents: readonly NaiveDocument[],
  embedder: Embedder = localEmbedder,
): Promise<Naive> {
  const splitter = new RecursiveCharacterTextSplitter({ chunkSize: 500, chunkOverlap: 50 });
  const store = new FakeVectorStore(new EmbedderEmbeddings(embedder));
  let chunks = 0;
  for (const document of documents) {
    const pieces = await splitter.splitText(document.text);
    chunks += pieces.length;
    await store.addDocuments(
      locate(pieces, document.text).map(({ piece, start }) => ({
        pageContent: piece,
        metadata: { document, start },
      })),
    );
  }
  return {
    chunks,
    ask: async (question) => {
      const started = performance.now();
      const hits = await store.similaritySearch(question, TOP);
      const citations = hits.map((hit, i) => citationOf(hit.pageContent, hit.metadata, i + 1));
      return answerOf(question, citations, performance.now() - started);
    },
  };
}

class EmbedderEmbeddings extends Embeddings {
  readonly embedder: Embedder;

  constructor(embedder: Embedder) {
    super({});
    this.embedder = embedder;
  }

  override embedDocuments(texts: string[]): Promise<number[][]> {
    return this.embedder.embed(texts);
  }

  override async embedQuery(text: string): Promise<number[]> {
    const [vector] = await this.embedder.embed([text]);
    return vector ?? [];
  }
}

/** Finds each chunk in its text, from where the chunk before began; -1 where white space was lost. */
function locate(pieces: readonly string[], text: string): { piece: string; start: number }[] {
  let from = 0;
  return pieces.map((piece) => {
    const start = text.indexOf(piece, from);
    if (start >= 0) from = start + 1;
    return { piece, start };
  });
}

function citationOf(quote: string, metadata: Record<string, unknown>, n: number): Citation {
  const { document, start: at } = metadata as { document: NaiveDocument; start: number };
  const start = Math.max(0, at);
  const end = start + quote.length;
  return {
    n,
    document: document.id,
    title: document.title,
    documentNumber: null,
    kind: "clause",
    locator: `第 ${start} 字起`,
    file: document.file,
    startLine: lineOf(document.text, start),
    endLine: lineOf(document.text, end - 1),
    start,
    end,
    quote,
  };
}

function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split(/\r\n|\n|\r/).length;
}

function answerOf(question: string, citations: readonly Citation[], total: number): Answer {
  return {
    question,
    status: "answered",
    reason: null,
    answer: citations.map(({ quote, n }) => `${quote}[${n}]`).join("\n\n"),
    citations,
    table: null,
    notes: [],
    followUps: [],
    trace: {
      query: {},
      engine: "offline",
      model: null,
      timingsMs: { understand: 0, retrieve: total, draft: 0, ground: 0, total },
      corpusHash: "",
      promptHash: null,
      refused: [],
    },
  };
}
