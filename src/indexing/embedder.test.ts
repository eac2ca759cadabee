import { describe, expect, it } from "vitest";
import { checkedVectors, langchainEmbedder, localEmbedder } from "./embedder.ts";

it("embeds locally the same at once and later", async () => {
  expect(await localEmbedder.embed(["公园", "步道"])).toEqual([
    localEmbedder.embedNow?.("公园"),
    localEmbedder.embedNow?.("步道"),
  ]);
});

it("takes any LangChain embeddings and scales their vectors to length 1", async () => {
  const embedder = langchainEmbedder("service", { embedDocuments: async () => [[3, 4]] });
  expect([embedder.id, embedder.embedNow]).toEqual(["service", null]);
  expect(await embedder.embed(["公园"])).toEqual([[0.6, 0.8]]);
});

it("does not call the service once the signal is aborted", async () => {
  const embedder = langchainEmbedder("service", {
    embedDocuments: () => Promise.reject(new Error("called")),
  });
  await expect(embedder.embed(["公园"], AbortSignal.abort())).rejects.toThrow(/abort/i);
});

describe("vectors from outside", () => {
  it.each([
    ["none", null, "应有 1 个向量,得到 object"],
    ["too few", [], "应有 1 个向量,得到 0"],
    ["a vector without numbers", [[]], "第 1 个向量应有 0 维"],
    ["text", [["1"]], "第 1 个向量含有非数值"],
    ["not a number", [[Number.NaN]], "第 1 个向量含有非数值"],
    ["a typed array", [new Float32Array([1])], "第 1 个向量应有"],
  ])("%s: refused", (_, vectors, message) => {
    expect(() => checkedVectors(vectors, 1)).toThrow(message);
  });

  it("of another length than expected are refused", () => {
    expect(() => checkedVectors([[1, 2]], 1, 3)).toThrow("第 1 个向量应有 3 维");
    expect(() => checkedVectors([[1, 2], [1]], 2)).toThrow("第 2 个向量应有 2 维");
  });

  it("pass unchanged where they are right", () => {
    expect(checkedVectors([[1, -2.5]], 1, 2)).toEqual([[1, -2.5]]);
  });
});
