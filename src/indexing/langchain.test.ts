import { Document } from "@langchain/core/documents";
import { describe, expect, it } from "vitest";
import { hashEmbedding } from "./hash-embedding.ts";
import { HybridRetriever } from "./hybrid-retriever.ts";
import { searchNow } from "./hybrid-search.ts";
import { createKeywordIndex } from "./keyword-index.ts";
import { LocalEmbedder } from "./local-embedder.ts";
import { samplePassage } from "./sample-passage.ts";
import { createVectorIndex } from "./vector-index.ts";
import { PolicyVectorStore } from "./vector-store.ts";

const PASSAGES = [
  samplePassage("a", "新建口袋公园十二个", { locator: "一、目标" }),
  samplePassage("b", "修复滨河步道", { document: "plan", record: "d1", kind: "duty" }),
];
const VECTORS = createVectorIndex(
  PASSAGES.map((key) => ({ key, vector: hashEmbedding(key.text) })),
);

describe("the local embedder", () => {
  it("gives LangChain the vectors that the index holds", async () => {
    const embedder = new LocalEmbedder();
    expect(await embedder.embedQuery("公园")).toEqual(hashEmbedding("公园"));
    expect(await embedder.embedDocuments(["公园", ""])).toEqual([
      hashEmbedding("公园"),
      hashEmbedding(""),
    ]);
    expect(embedder.dimension).toBe(hashEmbedding("").length);
  });
});

describe("the vector store", () => {
  const store = () =>
    new PolicyVectorStore(new LocalEmbedder(), {
      knowledge: { passages: PASSAGES, vectors: VECTORS },
    });

  it("finds the passages of a knowledge base, with their origin", async () => {
    const [found] = await store().similaritySearchWithScore("口袋公园", 1);
    expect(found?.[0]).toMatchObject({
      id: "a",
      pageContent: "新建口袋公园十二个",
      metadata: { document: "notice", kind: "clause", locator: "一、目标", start: 0, end: 9 },
    });
    expect(found?.[1]).toBeGreaterThan(0.4);
  });

  it("works as a retriever, with a filter", async () => {
    const documents = await store()
      .asRetriever({ k: 5, filter: { documents: ["plan"] } })
      .invoke("公园");
    expect(documents.map(({ id }) => id)).toEqual(["b"]);
  });

  it("finds added documents together with the stored ones", async () => {
    const both = store();
    const [id] = await both.addDocuments([new Document({ pageContent: "公园夜间照明" })]);
    const found = await both.similaritySearch("公园照明", 2);
    expect(found.map((document) => document.id ?? id)).toEqual([id, "a"]);
    expect(await store().similaritySearch("公园照明", 9)).toHaveLength(2);
  });

  it("replaces an added document of the same id, and refuses to replace a stored one", async () => {
    const some = store();
    await some.addDocuments([new Document({ id: "x", pageContent: "旧的花坛" })]);
    await some.addDocuments([new Document({ id: "x", pageContent: "新的花坛" })]);
    expect((await some.similaritySearch("花坛", 1))[0]?.pageContent).toBe("新的花坛");
    await expect(some.addDocuments([new Document({ id: "a", pageContent: "" })])).rejects.toThrow(
      "document a is part of the stored index",
    );
  });

  it("changes nothing where a vector is broken", async () => {
    const some = store();
    const document = new Document({ pageContent: "坏的" });
    await expect(some.addVectors([[Number.NaN]], [document])).rejects.toThrow("嵌入向量不可用");
    expect(await some.similaritySearch("坏的", 9)).toHaveLength(2);
  });

  it("starts empty without a knowledge base, and from texts", async () => {
    expect(await new PolicyVectorStore(new LocalEmbedder()).similaritySearch("公园", 3)).toEqual(
      [],
    );
    const made = await PolicyVectorStore.fromTexts(
      ["公园", "步道"],
      [{ n: 1 }, { n: 2 }],
      new LocalEmbedder(),
    );
    expect((await made.similaritySearch("步道", 1))[0]?.metadata).toEqual({ n: 2 });
  });
});

describe("the hybrid retriever", () => {
  const parts = {
    passages: new Map(PASSAGES.map((passage) => [passage.id, passage])),
    keyword: createKeywordIndex(PASSAGES),
    vectors: VECTORS,
  };
  const knowledge = {
    retrieve: async (query: string, options?: Parameters<typeof searchNow>[2]) =>
      searchNow(parts, { query, vector: hashEmbedding(query) }, options),
  };

  it("returns the fused hits as documents, best first, with their scores", async () => {
    const documents = await new HybridRetriever({ knowledge }).invoke("滨河步道");
    expect(documents[0]).toMatchObject({
      id: "b",
      metadata: { document: "plan", kind: "duty", record: "d1", score: 1 },
    });
  });

  it("hands on k and filters", async () => {
    const options = { k: 1, kinds: ["clause" as const] };
    const documents = await new HybridRetriever({ knowledge, options }).invoke("公园步道");
    expect(documents.map(({ id }) => id)).toEqual(["a"]);
  });

  it("can be piped like any runnable", async () => {
    const chain = new HybridRetriever({ knowledge }).pipe((documents) => documents.length);
    expect(await chain.invoke("公园")).toBe(1);
  });
});
