import { describe, expect, test } from "vitest";
import { parseLexicon } from "../../language/lexicon.ts";
import { parseDocument } from "../../parse/parse-document.ts";
import { buildVocabulary } from "../../question/vocabulary.ts";
import { createCorpus } from "../../retrieval/corpus.ts";
import { answerQuestion } from "../answer-question.ts";

const TEXT = `云河市公园规划

一、任务
公园占道经营收费实行最高限价,青桥镇每月不超过130元,其他镇每月不超过110元。
启动长椅认领试点,首批试点为东山镇、南浦镇。

二、公园建设领导小组
组长:李青 市长
副组长:王白 市园林局局长

表1 各镇任务
镇 | 2025年座椅(张) | 2025年路灯(盏)
青桥镇 | 30 | 40
东山镇 | 20 | 30
南浦镇 | 10 | 20
北岸镇 | 5 | 10

表2 公园发展指标
序号 | 指标 | 2020年 | 2025年 | 属性
1 | 老旧公园月巡查率(%) | 41 | 90 | 预期性
2 | 绿地率(%) | 30 | 40 | 约束性

表3 补助标准
类别 | 标准 | 兑付
维护补助 | 600元/处·月 | 半年
更新补助 | 900元/处·月 | 一年
`;
const document = parseDocument({
  id: "a",
  file: "a.txt",
  encoding: "utf-8",
  sha256: "",
  text: TEXT,
});
const corpus = createCorpus([document], buildVocabulary([document], parseLexicon("")), () => []);
const ask = (question: string) => answerQuestion(question, [], { corpus, corpusHash: "" });

describe("a part of a place that a sentence does not name", () => {
  test("is one of the others that it speaks of", () =>
    expect(ask("云河市北岸镇公园占道经营收费每月最高限价多少?").answer).toContain("110元"));
  test("is shown who was chosen in its stead", () =>
    expect(ask("云河市首批长椅认领试点选的是青桥镇和北岸镇,对吧?").answer).toContain(
      "东山镇、南浦镇",
    ));
});

test("an office is not made of a place's name and the word behind it", () =>
  expect(ask("云河市长椅认领试点选的是哪些镇?").answer).not.toContain("李青"));
test("a row that is no place does not bring a place outside of the documents inside", () =>
  expect(ask("晴岚市的维护补助每处每月多少钱?").reason).toBe("outside_corpus"));

test.each([
  "在云河市的规划里,对老旧公园每月巡查的比率是硬性(约束性)指标还是预期性指标?",
  "云河市老旧公园的巡查比率是约束性的还是预期性的?",
])("one kind or the other is asked of what is named: %s", (question) =>
  expect(ask(question).answer).toContain("属性为预期性"),
);
