import { expect, test } from "vitest";
import { converseMadeUp } from "./ask-made-up.ts";

const converse = converseMadeUp({
  "parks.md": `云河市公园建设方案

表1 云河市公园发展指标

| 序号 | 指标名称 | 单位 | 2020年 | 2025年 | 属性 |
| --- | --- | --- | --- | --- | --- |
| 1 | 步道完好率 | % | 80 | 100 | 约束性 |
| 2 | 座椅总数 | 张 | 500 | 900 | 预期性 |
| 3 | 水面清洁率 | % | 60 | 85 | 预期性 |

表2 云河市茶馆发展指标

| 序号 | 指标名称 | 单位 | 2020年 | 2025年 | 属性 |
| --- | --- | --- | --- | --- | --- |
| 1 | 茶馆备案率 | % | 30 | 100 | 约束性 |
| 2 | 茶馆总数 | 家 | 20 | 40 | 预期性 |
`,
});
const NAMES = ["步道完好率", "座椅总数", "水面清洁率", "茶馆备案率", "茶馆总数"];

test.each([
  ["只要约束性的,列全。", ["步道完好率"]],
  ["约束性的报全", ["步道完好率"]],
  ["预期性的有几项", ["座椅总数", "水面清洁率"]],
  ["只看2025年达到100%的", ["步道完好率"]],
  ["低于90%的呢", ["水面清洁率"]],
  ["只留百分比的", ["步道完好率", "水面清洁率"]],
  ["单位是张的给我列出来", ["座椅总数"]],
])("%s narrows the list that was asked for before", (message, names) => {
  const answer = converse("云河公园发展指标一共有多少项?", message);
  expect(NAMES.filter((name) => answer.includes(name))).toEqual(names);
});

test("what names a subject of its own narrows nothing", () => {
  const answer = converse("云河公园发展指标一共有多少项?", "茶馆总数2025年是多少");
  expect(NAMES.filter((name) => answer.includes(name))).toEqual(["茶馆总数"]);
});
