import { expect, test } from "vitest";
import { parseDocument } from "./parse-document.ts";

const tablesOf = (text: string) =>
  parseDocument({ id: "a", file: "a.txt", encoding: "utf-8", sha256: "", text }).tables;
const rowsOf = (text: string) =>
  tablesOf(text).map(({ rows }) =>
    rows.map(({ cells }) => cells.map((cell) => cell.text).join("/")),
  );

test("items that tell the same measures are the rows of a table, over boxes that follow one another", () => {
  const text = `云河市绿化规划
一、重点项目
专栏1 公园项目
1.城北公园。占地面积12亩,投资900万元,2025年建成。
2.滨河公园。占地面积30亩,投资2400万元。
专栏2 绿道项目
1.环湖绿道。投资600万元。
2.山体绿道。投资1200万元,市园林局实施。
`;
  expect(rowsOf(text)).toEqual([
    ["城北公园/900万元", "滨河公园/2400万元", "环湖绿道/600万元", "山体绿道/1200万元"],
  ]);
  const [table] = tablesOf(text);
  expect(table?.columns.map(({ text: name, role, unit }) => [name, role, unit])).toEqual([
    ["项目", "name", null],
    ["投资", "value", "万元"],
  ]);
  for (const row of table?.rows ?? [])
    for (const cell of row.cells)
      if (cell.span !== null) expect(text.slice(cell.span.start, cell.span.end)).toBe(cell.text);
});

test("labels between bars below each name are columns", () => {
  const text = `云河市绿化规划
附件1
重点项目清单
项目01 城北公园
地点:城北镇|内容:新建绿地12亩|总投资:0.9亿元|单位:市园林局
项目02 滨河公园
地点:滨河镇|内容:改建绿地30亩|总投资:2.4亿元|单位:市水利局
项目03 环湖绿道
地点:城北镇|内容:新建绿道8公里|总投资:0.6亿元|单位:市园林局
`;
  expect(rowsOf(text)).toEqual([
    [
      "城北公园/城北镇/新建绿地12亩/0.9亿元/市园林局",
      "滨河公园/滨河镇/改建绿地30亩/2.4亿元/市水利局",
      "环湖绿道/城北镇/新建绿道8公里/0.6亿元/市园林局",
    ],
  ]);
});

test("items in several units, sentences, and two items alone are no table", () => {
  const units = `云河市绿化规划
一、项目
1.城北公园。投资900万元。
2.滨河公园。投资2.4亿元。
3.环湖绿道。投资600万元。
`;
  expect(tablesOf(units)).toEqual([]);
  const two = units.replace("3.环湖绿道。投资600万元。\n", "").replace("2.4亿元", "2400万元");
  expect(tablesOf(two)).toEqual([]);
  const told = units
    .replace(/\d\.(.{4})。/g, "$&由市园林局会同有关部门负责。")
    .replace(/投资[^。]+。/g, "");
  expect(tablesOf(told)).toEqual([]);
});
