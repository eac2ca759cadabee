import { describe, expect, test } from "vitest";
import { converseMadeUp } from "./ask-made-up.ts";

const ask = converseMadeUp({
  "云河市.md":
    "云河市公园建设方案\n\n一、目标\n到2025年,全市座椅达到71张。\n二、任务\n表1 任务分解\n|街道|2025年座椅(张)|2025年路灯(盏)|\n|---|---|---|\n|东街街道|12|5|\n|西街街道|30|9|\n|南街街道|8|2|\n|北街街道|21|4|\n",
  "青山市.md":
    "青山市公园建设方案\n\n一、目标\n表1 指标\n|指标|2021年|2025年|\n|---|---|---|\n|座椅总数(张)|10|60|\n",
});

describe("the rows that the question before picked", () => {
  test.each([
    ["云河市座椅超过20张的街道有哪些?它们路灯加起来多少?", "9 + 4 = 13"],
    ["云河市哪些街道路灯不到5盏,这些街道座椅一共多少张?", "8 + 21 = 29"],
    ["云河市座椅最多的前三个街道是哪些?三家合计多少张?", "12 + 30 + 21 = 63"],
    ["云河市座椅少于15张的街道有哪些?路灯平均多少盏?", "7 ÷ 2"],
    ["云河市座椅不到15张的街道有哪些,合计多少?", "12 + 8 = 20"],
    ["云河市座椅最多的两个街道是谁,它们加起来占全市百分之几?", "51 ÷ 71"],
    ["云河市座椅超过10张的街道有哪些,路灯各多少?", "北街街道:2025年路灯(盏) 4盏"],
    ["云河市座椅少于25张的街道有哪些?其中路灯最少的是哪个?", "最少(低)的是南街街道2盏"],
  ])("are reckoned with in the same message: %s", (question, expected) => {
    expect(ask(question)).toContain(expected);
  });

  test("are what the next message points at", () => {
    const before = "云河市座椅超过10张的街道有哪些?";
    expect(ask(before, "这三个街道路灯一共多少?")).toContain("5 + 9 + 4 = 18");
    expect(ask(before, "这几个地方路灯合计多少盏")).toContain("5 + 9 + 4 = 18");
    expect(ask(before, "其中路灯最少的是谁?")).toContain("北街街道4盏");
  });

  test.each([
    ["云河市座椅超过20张的街道有哪些?一共几个?", "共2个"],
    ["云河市座椅超过20张的街道有哪些?全市合计多少?", "12 + 30 + 8 + 21 = 71"],
  ])(
    "are not summed up where they are counted, or the whole is asked for: %s",
    (question, expected) => {
      const answer = ask(question);
      expect(answer).toContain(expected);
      expect(answer).not.toContain("30 + 21");
    },
  );
});

describe("several named rows", () => {
  test.each([
    ["云河市东街街道、南街街道、北街街道里座椅最多的是哪个?", "最多(高)的是北街街道21张"],
    ["云河市东街街道、南街街道、北街街道路灯加起来占全市百分之几?", "11 ÷ 20"],
    ["云河市东街街道、南街街道、北街街道有几个座椅超过10张?", "共2个"],
  ])("are held against each other and not against all: %s", (question, expected) => {
    expect(ask(question)).toContain(expected);
  });
});
