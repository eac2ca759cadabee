import { expect, test } from "vitest";
import { turnRound } from "./turn-round.ts";

test.each([
  ["反过来,亭子摊得最少的是哪儿?", "那亭子摊得最少的是哪儿?"],
  ["相反,最小的公园呢", "那最小的公园呢"],
  ["那反过来说座椅最少的是谁", "那座椅最少的是谁"],
])("%s leads to a question of its own", (message, text) => {
  expect(turnRound(message, "座椅最多的是哪个公园")).toBe(text);
});

test.each([
  ["反过来呢?", "座椅最多的是哪个公园", "座椅最少的是哪个公园"],
  ["倒过来排一下", "公园按座椅从高到低排", "公园按座椅从低到高排"],
  ["那最少的呢", "座椅最多的是哪个公园", "座椅最少的是哪个公园"],
  ["最少的又是谁,多少张?", "哪个公园座椅涨得最多", "哪个公园座椅涨得最少,多少张"],
  ["反过来,分得最少的是哪儿,多少张?", "座椅最多的是哪个公园", "座椅最少的是哪个公园,多少张"],
  ["哪个最小", "增幅最大的是哪项指标?", "增幅最小的是哪项指标"],
  ["最低的是哪项", "占比最大的公园", "占比最小的公园"],
  ["那要是反着来呢", "哪个公园最早建成", "哪个公园最晚建成"],
])("%s after %s", (message, before, text) => {
  expect(turnRound(message, before)).toBe(text);
});

test.each([
  ["反过来呢", "座椅最多和最少的各是哪个公园"],
  ["反过来呢", "公园有几张座椅"],
  ["最多的呢", "座椅最多的是哪个公园"],
  ["亭子最少的呢", "座椅最多的是哪个公园"],
  ["座椅能不能反过来放", "座椅最多的是哪个公园"],
])("%s after %s stays", (message, before) => {
  expect(turnRound(message, before)).toBe(message);
});
