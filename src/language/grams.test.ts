import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { alternativesOf, createGramWeight, fitOf, gramsOf, phraseGrams } from "./grams.ts";

describe("grams of a text are", () => {
  test.each([
    ["护理床", ["护", "护理", "理", "理床", "床"]],
    ["护理的床位", ["护", "护理", "理", "床", "床位", "位"]],
    ["到2025年", ["到", "2025", "年"]],
    ["70%abc", ["70%", "abc"]],
    ["4.5个", ["4.5", "个"]],
    ["", []],
    ["的了,。", []],
  ])("%s: %j", (text, grams) => expect([...gramsOf(text)]).toEqual(grams));

  test("pairs that reach across no mark", () => expect(gramsOf("护|理").has("护理")).toBe(false));
});

describe("a gram weighs", () => {
  const { weight, known } = createGramWeight(["公园", "公园绿地", "步道", "步道"].map(gramsOf));

  test("the more the rarer it is", () => {
    expect(weight("绿地")).toBeGreaterThan(weight("公园"));
    expect(weight("绿地")).toBeCloseTo(Math.log(5), 10);
    expect(weight("公园")).toBeCloseTo(Math.log(3), 10);
  });

  test("a quarter as a single character", () =>
    expect(weight("绿")).toBeCloseTo(Math.log(5) / 4, 10));

  test("where no text holds it, as much as where one does", () =>
    expect(weight("飞船")).toBe(weight("绿地")));

  test("and is known where a text holds it", () => {
    expect(known("步道")).toBe(true);
    expect(known("道步")).toBe(false);
  });
});

describe("a phrase fits a candidate", () => {
  const { weight } = createGramWeight(["公园绿地", "滨河步道", "护理床位"].map(gramsOf));
  const measure = (phrase: string, candidate: string, context?: string) =>
    fitOf(gramsOf(phrase), gramsOf(candidate), {
      weight,
      ...(context === undefined ? {} : { context: gramsOf(context) }),
    });

  test("in full where both are the same", () => {
    const { coverage, precision, score } = measure("护理床位", "护理床位");
    expect([coverage, precision]).toEqual([1, 1]);
    expect(score).toBeCloseTo(1, 10);
  });

  test("not at all where they share nothing, or one is empty", () => {
    expect(measure("护理床位", "滨河步道")).toEqual({ coverage: 0, precision: 0, score: 0 });
    expect(measure("", "滨河步道")).toEqual({ coverage: 0, precision: 0, score: 0 });
    expect(measure("护理床位", "")).toEqual({ coverage: 0, precision: 0, score: 0 });
  });

  test("less precisely where the candidate says more", () => {
    const { coverage, precision } = measure("护理", "护理床位");
    expect(coverage).toBe(1);
    expect(precision).toBeLessThan(1);
  });

  test("by its context for coverage alone", () => {
    const { coverage, precision } = measure("护理", "滨河步道", "护理");
    expect(coverage).toBeCloseTo(0.6, 10);
    expect(precision).toBe(0);
  });

  test("by no more than one and no less than nothing, whatever the words", () => {
    const words = fc.stringMatching(/^[公园绿地滨河步道护理床位a1]{0,8}$/u);
    fc.assert(
      fc.property(words, words, words, (phrase, candidate, context) => {
        for (const share of Object.values(measure(phrase, candidate, context))) {
          expect(share).toBeGreaterThanOrEqual(0);
          expect(share).toBeLessThanOrEqual(1 + 1e-9);
        }
      }),
    );
  });
});

test("the grams of a phrase are those of its text, and shares of them count", () => {
  const phrase = phraseGrams("护理床位", () => true);
  expect(phrase.get("护理")).toBe(1);
  expect(phrase.get("床位")).toBe(1);
  expect(phrase.get("理床") ?? 0).toBeLessThan(1);
});

describe("alternatives of a phrase", () => {
  test.each([
    ["失能/不能自理|人员", ["失能|人员", "不能自理|人员"]],
    ["甲/乙|丙/丁", ["甲|丙", "甲|丁", "乙|丙", "乙|丁"]],
    ["甲|乙", ["甲|乙"]],
    ["", [""]],
  ])("%s", (phrase, readings) => expect(alternativesOf(phrase)).toEqual(readings));
});
