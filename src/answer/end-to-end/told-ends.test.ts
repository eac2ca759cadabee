import { expect, test } from "vitest";
import { parseLexicon } from "../../language/lexicon.ts";
import { parseDocument } from "../../parse/parse-document.ts";
import { buildVocabulary } from "../../question/vocabulary.ts";
import { createCorpus } from "../../retrieval/corpus.ts";
import { answerQuestion } from "../answer-question.ts";

const document = parseDocument({
  id: "yunhe",
  file: "yunhe.txt",
  encoding: "utf-8",
  sha256: "",
  text: `云河市绿化方案

一、现状
截至2022年底,全市常住人口80万人。全市现有口袋公园36个,绿道12.5公里;建成区绿地率41.3%,高于全省1.2个百分点。2022年游园人次260万人次,比2021年减少40万人次。
全市公园绿地面积900公顷,其中综合公园300公顷、社区公园180公顷。
二、目标
到2025年,口袋公园总数达到60个,绿道里程达到20公里,公园免费开放率由百分之六十八点四提高到百分之七十六,树木养护达标率由72%提高到85%。
`,
});
const corpus = createCorpus([document], buildVocabulary([document], parseLexicon("")), () => []);
const ask = (question: string) => answerQuestion(question, [], { corpus, corpusHash: "" }).answer;

test("a change is reckoned from what two sentences say of one thing", () => {
  expect(ask("云河市口袋公园到2025年要多建多少个?")).toContain("60 − 36 = 24");
  expect(ask("云河市绿道从2022年到2025年增加多少公里?")).toContain("20 − 12.5 = 7.5");
});

test("a change is reckoned from a sentence that tells both ends, in digits or characters", () => {
  expect(ask("云河市公园免费开放率提高几个百分点?")).toContain("76 − 68.4 = 7.6");
  expect(ask("云河市树木养护达标率要提高多少?")).toContain("85 − 72 = 13");
});

test("of two figures it is said which is higher", () => {
  expect(ask("云河市综合公园和社区公园面积分别多少,哪个大?")).toContain("300 − 180 = 120");
  expect(ask("云河市综合公园和社区公园面积分别多少?")).not.toContain("−");
});

test("the other end of a comparison is worked out where it is asked for, and not elsewhere", () => {
  expect(ask("云河市2021年游园人次是多少?")).toContain("260 + 40 = 300");
  expect(ask("云河市绿地率41.3%,全省是多少?")).toContain("41.3 − 1.2 = 40.1");
  expect(ask("云河市建成区绿地率是多少?")).not.toContain("−");
});

test("a stocktaking's year goes on to the sentence behind it", () => {
  expect(ask("云河市2022年底有多少个口袋公园?")).toContain("36个");
  expect(ask("云河市2020年底有多少个口袋公园?")).not.toContain("“口袋公园36个”");
});

test("a share is reckoned of a part and the whole that one sentence gives", () => {
  const answer = ask("云河市社区公园占全市公园绿地面积的百分之几?");
  expect(answer).toContain("180 ÷ 900 × 100 ≈ 20");
  expect(ask("云河市湿地公园占全市公园绿地面积的百分之几?")).not.toContain("÷");
});
