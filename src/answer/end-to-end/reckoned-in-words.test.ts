import { expect, test } from "vitest";
import { parseLexicon } from "../../language/lexicon.ts";
import { parseDocument } from "../../parse/parse-document.ts";
import type { Turn } from "../../policy.ts";
import { buildVocabulary } from "../../question/vocabulary.ts";
import { createCorpus } from "../../retrieval/corpus.ts";
import { answerQuestion } from "../answer-question.ts";

const document = parseDocument({
  id: "yunhe",
  file: "yunhe.md",
  encoding: "utf-8",
  sha256: "",
  text: `云河市公园规划

一、任务
表1 各镇座椅任务
|地区|2020年常住人口(万人)|2025年座椅(张)|2025年路灯(盏)|
|---|---|---|---|
|青桥镇|4|300|40|
|东山镇|2|200|30|
|南浦镇|1|100|20|

二、指标
表2 公园发展指标
|序号|指标|2021年|2025年|属性|
|---|---|---|---|---|
|1|木制座椅(张)|50|150|预期性|
|2|座椅总数(张)|100|600|预期性|
|3|绿地率(%)|30|40|约束性|
`,
});
const corpus = createCorpus([document], buildVocabulary([document], parseLexicon("")), () => []);
const ask = (...said: readonly string[]) => {
  const history = said
    .slice(0, -1)
    .map((text, i): Turn => ({ role: i % 2 === 0 ? "user" : "assistant", text }));
  return answerQuestion(said.at(-1) ?? "", history, { corpus, corpusHash: "" }).answer;
};

test.each([
  ["云河市青桥镇的座椅超出南浦镇多少张?", "300 − 100 = 200"],
  ["云河市南浦镇的座椅要再加多少张才跟东山镇一样多", "200 − 100 = 100"],
  ["云河市青桥镇与东山镇座椅任务之间的差额为多少张?", "300 − 200 = 100"],
  ["云河市青桥镇的座椅除以南浦镇的,商是几", "300 ÷ 100 ≈ 3"],
  ["云河市东山镇座椅任务数÷全市合计", "200 ÷ 600 × 100 ≈ 33.33"],
  ["试计算云河市东山镇座椅在各镇总数中所占的比例", "200 ÷ 600 × 100 ≈ 33.33"],
  ["以2020年常住人口为基数,青桥镇平均每万人对应的座椅应为多少?", "≈ 75"],
  ["云河市青桥镇2025年座椅数÷2020年常住人口(万人),得多少", "≈ 75"],
])("rows of a table, in words for sums: %s", (question, said) => {
  expect(ask(question)).toContain(said);
});

test.each([
  ["云河市木制座椅占全部座椅几成", "150 ÷ 600 × 100 ≈ 25"],
  ["请计算2021年与2025年云河市木制座椅占座椅总数的百分比。", "50 ÷ 100 × 100 ≈ 50"],
  ["用木制座椅除以总座椅,云河2021、2025这两个年份分别得出多少", "150 ÷ 600 × 100 ≈ 25"],
  ["云河市座椅总数2025年的减掉2021年的,等于几?", "600 − 100 = 500"],
  ["四年,云河市,绿地率,增加的百分点数", "40 − 30 = 10"],
])("rows of indicators, in words for sums: %s", (question, said) => {
  expect(ask(question)).toContain(said);
});

test("two rows spoken of one behind the other are meant by 两个, and others by nothing", () => {
  const before = ["云河市青桥镇的座椅任务?", "300张。", "南浦镇呢", "100张。"];
  expect(ask(...before, "两个镇差多少张?")).toContain("300 − 100 = 200");
  expect(ask(...before, "它俩加一块儿是多少")).toContain("300 + 100 = 400");
  expect(ask("云河市青桥镇的座椅任务?", "300张。", "两个镇差多少张?")).not.toContain("−");
});

test.each([
  "那2021年占多少",
  "换成2021年的数再除一遍,是百分之几",
  "按同样口径算2021年木制座椅所占的比例",
])("the share just asked for, of another year: %s", (question) => {
  const before = [
    "云河市木制座椅2025年目标是多少?",
    "150张。",
    "占全部座椅的比例算给我看",
    "25%。",
  ];
  expect(ask(...before, question)).toContain("50 ÷ 100 × 100 ≈ 50");
});
