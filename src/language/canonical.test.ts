import { describe, expect, test } from "vitest";
import { createCanonicalizer, TERM_EDGE } from "./canonical.ts";
import { parseLexicon } from "./lexicon.ts";

const canonical = createCanonicalizer(
  parseLexicon(
    "synonyms:\n  - [老年人, 老人, 长者]\n  - [占比, 比例, 所占比例]\n  - [总占比, 份额]\n",
  ),
);
const plain = (text: string) => canonical(text).replaceAll(TERM_EDGE, "");

describe("two wordings of one thing compare equal", () => {
  test.each([
    ["每一千名老人", "每千老年人"],
    ["长者比例", "老年人占比"],
    ["老人所占比例", "老年人占比"],
    ["占比70%", "比例百分之七十"],
    ["３周岁", "3岁"],
    ["60岁以上", "60岁及以上"],
    ["“一老一小”", "一老一小"],
    ["護理", "护理"],
    ["每千人口 托位", "每千人口托位"],
  ])("%s = %s", (a, b) => expect(plain(a)).toBe(plain(b)));

  test.each([
    ["老年人占比", "老年人总占比"],
    ["2020年", "2021年"],
    ["60岁及以上", "60岁以下"],
  ])("but not %s and %s", (a, b) => expect(plain(a)).not.toBe(plain(b)));
});

test("the longest alias counts, and a term is not eaten by a shorter one inside it", () => {
  expect(plain("总占比")).toBe("总占比");
  expect(plain("份额")).toBe("总占比");
});

test("a term has edges that no pair of characters reaches across", () => {
  expect(canonical("护老人床")).toBe(`护${TERM_EDGE}老年人${TERM_EDGE}床`);
  expect(canonical("护床")).toBe("护床");
});

test("an empty lexicon folds and writes digits, and no more", () => {
  const bare = createCanonicalizer(parseLexicon(""));
  expect(bare("老人 百分之七十")).toBe("老人70%");
  expect(bare("")).toBe("");
});

test("characters with a meaning in patterns are taken as they are", () => {
  const odd = createCanonicalizer(parseLexicon('synonyms:\n  - [甲, "a.b", "(乙)+"]\n'));
  expect(odd("a.b").replaceAll(TERM_EDGE, "")).toBe("甲");
  expect(odd("axb").replaceAll(TERM_EDGE, "")).toBe("axb");
});
