import { expect, test } from "vitest";
import { askSample as ask } from "../end-to-end/ask-sample.ts";

test.each(["哪些指标五个地方都有?", "五地共有的指标是哪几个", "各地都设了的指标有哪些"])(
  "%s: by name, with each place's figure",
  (question) => {
    const { answer, citations } = ask(question);
    expect(answer).toContain("都有的指标共3项");
    expect(answer).toContain("绿春县3个");
    expect(answer).toContain("威海市5个");
    expect(citations.length).toBeGreaterThanOrEqual(15);
  },
);

test.each(["烟台有、镇江没有的指标", "只有烟台有、镇江没有的指标是哪些"])(
  "%s: none that the other has",
  (question) => {
    const { answer } = ask(question);
    expect(answer).toContain("婴幼儿入托率");
    expect(answer).not.toContain("护理型床位占比");
  },
);

test("two indicators of several places are told apart", () => {
  const { answer } = ask("烟台和镇江的护理型床位占比、千人托位数比一下");
  expect(answer).toMatch(/护理型床位占比:烟台市70%.*\n?.*每千人口托位:烟台市4\.6个/su);
});

test("a year that no column has is said to be missing, whoever's the columns are", () => {
  const { answer, status } = ask("绿春县2020年每千人托位数是多少?");
  expect(status).toBe("not_found");
  expect(answer).toContain("未载明");
});
