import { expect, test } from "vitest";
import { askedMeasureWords, countAlike, countsIn, measureWordPattern } from "./measure-words.ts";

test("the measure words a question asks for are found behind 多少 and 几", () => {
  expect(askedMeasureWords("公园几家,座椅多少万张")).toEqual(["家", "张"]);
  expect(askedMeasureWords("提高多少个百分点")).toEqual([]);
  expect(askedMeasureWords("绿地率多少")).toEqual([]);
  expect(askedMeasureWords("有多少老年人?")).toEqual(["人"]);
  expect(askedMeasureWords("常住人口是多少")).toEqual(["人"]);
  expect(askedMeasureWords("有多少老年人家庭")).toEqual([]);
  expect(askedMeasureWords("老年人占多少")).toEqual([]);
});

test("a figure counts in its own measure word and in those that stand for it", () => {
  expect(countsIn("万张", "张")).toBe(true);
  expect(countsIn("所", "家")).toBe(true);
  expect(countsIn("人", "家")).toBe(false);
  expect(countsIn("%", "张")).toBe(false);
});

test("an unknown unit is never held against a figure", () => {
  expect(countsIn("公顷", "家")).toBe(true);
  expect(countsIn("", "家")).toBe(true);
});

test("a pattern takes the words that mean the same", () => {
  expect("7日").toMatch(new RegExp(`\\d${measureWordPattern("天")}`, "u"));
  expect("7元").not.toMatch(new RegExp(`\\d${measureWordPattern("天")}`, "u"));
  expect(measureWordPattern("公顷")).toBe("公顷");
});

test("figures are reckoned with where they count alike", () => {
  expect(countAlike("万张", "张")).toBe(true);
  expect(countAlike("万张", "个")).toBe(true);
  expect(countAlike("张", "户")).toBe(false);
  expect(countAlike("个", "元")).toBe(false);
});

test("points are no things that are counted", () => {
  expect(askedMeasureWords("差几个点")).toEqual([]);
  expect(askedMeasureWords("设几个点位")).toEqual(["个"]);
});
