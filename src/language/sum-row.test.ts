import { expect, it } from "vitest";
import { isSumRow, TOTAL_ROW } from "./sum-row.ts";

it("knows the words of a sum, spread or joined", () => {
  expect(["合计", "合  计", "全市总计", "共计", "总数", "小计"].filter(isSumRow)).toHaveLength(6);
  expect(["合计划", "设计", "全县", "城东街道"].filter(isSumRow)).toEqual([]);
});

it("takes a whole area for a sum only as the name of a row", () => {
  expect(TOTAL_ROW.test("全县")).toBe(true);
  expect(TOTAL_ROW.test("小计")).toBe(false);
});
