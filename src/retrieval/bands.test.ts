import { describe, expect, it } from "vitest";
import { bandFit, quantitiesIn } from "./bands.ts";

describe("quantitiesIn", () => {
  it.each([
    ["奶奶93岁", [{ number: 93, unit: "岁" }]],
    [
      "评分85分的,房子90平米",
      [
        { number: 85, unit: "分" },
        { number: 90, unit: "平方米" },
      ],
    ],
    ["罚了300万", [{ number: 300, unit: "万元" }]],
    ["15分钟", []],
    ["2025年", []],
    ["60岁以上的", []],
  ])("%s", (text, quantities) => {
    expect(quantitiesIn(text)).toEqual(quantities);
  });
});

describe("bandFit", () => {
  const age = (number: number) => [{ number, unit: "岁" }];
  it.each([
    ["90周岁至94周岁,每人每月150元", 93, 1],
    ["80—89周岁每人每月60元", 85, 1],
    ["95周岁至99周岁", 93, -1],
    ["100周岁及以上", 101, 0.75],
    ["具有本县户籍且年满80周岁", 86, 0.5],
    ["具有本县户籍且年满80周岁", 79, -1],
    ["不满3周岁的", 2, 0.75],
    ["60周岁以上不满70周岁的", 65, 1],
    ["60周岁以上不满70周岁的", 75, -1],
    ["每人每月30元", 93, 0],
    ["150人以上", 200, 0],
  ])("%s for %i", (text, number, fit) => {
    expect(bandFit(text, age(number))).toBe(fit);
  });

  it("takes a bound that is missed for an answer where it is asked who may", () => {
    expect(bandFit("年满80周岁的可以申请", age(79), { entitled: true })).toBe(0.5);
    expect(bandFit("80周岁至89周岁", age(79), { entitled: true })).toBe(-1);
  });

  it("compares amounts only within a unit", () => {
    expect(bandFit("60分至89分的维持不变", quantitiesIn("得了72分"))).toBe(1);
    expect(bandFit("60分以下的扣减", quantitiesIn("得了72分"))).toBe(-1);
    expect(bandFit("60分以下的扣减", quantitiesIn("72平方米"))).toBe(0);
    expect(bandFit("50万元以上的,200万元以下的", quantitiesIn("300万元"))).toBe(-1);
    expect(bandFit("50万元以上的,200万元以下的", quantitiesIn("80万元"))).toBe(1);
  });
});
