import { describe, expect, test } from "vitest";
import { findYears } from "./find-years.ts";

describe("years", () => {
  test.each([
    ["2025年目标", [2025]],
    ["到2025年底前", [2025]],
    ["到25年底达到多少", [2025]],
    ["2025年比2020年", [2025, 2020]],
    ["2025和2025年", [2025]],
    ["到十四五末", [2025]],
    ["“十三五”期末", [2020]],
    ["截至2021", [2021]],
    ["21到25年要加多少", [2021, 2025]],
    ["从21年到25年", [2021, 2025]],
    ["2021-2025年", [2021, 2025]],
    ["到三五年是什么样", [2035]],
    ["至三〇年底", [2030]],
  ])("%s", (text, years) => expect(findYears(text).years).toEqual(years));

  test.each([
    "第12项任务",
    "25张床位",
    "120256个",
    "四年间提高多少",
    "十五分钟",
    "护理",
    "三五年内建几个",
  ])("none in %s", (text) => expect(findYears(text).years).toEqual([]));
});

describe("a period", () => {
  test.each([
    ["目前是多少", "baseline"],
    ["基期值", "baseline"],
    ["现在有几个", "baseline"],
    ["到时候有多少", "target"],
    ["目标是多少", "target"],
  ])("%s", (text, period) => expect(findYears(text).period).toBe(period));

  test("both at once decide nothing", () => expect(findYears("基期和目标").period).toBeNull());

  test("neither decides nothing", () => expect(findYears("绿地率是多少").period).toBeNull());

  test("the same question twice gives the same period", () => {
    expect(findYears("目前是多少").period).toBe("baseline");
    expect(findYears("目前是多少").period).toBe("baseline");
  });
});

test("time words leave the subject", () => {
  expect(findYears("绿地率2025年是多少").rest).toBe("绿地率|是多少");
  expect(findYears("目前绿地率").rest).toBe("|绿地率");
  expect(findYears("绿地率").rest).toBe("绿地率");
});

test.each(["现在和2025年各是多少", "2025年跟基期分别多少", "现状值、25年目标"])(
  "both times of %s",
  (text) => {
    expect(findYears(text)).toMatchObject({ years: [], period: null });
  },
);

test("a year that is the time before is one time", () => {
  expect(findYears("2021年现状是多少")).toMatchObject({ years: [2021], period: "baseline" });
});
