import { expect, test } from "vitest";
import { parseLexicon } from "../../language/lexicon.ts";
import { parseDocument } from "../../parse/parse-document.ts";
import { understand } from "../../question/understand.ts";
import { buildVocabulary } from "../../question/vocabulary.ts";
import { createCorpus } from "../corpus.ts";
import { retrieve } from "../retrieve.ts";

const document = parseDocument({
  id: "yunhe",
  file: "yunhe.txt",
  encoding: "utf-8",
  sha256: "",
  text: `云河市座椅更新方案

表1 各县(市、区)座椅更新任务表
地区 | 2025年座椅(张) | 2025年长凳(条)
石泉县 | 300 | 40
竹溪县 | 200 | 30
柳林县 | 100 | 20
云河高新区 | 50 | 10
`,
});
const corpus = createCorpus([document], buildVocabulary([document], parseLexicon("")), () => []);
const kind = (question: string) => {
  const query = understand(question, [], corpus.vocabulary).parts[0]?.query;
  return query === undefined ? null : retrieve(query, corpus).kind;
};

test.each([
  "云河市沿河两县的座椅一共多少张?",
  "云河市3个区的长凳合计多少条?",
  "云河市山里两个县座椅加起来多少?",
])("%s adds up rows that nobody named", (question) => expect(kind(question)).not.toBe("table"));

test.each([
  "云河市4个县区的座椅合计多少张?",
  "云河市各县区的长凳加起来多少条?",
  "云河市表1各县区的座椅合计多少张?",
  "石泉县、竹溪县两县的座椅合计多少张?",
])("%s adds up all rows, or those it names", (question) => expect(kind(question)).toBe("table"));
