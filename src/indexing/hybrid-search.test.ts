import { expect, it } from "vitest";
import { hashEmbedding } from "./hash-embedding.ts";
import { fuse, searchLater, searchNow } from "./hybrid-search.ts";
import { createKeywordIndex } from "./keyword-index.ts";
import { samplePassage } from "./sample-passage.ts";
import { createVectorIndex } from "./vector-index.ts";

const PASSAGES = [
  samplePassage("a", "新建口袋公园十二个"),
  samplePassage("b", "修复滨河步道", { document: "plan" }),
  samplePassage("c", "图书馆延长开放时间", { document: "plan", kind: "duty" }),
];
const PARTS = {
  passages: new Map(PASSAGES.map((passage) => [passage.id, passage])),
  keyword: createKeywordIndex(PASSAGES),
  vectors: createVectorIndex(PASSAGES.map((key) => ({ key, vector: hashEmbedding(key.text) }))),
};
const asked = (query: string) => ({ query, vector: hashEmbedding(query) });

it("adds both sides by share, each divided by its best", () => {
  const sparse = [
    { id: "a", score: 20 },
    { id: "b", score: 10 },
  ];
  const dense = [
    { id: "b", score: 0.5 },
    { id: "c", score: 0.25 },
  ];
  expect(fuse(sparse, dense).map(({ id, score }) => [id, Number(score.toFixed(6))])).toEqual([
    ["a", 0.9],
    ["b", 0.55],
    ["c", 0.05],
  ]);
});

it("lets one side decide where the other has nothing", () => {
  expect(fuse([{ id: "a", score: 3 }], [])).toEqual([{ id: "a", score: 1 }]);
  expect(fuse([], [{ id: "a", score: 0.3 }])).toEqual([{ id: "a", score: 0.1 }]);
  expect(fuse([], [])).toEqual([]);
});

it("passes over vectors that point elsewhere", () => {
  expect(fuse([], [{ id: "a", score: -0.2 }])).toEqual([]);
});

it("finds passages by words and vectors, best first, at most 1", () => {
  const hits = searchNow(PARTS, asked("公园步道"));
  expect(hits.map(({ passage }) => passage.id).toSorted()).toEqual(["a", "b"]);
  expect(hits[0]?.score).toBeLessThanOrEqual(1);
});

it("works by words alone without a vector", () => {
  const hits = searchNow(PARTS, { query: "图书馆", vector: null });
  expect(hits.map(({ passage, score }) => [passage.id, score])).toEqual([["c", 1]]);
});

it("restricts both sides to documents and kinds, and to k", () => {
  const found = (options: Parameters<typeof searchNow>[2]) =>
    searchNow(PARTS, asked("公园步道图书馆"), options).map(({ passage }) => passage.id);
  expect(found({ documents: ["plan"] }).toSorted()).toEqual(["b", "c"]);
  expect(found({ kinds: ["duty"] })).toEqual(["c"]);
  expect(found({ k: 1 })).toHaveLength(1);
  expect(found({ k: 0 })).toEqual([]);
});

it("gives the same hits from indexes that answer later", async () => {
  const remote = {
    passages: PARTS.passages,
    keyword: {
      size: 3,
      search: async (...args: Parameters<typeof PARTS.keyword.search>) =>
        PARTS.keyword.search(...args),
    },
    vectors: {
      size: 3,
      dimension: PARTS.vectors.dimension,
      search: async (...args: Parameters<typeof PARTS.vectors.search>) =>
        PARTS.vectors.search(...args),
    },
  };
  expect(await searchLater(remote, asked("滨河步道"))).toEqual(searchNow(PARTS, asked("滨河步道")));
});
