import { expect, test } from "vitest";
import { converseMadeUp } from "./ask-made-up.ts";

const ask = converseMadeUp({
  "云河市.txt": `云河市公园建设方案

一、现状
2018年至2021年,全市步道完好率由51%提高到63%,护林员集中供餐标准由每人每月58元提高到88元。

表1 云河市公园建设主要指标
序号 | 指标 | 2021年 | 2030年 | 属性 |
1 | 护林员集中供餐率(%) | 45 | 60 | 约束性 |
2 | 步道完好率(%) | 63 | 80 | 预期性 |

二、任务
(一)建设护林员集中供餐中心,选址柳岸镇城北片区,占地18亩,总投资3200万元,设座位120个,2029年3月开工。
`,
});

test.each([
  ["云河市护林员供餐标准是多少?", "88元"],
  ["云河市护林员供餐标准现在多少?", "88元"],
  ["云河市护林员集中供餐中心建在哪里?", "柳岸镇"],
  ["云河市护林员集中供餐中心在哪个镇?", "柳岸镇"],
  ["云河市护林员集中供餐中心有多少座位?", "120个"],
])("a rate of nearly the name is no answer: %s", (question, words) => {
  const answer = ask(question);
  expect(answer).toContain(words);
  expect(answer).not.toMatch(/供餐率.*45/u);
});

test("the rate itself is", () => expect(ask("云河市护林员集中供餐率现在多少?")).toContain("45%"));
