import { expect, test } from "vitest";
import { converseMadeUp } from "./ask-made-up.ts";

const plan = (place: string, from: number, to: number) =>
  `${place}公园规划\n表1 主要指标\n序 | 指标名称 | 2020年 | 2025年 | 属性\n1 | 绿地率〔%〕 | ${from} | ${to} | 约束性\n2 | 座椅〔张〕 | 100 | 400 | 预期性\n\n一、任务\n各街道应在规划印发之日起两个月内出台实施细则。凉亭每座补助5000元。\n`;
const ask = converseMadeUp({
  "qinghe.txt": plan("青禾县", 30, 62),
  "yunshan.txt": plan("云山县", 50, 70),
});

test.each([
  [["青禾和云山2025年绿地率分别是多少", "这两个地方谁的增幅更大"]],
  [["青禾县和云山县绿地率哪个涨幅大"]],
  [["两地绿地率谁的升幅最大"]],
])("who rises most is no question of who stands highest: %s", (questions) => {
  const answer = ask(...questions);
  expect(answer).toContain("32");
  expect(answer).toMatch(/变化最大的是青禾县/u);
});

test("two months are a term", () =>
  expect(ask("青禾县街道的实施细则最晚什么时候出台")).toContain("两个月内"));

test("amounts of money are not reckoned with numbers of things", () =>
  expect(ask("各地凉亭补多少")).not.toMatch(/[−-] /u));
