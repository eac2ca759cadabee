import { expect, test } from "vitest";
import { spellEachCount } from "./spell-each-count.ts";

const isPlace = (words: string) => words.includes("乙市");

test("the numbers of two groups of indicators are two questions", () => {
  const two = "公园指标有几项,广场指标有几项";
  expect(spellEachCount("公园和广场各有几项指标?", isPlace)).toBe(`${two}?`);
  expect(spellEachCount("公园指标与广场指标分别有多少个", isPlace)).toBe(two);
  expect(spellEachCount("公园的指标几项、广场的几项", isPlace)).toBe("公园的指标几项,广场指标几项");
});

test("the numbers of a kind within two topics are two questions", () => {
  const two = "云河市公园约束性指标有几项,广场约束性指标有几项";
  expect(spellEachCount("云河市公园和广场各有几项约束性指标?", isPlace)).toBe(`${two}?`);
  expect(spellEachCount("云河市公园、广场分别有多少项约束性指标", isPlace)).toBe(two);
  const places = "甲市和乙市各有几项约束性指标";
  expect(spellEachCount(places, isPlace)).toBe(places);
});

test("two places, and other questions, stay as they are", () => {
  for (const question of ["甲市和乙市的指标各有几项", "公园和广场各有几张座椅", "公园指标几项"])
    expect(spellEachCount(question, isPlace)).toBe(question);
});
