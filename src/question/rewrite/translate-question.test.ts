import { describe, expect, test } from "vitest";
import { sampleVocabulary } from "../sample-vocabulary.ts";
import { translateQuestion } from "./translate-question.ts";

const vocabulary = sampleVocabulary();

const translated = (message: string) => translateQuestion(message, vocabulary);

describe("an English question is rewritten with the words of the corpus", () => {
  test.each([
    ["What is Yantai's target for nursing beds in 2025?", ["烟台", "目标", "护理型床位", "2025"]],
    ["Who leads elderly meal services in Weihai?", ["牵头", "助餐", "威海"]],
    ["Which departments support childcare in Yantai?", ["配合", "托育", "烟台"]],
    ["What is the document number of Weihai?", ["发文字号", "威海"]],
    ["Compare all places", ["比较", "各地"]],
    ["nursing beds in Zhoukou city", ["周口", "护理型床位"]],
    ["childcare places of Taikang County in Zhoukou", ["太康", "托位"]],
    ["Who heads the leading group in Yantai?", ["谁是组长", "领导小组"]],
    ["Is the nursing bed share binding or anticipatory?", ["约束性还是预期性"]],
    [
      "By how many percentage points will the share of nursing beds rise?",
      ["提高多少", "护理型床位"],
    ],
    ["Which documents mention childcare?", ["哪些地方提到", "托育"]],
    ["And Yantai?", ["那 烟台"]],
    ["Which indicator in Yantai rises the most?", ["烟台", "指标", "提高最多"]],
    ["Which city plans the most nursing beds?", ["哪个地方最高", "护理型床位"]],
    ["Which city has the highest target for nursing beds?", ["哪个地方最高", "目标"]],
    ["How many people will be trained in Yantai?", ["多少", "培训", "烟台"]],
  ])("%s", (message, words) => {
    for (const word of words) expect(translated(message)).toContain(word);
  });

  test("a when that opens no question asks for no time, and what is shared is no share", () => {
    expect(translated("Does Weihai ask for a permit when childcare begins?")).not.toContain("时候");
    expect(translated("Who leads childcare in Weihai and when is it due?")).toContain("什么时候");
    expect(translated("Can two homes share one office?")).toContain("共用");
  });

  test("a place outside the corpus keeps its name", () =>
    expect(translated("nursing beds in Jinan city")).toContain("济南市"));

  test("so does one that nothing calls a city", () => {
    expect(translated("How many nursing beds is Jinan aiming for?")).toContain("济南市");
    expect(translated("how many nursing beds is jinan aiming for?")).not.toContain("济南市");
    expect(translated("Which Places have nursing beds?")).not.toMatch(/[市州]/u);
  });

  test("words that nothing knows are left out", () =>
    expect(translated("zebra Yantai quokka")).toBe("烟台"));

  test("a place is no part of a longer word", () =>
    expect(translated("the Yantaian way of life")).not.toContain("烟台"));
});
