import { expect, test } from "vitest";
import { spellChanges } from "./spell-changes.ts";

test.each([
  ["绿地率从多少加到多少", "绿地率提高多少"],
  ["座椅由几张增加到几张?", "座椅提高多少?"],
  ["能耗从多少降到多少", "能耗降低多少"],
  ["绿地率要往上提多少", "绿地率提高多少"],
  ["绿地率得再往上拱几个点", "绿地率提高几个点"],
  ["绿地率往下压了几个点", "绿地率降低几个点"],
  ["公园离目标还有多远", "公园离目标差多少"],
  ["公园距2030年目标还差多远", "公园离2030年目标差多少"],
  ["还要再建几家公园", "新增几家公园"],
  ["再培育多少名园丁", "新增多少名园丁"],
  ["寿命能延长多少岁", "寿命能提高多少岁"],
])("%s", (question, spelled) => {
  expect(spellChanges(question)).toBe(spelled);
});

test.each([
  "从2.6万提高到6.7万,要几年",
  "再往后几年怎么办",
  "再说一遍几家公园",
  "由谁负责,从哪里开始",
  "往年有多少",
])("leaves %s alone", (question) => {
  expect(spellChanges(question)).toBe(question);
});
