import { expect, test } from "vitest";
import { parseLexicon } from "../../language/lexicon.ts";
import { parseDocument } from "../../parse/parse-document.ts";
import { buildVocabulary } from "../../question/vocabulary.ts";
import { createCorpus } from "../../retrieval/corpus.ts";
import { answerQuestion } from "../answer-question.ts";

const PARKS = `云河市公园建设方案

一、任务分解
表1 各地座椅任务
|地区|2025年座椅(张)|
|---|---|
|云河旅游开发区|150|
|湖滨生态新区|90|
|东街区|2150|
|南山县|810|
二、发展指标
表2 公园发展指标
|序号|指标|2020年|2025年|属性|
|---|---|---|---|---|
|1|绿地率(%)|40|70|约束性|
|2|步道完好率(%)|60|90|预期性|
|3|花坛管护率(%)|50|95|约束性|
`;

const document = parseDocument({
  id: "parks",
  file: "parks.md",
  encoding: "utf-8",
  sha256: "",
  text: PARKS,
});
const lexicon = parseLexicon("attributes:\n  约束性: [必须完成]\n  预期性: [努力争取]\n");
const corpus = createCorpus([document], buildVocabulary([document], lexicon), () => []);
const ask = (question: string) => answerQuestion(question, [], { corpus, corpusHash: "" }).answer;

test.each([
  ["东街区跟南山县比座椅,多出来几张?", "2150 − 810 = 1340"],
  ["座椅:东街区-南山县=?", "2150 − 810 = 1340"],
  ["东街区的座椅任务较南山县多出多少张", "2150 − 810 = 1340"],
  ["东街区、南山县的座椅之和是多少?", "2150 + 810 = 2960"],
  ["把东街区还有南山县的座椅加到一块儿,多少张", "2150 + 810 = 2960"],
  ["做个加法:东街区的座椅、南山县的座椅,总数报给我", "2150 + 810 = 2960"],
  ["云河两个新区(旅游开发、湖滨新区)座椅求和", "150 + 90 = 240"],
  ["云河市哪个地方座椅任务居首", "东街区"],
])("rows are reckoned with: %s", (question, said) => {
  expect(ask(question)).toContain(said);
});

test.each([
  ["云河绿地率要铺开到百分之几?", "70%"],
  ["云河绿地率2025年应达到百分之多少?", "70%"],
])("a share that is to be reached is a figure and no growth: %s", (question, said) => {
  expect(ask(question)).toContain(said);
  expect(ask(question)).not.toContain("−");
});

test.each([
  ["云河绿地率是必须完成的,还是努力争取的?", "绿地率的指标属性为约束性"],
  ["云河步道完好率是约束的还是就预期一下?", "步道完好率的指标属性为预期性"],
])("one kind of target or the other: %s", (question, said) => {
  expect(ask(question)).toContain(said);
});

test.each(["云河公园指标表里,属性标为约束性的包括哪些?", "云河有没有必须完成、不是预期性的指标?"])(
  "all of one kind: %s",
  (question) => {
    expect(ask(question)).toContain("绿地率");
    expect(ask(question)).toContain("花坛管护率");
    expect(ask(question)).not.toContain("步道");
  },
);
