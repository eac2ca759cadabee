import { expect, it } from "vitest";
import type { TableCell } from "../lay-out-grid.ts";
import { joinSplitTable, type PlacedTable } from "./join-split-tables.ts";

const EDGES = [0, 50, 200, 300, 400];

/** A table of four columns on a page; `"2|甲"` is a cell two rows high. */
function table(page: number, ...rows: readonly string[][]): PlacedTable {
  const cells = rows.map((row) => row.map(cell));
  return { edges: EDGES, rows: cells, pageOfRow: rows.map(() => page) };
}

function cell(words: string): TableCell {
  const [, high, text] = /^(\d)\|(.*)$/.exec(words) ?? ["", "1", words];
  return { text: text ?? "", rowSpan: Number(high), colSpan: 1 };
}

const HEAD = ["序号", "任务", "牵头单位", "时限"];
const first = table(
  0,
  HEAD,
  ["1", "新建公园,", "市甲局", "2024年"],
  ["2", "改造广场,增加", "市乙局", "2025年"],
);
const text = (joined: PlacedTable | null) =>
  joined?.rows.map((row) => row.map((each) => each.text).join("/"));

it("drops a head that is printed again, and knows the page of each row", () => {
  const joined = joinSplitTable(first, table(1, HEAD, ["3", "修缮步道", "市丙局", "2026年"]));
  expect(text(joined)?.slice(2)).toEqual([
    "2/改造广场,增加/市乙局/2025年",
    "3/修缮步道/市丙局/2026年",
  ]);
  expect(joined?.pageOfRow).toEqual([0, 0, 0, 1]);
});

it("makes a row whole that the page break cuts, whichever of its cells go on", () => {
  const rest = table(
    1,
    HEAD,
    ["", "绿地", "、市丁局", "底前"],
    ["3", "修缮步道", "市丙局", "2026年"],
  );
  expect(text(joinSplitTable(first, rest))?.slice(2)).toEqual([
    "2/改造广场,增加绿地/市乙局、市丁局/2025年底前",
    "3/修缮步道/市丙局/2026年",
  ]);
});

it("keeps a row of sums, which has no number either", () => {
  const sums = table(1, HEAD, ["", "合计", "", ""]);
  expect(text(joinSplitTable(first, sums))?.slice(3)).toEqual(["/合计//"]);
});

it("prints a cell merged over the break in the rows of both pages", () => {
  const upper = table(0, HEAD, ["1", "2|一类", "市甲局", "2024年"], ["2", "市乙局", "2025年"]);
  const lower = table(1, HEAD, ["3", "2|", "市丙局", "2026年"], ["4", "市丁局", "2027年"]);
  expect(text(joinSplitTable(upper, lower))?.slice(3)).toEqual([
    "3/一类/市丙局/2026年",
    "4/一类/市丁局/2027年",
  ]);
});

it("takes a merged number for no cut row", () => {
  const upper = table(
    0,
    HEAD,
    ["2|1", "新建公园", "市甲局", "2024年"],
    ["改造广场", "市乙局", "2025年"],
  );
  const lower = table(
    1,
    HEAD,
    ["2|", "修缮步道", "市丙局", "2026年"],
    ["拓宽道路", "市丁局", "2027年"],
  );
  expect(text(joinSplitTable(upper, lower))?.slice(3)).toEqual([
    "1/修缮步道/市丙局/2026年",
    "1/拓宽道路/市丁局/2027年",
  ]);
});

it("leaves a table with other columns alone", () => {
  const other = { ...table(1, HEAD), edges: [0, 80, 200, 300, 400] };
  expect(joinSplitTable(first, other)).toBeNull();
});
