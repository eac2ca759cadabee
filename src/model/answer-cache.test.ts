import { expect, it } from "vitest";
import type { Answer, ChainTrace } from "../answer/answer.ts";
import { type CacheKey, createAnswerCache } from "./answer-cache.ts";

const KEY: CacheKey = {
  question: "绿地率是多少?",
  history: [{ role: "user", text: "你好" }],
  place: undefined,
  corpusHash: "c",
  promptHash: "p",
  model: "m",
};

const CHAIN: ChainTrace = {
  understanding: "规则",
  sentences: { worded: 1, repaired: 0, kept: 0 },
  calls: 2,
  tokens: { input: 10, output: 5 },
  estimated: false,
  cost: 0.25,
  cached: false,
  fallback: null,
};

const answer = (chain: Partial<ChainTrace> = {}): Answer => ({
  question: KEY.question,
  status: "answered",
  reason: null,
  answer: "70%[1]。",
  citations: [],
  table: null,
  notes: [],
  followUps: [],
  trace: {
    query: {},
    engine: "model",
    model: "m",
    timingsMs: { understand: 1, retrieve: 1, draft: 900, ground: 1, total: 903 },
    corpusHash: "c",
    promptHash: "p",
    refused: [],
    chain: { ...CHAIN, ...chain },
  },
});

it("gives an answer again, without cost", () => {
  const cache = createAnswerCache();
  cache.keep(KEY, answer());
  const again = cache.get({ ...KEY, history: [...KEY.history] });
  expect(again?.answer).toBe("70%[1]。");
  expect(again?.trace.timingsMs.total).toBe(0);
  expect(again?.trace.chain).toEqual({
    ...CHAIN,
    calls: 0,
    tokens: { input: 0, output: 0 },
    cost: 0,
    cached: true,
  });
});

it.each<[string, Partial<CacheKey>]>([
  ["question", { question: "绿地率是多少" }],
  ["history", { history: [] }],
  ["role in the history", { history: [{ role: "assistant", text: "你好" }] }],
  ["place that is meant", { place: "甲市" }],
  ["corpus", { corpusHash: "d" }],
  ["prompt", { promptHash: "q" }],
  ["model", { model: "n" }],
])("has nothing for another %s", (_, other) => {
  const cache = createAnswerCache();
  cache.keep(KEY, answer());
  expect(cache.get({ ...KEY, ...other })).toBeNull();
});

it("does not keep what the service failed to do, nor more than it may, nor longer than an hour", () => {
  let time = 1;
  const cache = createAnswerCache(2, () => time);
  cache.keep(KEY, answer({ fallback: "模型服务繁忙" }));
  expect(cache.get(KEY)).toBeNull();
  for (const question of ["甲", "乙", "丙"]) cache.keep({ ...KEY, question }, answer());
  expect(cache.get({ ...KEY, question: "甲" })).toBeNull();
  expect(cache.get({ ...KEY, question: "丙" })).not.toBeNull();
  time += 3_600_001;
  expect(cache.get({ ...KEY, question: "丙" })).toBeNull();
});
