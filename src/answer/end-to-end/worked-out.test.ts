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

一、目标
到2025年,新建口袋公园24个,人均公园绿地面积达到15.2平方米。
二、资金
市财政安排绿化资金2600万元,其中口袋公园1400万元、行道树1000万元,其余用于病虫防治。
2023年共发放认养补助1830万元,惠及2500户。
`,
});
const corpus = createCorpus([document], buildVocabulary([document], parseLexicon("")), () => []);
const ask = (question: string) => answerQuestion(question, [], { corpus, corpusHash: "" });

test("what is left of a sum is worked out where it is asked for, and not elsewhere", () => {
  expect(ask("云河市绿化资金里病虫防治有多少钱?").answer).toContain(
    "病虫防治:200万元(2600 − 1400 − 1000 = 200)",
  );
  expect(ask("云河市绿化资金里行道树有多少钱?").answer).not.toContain("−");
});

test("how many there are does not say where they are", () => {
  expect(ask("云河市24个口袋公园建在哪几个小区?").status).toBe("not_found");
  expect(ask("云河市口袋公园新建多少个?").answer).toContain("24个");
});
