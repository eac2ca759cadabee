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
  text: `云河市绿化实施方案

一、标准
新建小区按照每百户不少于30平方米配建绿地,已建成小区按照每百户不少于20平方米补建绿地。
每千人口拥有座椅数达到4.5个。
二、补助
护林员岗位补助由每人每月600元提高到800元。新建苗圃每亩给予一次性补助5000元。
三、基础
全市现有园林工人536名,其中持证人员占比47%。
到2025年,培训园林技术人员7900人次、绿化养护人员12000人次。
现有行道树26000株,到2025年行道树达到6.5万株。
`,
});
const corpus = createCorpus([document], buildVocabulary([document], parseLexicon("")), () => []);
const ask = (question: string) => answerQuestion(question, [], { corpus, corpusHash: "" }).answer;

test.each([
  ["云河市一个2000户的新建小区要配多少平方米绿地?", "不少于600平方米(2000 ÷ 100 × 30 = 600)[1]"],
  ["云河市已建成小区有1500户,要补建多少平方米绿地?", "不少于300平方米(1500 ÷ 100 × 20 = 300)[1]"],
  ["云河市按20万人口算,要有多少个座椅?", "900个(20 × 10000 = 200000;200000 ÷ 1000 × 4.5 = 900)[1]"],
  ["云河市新建苗圃30亩能拿多少补助?", "150000元(30 × 5000 = 150000;150000 ÷ 10000 = 15万元)[1]"],
])("%s", (question, reckoned) => expect(ask(question)).toContain(reckoned));

test("what a rate rises from is not reckoned with, and a year has twelve months", () => {
  const answer = ask("云河市3名护林员一年岗位补助多少钱?");
  expect(answer).toContain("28800元(3 × 12 × 800 = 28800)");
  expect(answer).not.toContain("× 600");
});

test("nothing is reckoned where the reader gives no number, or asks for the rate itself", () => {
  expect(ask("云河市新建小区每百户要配多少平方米绿地?")).not.toContain("计算");
  expect(ask("云河市新建苗圃每亩补助多少钱?")).not.toContain("计算");
});

test("a share and the whole of one sentence make a number", () => {
  expect(ask("云河市园林工人里持证人员大约有多少名?按占比折算一下")).toContain(
    "约251.92名(536 × 47 ÷ 100 = 251.92)",
  );
  expect(ask("云河市园林工人里持证人员占比多少?")).not.toContain("×");
});

test("two figures that a sentence gives side by side are added up for a question that names both in one", () => {
  expect(ask("云河市技术人员和养护人员两类培训合计多少人次?")).toContain("7900 + 12000 = 19900");
});

test("how many times as much as now, where running text has both", () => {
  expect(ask("云河市2025年行道树目标是现在的几倍?")).toContain(
    "6.5 × 10000 = 65000;65000 ÷ 26000 ≈ 2.5",
  );
});
