import { describe, expect, test } from "vitest";
import { parseLexicon } from "../../language/lexicon.ts";
import { parseDocument } from "../../parse/parse-document.ts";
import { buildVocabulary } from "../../question/vocabulary.ts";
import { createCorpus } from "../../retrieval/corpus.ts";
import { answerQuestion } from "../answer-question.ts";

const LEXICON = `
fields:
  绿化、园林: [草坪, 花坛, 树木]
  照明、亮化: [路灯, 灯具]
`;
const PLAIN = `
表1 主要指标
序号 | 指标 | 2020年 | 2025年 | 属性
1 | 草坪面积(公顷) | 12 | 30 | 约束性
2 | 花坛数量(个) | 40 | 90 | 预期性
3 | 志愿者人数(人) | 100 | 300 | 预期性
4 | 古树挂牌率(%) | 60 | 100 | 约束性
5 | 树木成活率(%) | 85 | 95 | 约束性
6 | 路灯盏数(盏) | 500 | 900 | 预期性
7 | 坏灯具修复率(%) | 70 | 100 | 约束性
`;
const HEADED = `
表1 主要指标
序号	指标	单位	2020年	2025年	属性
一、绿化服务
1	草坪面积	公顷	12	30	约束性
2	志愿者人数	人	100	300	预期性
二、照明服务
3	路灯盏数	盏	500	900	预期性
4	夜间巡查次数	次	12	24	约束性
`;

const answerOver = (title: string, table: string) => {
  const text = `云河市${title}\n\n一、目标\n${table}\n二、保障\n加强领导。\n`;
  const document = parseDocument({
    id: "parks",
    file: "parks.txt",
    encoding: "utf-8",
    sha256: "",
    text,
  });
  const vocabulary = buildVocabulary([document], parseLexicon(LEXICON));
  const corpus = createCorpus([document], vocabulary, () => []);
  return (question: string) => answerQuestion(question, [], { corpus, corpusHash: "" }).answer;
};
const namesIn = (answer: string) =>
  [...answer.matchAll(/^- (\p{Script=Han}+)/gmu)].map(([, name]) => name);

const GREEN = ["草坪面积", "花坛数量", "志愿者人数", "古树挂牌率", "树木成活率"];
const LIGHTS = ["路灯盏数", "坏灯具修复率"];

describe("indicators of a field of work", () => {
  const ask = answerOver("公园建设方案", PLAIN);

  test.each([
    ["云河绿化类的指标有哪些", GREEN],
    ["云河园林方面的指标列一下", GREEN],
    ["云河的绿化指标", GREEN],
    ["云河照明指标2025年分别是多少", LIGHTS],
    ["云河跟亮化有关的指标有哪几个,目标各是多少", LIGHTS],
    ["云河绿化类里约束性的指标有哪几个", ["草坪面积", "古树挂牌率", "树木成活率"]],
    ["云河照明和绿化的指标一共有哪些", [...GREEN, ...LIGHTS]],
  ])("are those with its words and the ones between: %s", (question, names) =>
    expect(namesIn(ask(question))).toEqual(names),
  );

  test.each([
    ["云河绿化服务类的指标有哪些", ["草坪面积", "志愿者人数"]],
    ["云河照明部分有哪些指标", ["路灯盏数", "夜间巡查次数"]],
  ])("are those under its line in the table: %s", (question, names) =>
    expect(namesIn(answerOver("公园建设方案", HEADED)(question))).toEqual(names),
  );

  test("are not narrowed by the field that the whole document is about", () =>
    expect(namesIn(answerOver("绿化方案", PLAIN)("云河绿化方案的约束性指标有哪些"))).toEqual([
      "草坪面积",
      "古树挂牌率",
      "树木成活率",
      "坏灯具修复率",
    ]));

  test("are not meant where one of them is named", () => {
    expect(namesIn(ask("云河草坪面积的指标是多少"))).toEqual([]);
    expect(ask("云河草坪面积的指标是多少")).toContain("30公顷");
  });
});
