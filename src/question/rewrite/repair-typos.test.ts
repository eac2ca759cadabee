import { describe, expect, test } from "vitest";
import { sampleVocabulary } from "../sample-vocabulary.ts";
import { repairTypos } from "./repair-typos.ts";

const vocabulary = sampleVocabulary();

describe("a typo is mended", () => {
  test.each([
    ["by its sound", "烟台户理型床位占比", "烟台护理型床位占比"],
    ["by its shape", "护埋型床位占比", "护理型床位占比"],
    ["by the shape of a place's character", "周囗养老床位", "周口养老床位"],
    ["by swapping characters", "烟台理护型床位", "烟台护理型床位"],
  ])("%s", (_, text, mended) => expect(repairTypos(text, vocabulary).text).toBe(mended));

  test("and the repair is told", () =>
    expect(repairTypos("户理型床位占比", vocabulary).repairs).toEqual([
      { from: "户理型床位占比", to: "护理型床位占比" },
    ]));
});

describe("what is no typo stays as written", () => {
  test.each([
    "护理型床位占比是多少",
    "七个县的护理型床位",
    "今天天气怎么样",
    "ZHOUKOU 的 文号?",
    "太空旅行有补贴吗",
    "他在办公室兼什么职",
    "这家局牵头几件事",
    "",
    "???",
  ])("%j", (text) => expect(repairTypos(text, vocabulary)).toEqual({ text, repairs: [] }));
});
