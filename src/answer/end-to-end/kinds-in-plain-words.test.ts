import { expect, it } from "vitest";
import { askMadeUp } from "./ask-made-up.ts";

const ask = askMadeUp(`云河市公园建设方案

一、目标
到2025年,口袋公园总数力争达到64个。

表1 主要指标
序号 | 指标 | 单位 | 2020年 | 2025年 | 属性
1 | 木制座椅占比 | % | 40 | 75 | 约束性
2 | 彩色步道占比 | % | 30 | 38 | 预期性
`);

it("tells the kind of a target that is asked for in plain words, with its figure", () => {
  const { answer } = ask("云河市木制座椅占比是必须做到还是力争?");
  expect(answer).toContain("约束性");
  expect(answer).toContain("75%");
  expect(ask("彩色步道占比,云河市是死任务还是尽力就行").answer).toContain("预期性");
});

it("quotes running text, which marks no kinds", () => {
  expect(ask("云河市口袋公园总数是必须达到还是力争?").answer).toContain("力争达到64个");
});
