import { expect, test } from "vitest";
import { findLabels } from "./find-labels.ts";

const known = [
  { document: "a", key: "subject", label: "主题分类" },
  { document: "a", key: "owner", label: "所属单位" },
  { document: "a", key: "other", label: "解读" },
  { document: "b", key: "source", label: "来源" },
  { document: "b", key: "datePublished", label: "公开发布日期" },
  { document: "b", key: "datePublished", label: "发布日期" },
] as const;
const labels = (text: string, asked: string[] = []) =>
  findLabels(text, asked, known).labels.map(({ label }) => label);

test.each([
  ['"所属单位"和"主题分类"写的是什么', ["所属单位", "主题分类"]],
  ["公开发布日期是哪天", ["公开发布日期"]],
  ["来源写的是什么", ["来源"]],
  ["这份文件抄送给谁", ["抄送单位"]],
])("%s", (text, expected) => expect(labels(text).toSorted()).toEqual(expected.toSorted()));

test.each(["解读一下绿地率", "公园由谁牵头", "文件签发日期"])("no label in %s", (text) => {
  expect(labels(text)).toEqual([]);
});

test("what is left has no label", () => {
  expect(findLabels("主题分类和文号", ["a"], known).rest).toBe("|和文号");
});
