import { describe, expect, it } from "vitest";
import { converseMadeUp } from "./ask-made-up.ts";

const ask = converseMadeUp({
  "yunhe.txt": `云河市公园建设方案

表1 主要指标
序号 | 指标 | 单位 | 2020年 | 2022年 | 2025年 | 属性
1 | 木制座椅占比 | % | 40 | 52 | 75 | 约束性
2 | 彩色步道占比 | % | 30 | 36 | 38 | 预期性
3 | 公园照明覆盖率 | % | 50 | 61 | 90 | 预期性
4 | 口袋公园数量 | 个 | 12 | 20 | 64 | 约束性
`,
});

describe("how much a figure moves", () => {
  it("is told beside its attribute where both are asked in one breath", () => {
    const told = ask("云河市木制座椅占比从2020年到2025年要拉升多少个百分点,这是预期性还是约束性?");
    expect(told).toContain("约束性");
    expect(told).toContain("75 − 40 = 35");
    expect(ask("云河市口袋公园增加几个,是不是约束性的?")).toContain("64 − 12 = 52");
    expect(ask("云河市口袋公园数量是约束性的吗?")).not.toContain("−");
  });

  it("begins at the one year that it is held against", () => {
    expect(ask("云河市口袋公园数量比2022年增加多少个?")).toContain("64 − 20 = 44");
    expect(ask("云河市公园照明覆盖率较2022年提高几个点?")).toContain("90 − 61 = 29");
    expect(ask("云河市公园照明覆盖率2025年提高几个点?")).toContain("90 − 50 = 40");
    expect(ask("云河市2022年以来提高最多的是哪个指标?")).toContain("90 − 61 = 29");
  });

  it("is what a list is picked by, and not where the figure ends up", () => {
    const most = ask("云河市哪些指标提高超过30个百分点?");
    expect(most).toContain("共2项");
    expect(most).toContain("90 − 50 = 40个百分点");
    expect(ask("云河市增幅在38个百分点以上的指标有哪几个?")).toContain("共1项");
    expect(ask("云河市提升不到10个百分点的指标有哪些?")).toContain("38 − 30 = 8个百分点");
    expect(ask("云河市提高到70%以上的指标有哪些?")).toContain("共2项");
  });

  it("is told of each of two, and is no difference between them", () => {
    const each = ask("云河市木制座椅占比和彩色步道占比各提高几个点?");
    expect(each).toContain("75 − 40 = 35");
    expect(each).toContain("38 − 30 = 8");
    expect(each).not.toContain("75 − 38");
    expect(ask("云河市木制座椅占比比彩色步道占比高几个点?")).toContain("75 − 38 = 37");
    expect(ask("云河市木制座椅占比基数和目标差几个点?")).toContain("75 − 40 = 35");
  });
});
