import { expect, test } from "vitest";
import { parseDocument } from "./parse-document.ts";

const parse = (table: string) =>
  parseDocument({
    id: "a",
    file: "a.txt",
    encoding: "utf-8",
    sha256: "",
    text: `云河市绿化方案\n一、项目\n表1 绿化项目表\n${table}\n\n二、要求\n按表实施。\n`,
  });
const shown = (table: string) =>
  parse(table).tables.map(({ columns, rows }) => [
    columns.map(({ text }) => text).join("/"),
    ...rows.map((row) => row.cells.map((cell) => cell.text).join("/")),
  ]);

const FULL = ["项目名称/2024年(张)", "北山座椅/12", "东湖座椅/30"];

test.each([
  [
    "strokes",
    "┌────────┬──────────┐\n│项目名称│2024年(张)│\n├────────┼──────────┤\n│北山座椅│12        │\n├────────┼──────────┤\n│东湖座椅│30        │\n└────────┴──────────┘",
  ],
  [
    "signs",
    "+----------+------------+\n| 项目名称 | 2024年(张) |\n+==========+============+\n| 北山座椅 | 12         |\n+----------+------------+\n| 东湖座椅 | 30         |\n+----------+------------+",
  ],
  [
    "rules below the header only",
    "┌────────┬──────────┐\n│项目名称│2024年(张)│\n├────────┼──────────┤\n│北山座椅│12        │\n│东湖座椅│30        │\n└────────┴──────────┘",
  ],
  [
    "no strokes at the sides",
    " 项目名称 | 2024年(张)\n----------+------------\n 北山座椅 | 12\n 东湖座椅 | 30",
  ],
  [
    "cells broken over lines",
    "┌────┬──────┐\n│项目│2024年│\n│名称│(张)  │\n├────┼──────┤\n│北山│12    │\n│座椅│      │\n├────┼──────┤\n│东湖│30    │\n│座椅│      │\n└────┴──────┘",
  ],
  [
    "a page break with the header again",
    "┌────────┬──────────┐\n│项目名称│2024年(张)│\n├────────┼──────────┤\n│北山座椅│12        │\n└────────┴──────────┘\n\n- 3 -\n\n┌────────┬──────────┐\n│项目名称│2024年(张)│\n├────────┼──────────┤\n│东湖座椅│30        │\n└────────┴──────────┘",
  ],
])("a table drawn with %s", (_name, table) => {
  expect(shown(table)).toEqual([FULL]);
});

test("cells merged over rows and columns, by where the strokes stand", () => {
  const table =
    "┌────┬────────┬─────────┐\n│    │        │ 数量    │\n│片区│ 项目   ├────┬────┤\n│    │        │现状│目标│\n├────┼────────┼────┼────┤\n│北山│座椅更新│12  │30  │\n│    ├────────┼────┼────┤\n│    │绿道延长│5   │9   │\n├────┼────────┼────┼────┤\n│东湖│座椅更新│7   │8   │\n└────┴────────┴────┴────┘";
  expect(shown(table)).toEqual([
    [
      "片区/项目/数量现状/数量目标",
      "北山/座椅更新/12/30",
      "北山/绿道延长/5/9",
      "东湖/座椅更新/7/8",
    ],
  ]);
});

test("bodies of a cell that is broken over lines are whole, and each row spans its own lines", () => {
  const table =
    "+------+----------+--------------+\n| 序号 | 任务     | 责任单位     |\n+------+----------+--------------+\n| 1    | 更新座椅 | 市园林局、市 |\n|      |          | 城管局       |\n+------+----------+--------------+\n| 2    | 延长绿道 | 市交通局     |\n+------+----------+--------------+";
  const { text, tables, duties } = parse(table);
  expect(duties.map(({ lead, shared }) => [...lead, ...shared].map(({ name }) => name))).toEqual([
    ["市园林局", "市城管局"],
    ["市交通局"],
  ]);
  const [first, second] = tables[0]?.rows ?? [];
  const slice = ({ start, end }: { start: number; end: number }) => text.slice(start, end);
  expect(first?.spans.map(slice).join()).toMatch(/^1 .*城管局$/s);
  expect(second?.spans.map(slice)).toEqual(["2    | 延长绿道 | 市交通局"]);
});

test("a title inside the frame is the caption, and labels with their values are no table", () => {
  const table =
    "┌───────────────┐\n│ 座椅更新一览  │\n├──────┬────────┤\n│ 片区 │ 数量   │\n├──────┼────────┤\n│ 北山 │ 12     │\n├──────┼────────┤\n│ 东湖 │ 7      │\n└──────┴────────┘";
  const alone = parseDocument({
    id: "a",
    file: "a.txt",
    encoding: "utf-8",
    sha256: "",
    text: `云河市绿化方案\n\n一、项目\n下面列出各片区。\n${table}\n`,
  });
  expect(alone.tables.map(({ caption }) => caption)).toEqual(["座椅更新一览"]);
  const fields = parseDocument({
    id: "a",
    file: "a.txt",
    encoding: "utf-8",
    sha256: "",
    text: "┌──────┬──────────────┐\n│索引号│AB-2024-01    │\n├──────┼──────────────┤\n│文号  │云政发〔2024〕3号│\n└──────┴──────────────┘\n云河市绿化方案\n一、项目\n更新座椅。\n",
  });
  expect(fields.tables).toEqual([]);
  expect(fields.metadata.map(({ key, value }) => [key, value])).toContainEqual([
    "documentNumber",
    "云政发〔2024〕3号",
  ]);
});

test("bars without rules that cross, and rules without cells, draw no table", () => {
  expect(shown("首页 | 政务\n----------\n更新座椅。")).toEqual([]);
  expect(shown("+--------+\n| 更新座椅 |\n+--------+")).toEqual([]);
});
