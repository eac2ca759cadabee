import { expect, test } from "vitest";
import { againstHigher } from "./against-higher.ts";

test.each([
  ["绿地率比云东全省高几个点", "高于全省"],
  ["绿地率比全国平均水平低多少", "低于全国"],
  ["比全省的平均值多出多少", "高于全省"],
])("%s", (question, words) => {
  expect(againstHigher(question)).toBe(words);
});

test.each(["绿地率比去年高几个点", "全省有多少公园", "比省里高几个点", "比全省做得好的地方"])(
  "none in %s",
  (question) => {
    expect(againstHigher(question)).toBeNull();
  },
);
