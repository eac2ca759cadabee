import { expect, it } from "vitest";
import { findAlignedTables } from "./find-aligned-tables.ts";
import { groupLines } from "./page-content.ts";
import { samplePage } from "./sample-page.ts";

const HEAD = [
  ["序号", 40, 100],
  ["指标", 100, 100],
  ["2020年", 300, 100],
  ["2025年", 400, 100],
] as const;

/** A row whose words of the second column stand at the given heights. */
function row(number: number, y: number, names: readonly (readonly [string, number])[]) {
  return [
    [String(number), 40, y] as const,
    [String(10 + number), 300, y] as const,
    [String(20 + number), 400, y] as const,
    ...names.map(([text, at]) => [text, 100, at] as const),
  ];
}

const rowsOf = (words: readonly (readonly [string, number, number])[]) =>
  findAlignedTables(groupLines(samplePage(words).pieces)).map(({ table }) =>
    table.rows.map((cells) => cells.map(({ text }) => text).join("/")),
  );

const EXPECTED = [
  "序号/指标/2020年/2025年",
  "1/绿地率/11/21",
  "2/人均公园绿地面积/12/22",
  "3/优良天数比率/13/23",
];

it("joins names broken over lines where rows begin at the top", () => {
  const words = [
    ...HEAD,
    ...row(1, 125, [["绿地率", 125]]),
    ...row(2, 150, [
      ["人均公园", 150],
      ["绿地面积", 164],
    ]),
    ...row(3, 190, [
      ["优良天数", 190],
      ["比率", 204],
    ]),
  ];
  expect(rowsOf(words)).toEqual([EXPECTED]);
});

it("joins names broken over lines where rows are centred", () => {
  const words = [
    ...HEAD,
    ...row(1, 125, [["绿地率", 125]]),
    ...row(2, 157, [
      ["人均公园", 150],
      ["绿地面积", 164],
    ]),
    ...row(3, 197, [
      ["优良天数", 190],
      ["比率", 204],
    ]),
  ];
  expect(rowsOf(words)).toEqual([EXPECTED]);
});

it("leaves the paragraph below a table alone", () => {
  const words = [
    ...HEAD,
    ...row(1, 125, [["绿地率", 125]]),
    ...row(2, 150, [["人均公园绿地面积", 150]]),
    ...row(3, 175, [["优良天数比率", 175]]),
  ];
  expect(rowsOf([...words, ["注:按户籍人口计算", 60, 192]])).toEqual([EXPECTED]);
});

it("parts narrow columns where those of other rows begin, also within one piece", () => {
  const line = (cells: readonly string[], y: number) =>
    cells.map((text, i) => [text, [40, 80, 200, 240, 300][i] ?? 0, y] as const);
  const words = [
    ...line(["序号", "指标", "单位", "底数", "2025年"], 100),
    ...line(["1", "公园", "个", "42", "60"], 125),
    ...line(["2", "绿道", "里", "11", "90"], 150),
    ["3", 40, 175] as const,
    ["人均公园绿地", 80, 175] as const,
    ["平方米 十一", 200, 175] as const,
    ["13", 300, 175] as const,
  ];
  expect(rowsOf(words)).toEqual([
    [
      "序号/指标/单位/底数/2025年",
      "1/公园/个/42/60",
      "2/绿道/里/11/90",
      "3/人均公园绿地/平方米/十一/13",
    ],
  ]);
  const text = ["他说 甲乙。", "再说 丙丁。", "又说 戊己。"];
  expect(rowsOf(text.map((words, i) => [words, 40, 100 + 16 * i] as const))).toEqual([]);
});
