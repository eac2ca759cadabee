import { expect, test } from "vitest";
import { parseDocument } from "./parse-document.ts";

const parse = (text: string) =>
  parseDocument({ id: "a", file: "a.txt", encoding: "utf-8", sha256: "", text });

const cellsOf = (text: string) =>
  parse(text).tables.map(({ columns, rows }) => [
    columns.map(({ text: head }) => head),
    ...rows.map(({ cells }) => cells.map((cell) => cell.text)),
  ]);

const around = (table: string) =>
  `云河市公园方案\n一、任务\n${table}\n二、保障措施\n市园林局负责,市财政局配合。\n`;

const TASKS = [
  ["序号", "任务", "责任单位", "完成时限"],
  ["1", "更新公园座椅，每张补助300元；逐步更换", "市园林局、市财政局", "2024年底前"],
  ["2", "建设步道。", "市园林局", ""],
  ["3", "公布开放时间", "市城管局", "2025年6月"],
];
const FIGURES = [
  ["名称", "2020年", "2025年", "属性"],
  ["座椅数量(张)", "120", "300", "约束性"],
  ["步道长度(公里)", "", "12.5", "预期性"],
  ["饮水点(个)", "7", "20", "预期性"],
];

/** Wide marks are read as narrow ones. */
const narrow = (grid: readonly (readonly string[])[]) =>
  grid.map((row) =>
    row.map((cell) => cell.replace(/[，；]/g, (mark) => (mark === "，" ? "," : ";"))),
  );

test.each([
  ["tasks", TASKS],
  ["figures", FIGURES],
])("cells between commas: %s", (_name, grid) => {
  expect(cellsOf(around(grid.map((row) => row.join(",")).join("\n")))).toEqual([narrow(grid)]);
});

test("a quoted cell holds commas, and a figure with its thousands apart", () => {
  const sheet =
    '名称,单位,2020年,2025年\n"座椅, 步道",处,120,"1,300"\n饮水点,个,7,20\n健身点,个,4,9';
  expect(cellsOf(around(sheet))).toEqual([
    [
      ["名称", "单位", "2020年", "2025年"],
      ["座椅,步道", "处", "120", "1,300"],
      ["饮水点", "个", "7", "20"],
      ["健身点", "个", "4", "9"],
    ],
  ]);
});

test.each([["\n"], ["\r\n"]])("quoted cells between TABs hold line breaks", (newline) => {
  const broken = (cell: string) =>
    cell.length > 8 ? `"${cell.slice(0, 5)}${newline}${cell.slice(5)}"` : cell;
  const sheet = TASKS.map((row) => row.map(broken).join("\t")).join(newline);
  expect(cellsOf(around(sheet))).toEqual([narrow(TASKS)]);
  const { duties } = parse(around(sheet));
  expect(duties.map(({ shared }) => shared.map(({ name }) => name))).toContainEqual([
    "市园林局",
    "市财政局",
  ]);
});

test.each([[" "], ["　"]])("cells with one blank between them", (blank) => {
  for (const grid of [TASKS, FIGURES]) {
    const filled = grid.map((row) => row.map((cell) => (cell === "" ? "—" : cell)));
    const text = around(filled.map((row) => row.join(blank)).join("\n"));
    expect(cellsOf(text)).toEqual([narrow(filled)]);
  }
});

test("rows with one blank between their cells stay rows where the text around them is broken at a width", () => {
  const prose =
    "市园林局负责公园座椅的更新、步道的建设，以及饮水点的布置，每年向社会公布一次更新的情况，市财政局按照每张三百元的标准安排补助，并且对资金的使用情况开展检查、公布结果。".repeat(
      4,
    );
  const wrapped = prose.replace(/.{22}/g, "$&\n");
  const rows = Array.from(
    { length: 6 },
    (_, i) => `${i + 1} 公园里各类座椅达标比率之${"甲乙丙丁戊己".charAt(i)} % 4${i} 6${i} 约束性`,
  );
  const text = around(`${wrapped}\n序号 指标名称 单位 2020年 2025年 属性\n${rows.join("\n")}`);
  expect(parse(text).indicators.map(({ name }) => name)).toHaveLength(6);
});

test("cells with sentences stand below their headers, also where a merged cell leaves the first empty", () => {
  const table = `对象          序号  项目      内容                                  单位
六十岁以上    1     体检      每年提供1次体检，建立档案。           市甲局
              2     乘车      凭证免费乘车；每年换证。              市乙局
              3     助餐      每餐补助2元。                         市丙局
八十岁以上    4     津贴      每人每月50元。                        市甲局`;
  const [grid] = cellsOf(around(table));
  expect(grid?.map((row) => row[2])).toEqual(["项目", "体检", "乘车", "助餐", "津贴"]);
  expect(grid?.map((row) => row[4])).toEqual(["单位", "市甲局", "市乙局", "市丙局", "市甲局"]);
});

test.each([
  ["市园林局负责座椅,市财政局负责资金,市城管局负责巡查\n座椅,步道,饮水点\n健身点,厕所,停车场"],
  ["名称 地点 说明\n公园的座椅都在这里 更新\n其他"],
  ['名称,数量\n"座椅,3\n步道,4'],
])("no table: %s", (words) => {
  expect(parse(around(words)).tables).toEqual([]);
});
