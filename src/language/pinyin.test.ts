import { expect, it } from "vitest";
import { pinyinOf } from "./pinyin.ts";

it("gives one toneless syllable for each character, by the reading in its word", () => {
  expect(pinyinOf("重庆重点")).toEqual(["chong", "qing", "zhong", "dian"]);
});

it("writes ü as v", () => {
  expect(pinyinOf("绿女")).toEqual(["lv", "nv"]);
});

it("keeps what has no reading, in lower case", () => {
  expect(pinyinOf("A2区,")).toEqual(["a", "2", "qu", ","]);
  expect(pinyinOf("")).toEqual([]);
});
