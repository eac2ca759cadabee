import { describe, expect, test } from "vitest";
import { converseMadeUp } from "./ask-made-up.ts";

const plan = (place: string, seats: number, table = "") =>
  `${place}公园建设方案\n\n一、目标\n表1 公园指标\n|指标|2021年|2025年|\n|---|---|---|\n|每千人座椅数(张)|1|${seats}|\n|绿地率(%)|30|40|\n${table}`;
const STREETS = `二、任务
表2 任务分解
|街道|2025年座椅(张)|
|---|---|
|东街街道|12|
|西街街道|30|
|南街街道|8|
|北街街道|21|
`;
const ask = converseMadeUp({
  "云河市.md": plan("云河市", 9, STREETS),
  "青山市.md": plan("青山市", 7),
  "白石县.md": plan("白石县", 4),
});

describe("figures against one end of their order", () => {
  test.each([
    ["白石县每千人座椅数比最高的少多少?", "9 − 4 = 5"],
    ["青山市的每千人座椅数离第一名差几张?", "9 − 7 = 2"],
    ["白石县每千人座椅数和第二名差多少?", "7 − 4 = 3"],
    ["云河市每千人座椅数比最低的地方多多少?", "9 − 4 = 5"],
    ["各地每千人座椅数最高的和最低的相差多少?", "9 − 4 = 5"],
  ])("of places: %s", (question, reckoned) => {
    const answer = ask(question);
    expect(answer).toContain(reckoned);
    expect(answer.match(/−/gu)).toHaveLength(1);
  });

  test("of the places just put in order", () => {
    const asked = "哪个地方每千人座椅数最高?";
    expect(ask(asked, "最高的和最低的差多少?")).toContain("9 − 4 = 5");
    expect(ask(asked, "白石县和最高的差多少?", "青山市呢?")).toContain("9 − 7 = 2");
    expect(ask(asked, "和最高的差多少?").match(/−/gu)).toHaveLength(2);
  });

  test("the one that stands there itself has no gap", () => {
    const answer = ask("云河市每千人座椅数比最高的少多少?");
    expect(answer).toContain("最高的是云河市");
    expect(answer).not.toContain("−");
  });

  test.each([
    [["云河市南街街道座椅比最多的少多少?"], "30 − 8 = 22"],
    [["云河市各街道座椅最多的比最少的多几张?"], "30 − 8 = 22"],
    [["云河市哪个街道座椅最多?", "和最少的差多少?"], "30 − 8 = 22"],
    [["云河市哪个街道座椅最多?", "东街街道离第二名差多少?"], "21 − 12 = 9"],
  ])("of rows: %s", (asked, reckoned) => {
    expect(ask(...asked)).toContain(reckoned);
  });

  test("a change over time is asked of one place alone", () => {
    expect(ask("青山市每千人座椅数比2021年高多少?")).toContain("7 − 1 = 6");
  });
});
