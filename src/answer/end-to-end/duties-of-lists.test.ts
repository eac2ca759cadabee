import { expect, test } from "vitest";
import { parseLexicon } from "../../language/lexicon.ts";
import { parseDocument } from "../../parse/parse-document.ts";
import { buildVocabulary } from "../../question/vocabulary.ts";
import { createCorpus } from "../../retrieval/corpus.ts";
import { answerQuestion } from "../answer-question.ts";

const PARKS = `云河市公园建设方案

一、主要指标
表1 公园建设主要指标
|序号|指标|2022年|2025年|属性|牵头单位|
|---|---|---|---|---|---|
|1|公园绿地占比(%)|38|45|约束性|市园林局|
|2|65岁以上游客免票率(%)|80|100|预期性|市城管局|
|3|公园座椅(张)|600|900|预期性|市园林局|
二、重点任务
1.更新公园座椅。更换旧座椅。(牵头单位:市城管局;配合单位:市园林局)
2.加强公园巡查。每月巡查。(牵头单位:市园林局;配合单位:市财政局)
三、附表
表2 公园服务清单
|序号|服务项目|服务内容|责任部门|
|---|---|---|---|
|1|免费饮水|提供直饮水|市园林局|
|2|轮椅借用|免费借用|市城管局、市财政局|
表3 公园任务分工表
|序号|任务|牵头单位|配合单位|
|---|---|---|---|
|1|修缮北山步道|市园林局|市财政局|
|2|清理东湖水面|市城管局|市园林局|
表4 公园重点项目表
|序号|项目名称|投资(万元)|责任单位|
|---|---|---|---|
|1|北山公园二期|900|市园林局|
|2|东湖绿道|300|市城管局|
`;

const parse = (id: string, text: string) =>
  parseDocument({ id, file: `${id}.md`, encoding: "utf-8", sha256: "", text });
const documents = [parse("parks", PARKS)];
const lexicon = parseLexicon("departments:\n  园林局: [园林部门]\n  城管局: [城管]\n");
const corpus = createCorpus(documents, buildVocabulary(documents, lexicon), () => []);
const ask = (question: string) => answerQuestion(question, [], { corpus, corpusHash: "" }).answer;
const listed = (question: string) =>
  ask(question)
    .split("\n")
    .filter((line) => line.startsWith("- "))
    .map((line) => line.replace(/^- |[(（[].*$/gu, ""));

test.each([
  ["云河市任务分工表里,园林局牵头哪些?", ["1.修缮北山步道"]],
  ["云河市公园服务清单中城管局负责什么?", ["2.轮椅借用"]],
  ["云河市园林局牵头的任务有哪些?", ["2.加强公园巡查", "1.修缮北山步道"]],
  ["云河市园林局负责哪些指标?", ["1.公园绿地占比", "3.公园座椅"]],
  ["云河市主要指标里城管局牵头的是哪几项?", ["2、65岁以上游客免票率"]],
  ["云河市城管局负责哪些项目?", ["2.东湖绿道"]],
])("%s", (question, tasks) => expect(listed(question)).toEqual(tasks));

test("who is in charge and who supports is both asked for", () => {
  const answer = ask("云河市更新公园座椅,主管和配合的单位分别是谁?");
  expect(answer).toContain("市城管局牵头");
  expect(answer).toContain("市园林局");
});

test.each([
  ["云河市公园绿地占比由哪个部门负责?", "“1.公园绿地占比(%)”由市园林局牵头"],
  ["云河市更新公园座椅由谁牵头?", "“1.更新公园座椅”由市城管局牵头"],
  ["云河市公园座椅这个指标由谁牵头?", "“3.公园座椅(张)”由市园林局牵头"],
])("%s", (question, said) => {
  expect(ask(question)).toContain(said);
});
