import { expect, test } from "vitest";
import { parseDocument } from "../parse-document.ts";

const warnings = (text: string) =>
  parseDocument({
    id: "a",
    file: "a.txt",
    encoding: "utf-8",
    sha256: "",
    text: `云河市公园方案\n${text}\n`,
  }).warnings.flatMap(({ code, message }) =>
    /conflict|mismatch|total|sum/.test(code) ? [message] : [],
  );

test("the row of the whole city is no row to be added up", () => {
  const rows = "地区 | 座椅(张) | 凉亭(座)\n甲区 | 100 | 3\n乙区 | 200 | 4\n丙区 | 300 | 5\n";
  expect(
    warnings(`一、目标\n到2025年,座椅达到600张。\n表1 各区任务\n${rows}全市 | 600 | 12`),
  ).toEqual([]);
  expect(warnings(`一、目标\n新建公园。\n表1 各区任务\n${rows}全市 | 650 | 12`)).toHaveLength(1);
});

test("what the text says of the whole is not held against a part of it", () => {
  const table =
    "表1 主要指标\n序号 | 指标 | 单位 | 2022年 | 2025年 | 属性\n1 | 座椅总数 | 张 | 100 | 900 | 预期性\n | 其中:木座椅 | 张 | 30 | 120 | 预期性\n2 | 凉亭数 | 座 | 3 | 9 | 预期性";
  expect(warnings(`一、目标\n到2025年,座椅达到900张。\n${table}`)).toEqual([]);
  expect(warnings(`一、目标\n到2025年,座椅总数达到800张。\n${table}`)).toHaveLength(1);
});
