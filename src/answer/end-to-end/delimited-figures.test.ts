import { expect, test } from "vitest";
import { parseLexicon } from "../../language/lexicon.ts";
import { parseDocument } from "../../parse/parse-document.ts";
import { buildVocabulary } from "../../question/vocabulary.ts";
import { createCorpus } from "../../retrieval/corpus.ts";
import { answerQuestion } from "../answer-question.ts";

const text = `云河市公园方案

一、主要指标
指标名称,2021年,2025年,属性
公园座椅更新率(%),40,555,约束性
公园步道长度(公里),"1,250",300,预期性
公园饮水点(个),7,20,预期性
`;
const documents = [
  parseDocument({ id: "yunhe", file: "yunhe.txt", encoding: "utf-8", sha256: "", text }),
];
const corpus = createCorpus(documents, buildVocabulary(documents, parseLexicon("")), () => []);
const ask = (question: string) => answerQuestion(question, [], { corpus, corpusHash: "" });

test.each([
  ["云河市公园座椅更新率2025年的目标是多少?", "555%"],
  ["云河市公园座椅更新率2021年是多少?", "40%"],
  ["云河市公园步道长度2025年的目标是多少?", "300公里"],
])("a figure that a comma parts from the next is one of its own: %s", (question, figure) => {
  const { status, answer } = ask(question);
  expect([status, answer]).toEqual(["answered", expect.stringContaining(figure)]);
});
