import { expect, test } from "vitest";
import { rateOf } from "./rate-of.ts";

test.each([
  ["新建小区按照每百户", [["户", 100]]],
  ["每千人口拥有座椅数", [["人", 1000]]],
  ["每3000人口配建", [["人", 3000]]],
  [
    "轻度失能的每人每月",
    [
      ["人", 1],
      ["月", 1],
    ],
  ],
  ["每张床位一次性补助", [["张", 1]]],
  ["人均公园绿地面积", [["人", 1]]],
])("%s", (name, bases) =>
  expect(rateOf(name).map(({ measure, per }) => [measure, per])).toEqual(bases),
);

test.each(["全市养老床位", "平均床位", "每年新增"])("%s is for each of no thing counted", (name) =>
  expect(rateOf(name).filter(({ measure }) => measure !== "年")).toEqual([]),
);
