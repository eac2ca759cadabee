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
截至2022年底,全市现有口袋公园36个,绿道12.5公里。
二、目标
到2025年,口袋公园总数达到60个,绿道里程达到20公里。
三、分工
推进绿道建设。新建绿道一律设休息亭。(牵头单位:市园林局;责任单位:市财政局)
`,
});
const corpus = createCorpus([document], buildVocabulary([document], parseLexicon("")), () => []);
const context = { corpus, corpusHash: "" };

function after(first: string, second: string) {
  const reply = answerQuestion(first, [], context);
  const history = [
    { role: "user", text: first },
    { role: "assistant", text: reply.answer },
  ] as const;
  return { reply, words: answerQuestion(second, history, context) };
}

test.each([
  ["云河市口袋公园2025年要有多少个?", "原文怎么说的?"],
  ["云河市绿道建设谁牵头?", "把原话念给我听"],
  ["云河市绿道从2022年到2025年增加多少公里?", "文件里原句是怎么写的"],
])("%s %s", (first, second) => {
  const { reply, words } = after(first, second);
  expect(reply.status).toBe("answered");
  for (const { quote } of reply.citations) expect(words.answer).toContain(quote.trim());
  expect(words.citations.map(({ quote }) => quote)).toEqual(
    reply.citations.map(({ quote }) => quote),
  );
});

test("where nothing was found, there are no words to show", () => {
  const { reply, words } = after("云河市滑雪场有几座?", "原文怎么说的?");
  expect(words.status).toBe(reply.status);
  expect(words.status).toBe("not_found");
});
