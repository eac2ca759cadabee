import { describe, expect, test } from "vitest";
import { parseLexicon } from "../../language/lexicon.ts";
import { parseDocument } from "../../parse/parse-document.ts";
import { buildVocabulary } from "../../question/vocabulary.ts";
import { createCorpus } from "../../retrieval/corpus.ts";
import { answerQuestion } from "../answer-question.ts";
import { askSample } from "./ask-sample.ts";

const TEXT = `云河市公园发展方案

表1 主要指标
序号 | 指标 | 2020年 | 2025年 | 属性
1 | 新建公园座椅配建达标率(%) | 61 | 95 | 约束性
2 | 新建公园路灯配建达标率(%) | 70 | 98 | 约束性

一、主要任务
(一)服务游客。为独行老人安装呼叫手环。
(二)配建座椅。新建公园按照每千平方米不少于8把的标准配建公园座椅。
(三)配建路灯。新建公园按照每百米不低于4盏的标准配建公园路灯。
(四)设置休息间。在面积超过一公顷或者游客较多的公园、广场、码头等场所建立休息间。

二、经费
表2 补助标准
项目 | 条件 | 标准 | 承担
座椅更换补助 | 验收合格 | 3万元/处 | 市级40%,区级60%
路灯更换补助 | 验收合格 | 5万元/处 | 区级全额
北湖区所需资金由北湖区全额承担。市级资金每年3月底前预拨70%,次年清算。
`;
const document = parseDocument({
  id: "parks",
  file: "parks.txt",
  encoding: "utf-8",
  sha256: "",
  text: TEXT,
});
const corpus = createCorpus([document], buildVocabulary([document], parseLexicon("")), () => []);
const ask = (question: string) => answerQuestion(question, [], { corpus, corpusHash: "" });

describe("what is done for somebody", () => {
  test.each([
    ["绿春对失能老人有什么照顾", "居家适老化改造"],
    ["绿春对困难老年人有什么帮助", "居家适老化改造"],
    ["绿春残疾老人能享受什么待遇", "居家适老化改造"],
    ["绿春高龄老人有哪些福利", "居家适老化改造"],
  ])("%s", (question, told) => expect(askSample(question).answer).toContain(told));

  test("and what is granted by another place is none of it", () =>
    expect(askSample("镇江对退役军人有什么照顾").status).toBe("not_found"));

  test("how things are grants nothing", () =>
    expect(askSample("周口孩子入托有什么优惠").status).toBe("not_found"));
});

describe("a standard that is asked for is no rate", () => {
  test.each([
    ["云河新建公园按什么标准配建座椅", "8把", "4盏"],
    ["云河新建公园路灯的配建标准是什么", "4盏", "8把"],
    ["云河新建公园配建座椅有什么标准", "8把", "4盏"],
  ])("%s", (question, told, other) => {
    const { answer } = ask(question);
    expect(answer).toContain(told);
    expect(answer).not.toContain(other);
  });

  test("but one of a rate is", () =>
    expect(ask("云河新建公园座椅配建达标率标准是多少").answer).toContain("95%"));
});

describe("who pays", () => {
  test.each([
    ["云河座椅更换补助由谁承担", "市级40%,区级60%"],
    ["云河路灯更换补助由哪级财政承担", "区级全额"],
    ["云河座椅更换补助谁出", "市级40%,区级60%"],
    ["云河北湖区的资金谁来出", "由北湖区全额承担"],
  ])("%s", (question, told) => expect(ask(question).answer).toContain(told));
});

test("places are told by what is set up in them", () =>
  expect(ask("云河休息间要建在哪些地方").answer).toContain("公园、广场、码头"));
