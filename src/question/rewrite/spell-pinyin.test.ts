import { describe, expect, test } from "vitest";
import { sampleVocabulary } from "../sample-vocabulary.ts";
import { isPinyin, spellPinyin } from "./spell-pinyin.ts";

const vocabulary = sampleVocabulary();

describe("a message in pinyin is written with the words of the corpus", () => {
  test.each([
    ["weihai laonian zhucan shui qian tou", "威海老年助餐谁牵头"],
    ["zhoukou 2025 nian yang lao chuang wei duoshao", "周口2025年养老床位多少"],
    ["lu chun hulixing chuangwei zhanbi", "绿春护理型床位占比"],
    ["LvChun renkou duoshao", "绿春人口多少"],
  ])("%s", (message, expected) => {
    expect(isPinyin(message)).toBe(true);
    expect(spellPinyin(message, vocabulary)).toBe(expected);
  });

  test("what nothing sounds like stays", () =>
    expect(spellPinyin("weihai xiong mao duoshao", vocabulary)).toBe("威海xiongmao多少"));
});

test("English, Chinese and single words are no pinyin", () => {
  for (const message of [
    "who leads elderly care in Yantai",
    "What is the target",
    "烟台 huli chuangwei",
    "yantai",
    "list nursing beds targets",
  ])
    expect(isPinyin(message)).toBe(false);
});
