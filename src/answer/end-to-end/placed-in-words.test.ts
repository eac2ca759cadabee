import { expect, test } from "vitest";
import { parseLexicon } from "../../language/lexicon.ts";
import { parseDocument } from "../../parse/parse-document.ts";
import { buildVocabulary } from "../../question/vocabulary.ts";
import { createCorpus } from "../../retrieval/corpus.ts";
import { answerQuestion } from "../answer-question.ts";

const document = parseDocument({
  id: "yunhe",
  file: "yunhe.md",
  encoding: "utf-8",
  sha256: "",
  text: `云河市公园规划(2021—2025年)

一、形势
全市老年游客占全部游客的20.5%,接近21%的中度拥挤阶段。今后游客结构变化加快,到2035年预计老年游客将达35%以上。

二、任务
表1 各镇座椅任务
|地区|2025年座椅(张)|
|---|---|
|青桥镇|3000|
|东山镇|2000|
|南浦镇|900|

三、指标
表2 公园发展指标
|序号|指标|2021年|2025年|属性|
|---|---|---|---|---|
|1|绿地率(%)|30|40|约束性|
|2|座椅完好率(%)|95.2|95|约束性|
|3|路灯覆盖率(%)|50|100|约束性|
`,
});
const lexicon = parseLexicon("synonyms:\n  - [占比, 比例, 比重]\n");
const corpus = createCorpus([document], buildVocabulary([document], lexicon), () => []);
const ask = (question: string) => answerQuestion(question, [], { corpus, corpusHash: "" }).answer;

test.each([
  ["云河市哪几个镇座椅上了两千五百张", "青桥镇", "东山镇"],
  ["一千张座椅这道线,云河市有哪几个镇没迈过去", "南浦镇", "青桥镇"],
  ["论座椅任务,云河市哪个镇排老二", "东山镇", "青桥镇"],
  ["云河市各镇里座椅任务最重的先不管,我要的是紧跟其后的那个镇", "东山镇", "青桥镇"],
  ["云河市那些约束性的指标,2025年目标没到90%的是哪几个?", "绿地率", "路灯覆盖率"],
  ["云河市的约束性指标,以100%作为2025年目标值的,烦请一一指出。", "路灯覆盖率", "绿地率"],
  ["云河市的指标里,25年定的最低要求比21年做到的还低,是哪个", "座椅完好率", "绿地率"],
  ["云河市哪个指标2021年的实绩已经超过2025年的底线了", "座椅完好率", "绿地率"],
  ["云河市的百分比指标,从2021到2025谁涨得最猛,按百分点说", "路灯覆盖率", "绿地率"],
  ["云河市指标表,论提升了几个百分点,冠亚军各归谁", "绿地率", "座椅完好率"],
])("thresholds and places in an order, in other words: %s", (question, said, other) => {
  expect(ask(question)).toContain(said);
  expect(ask(question)).not.toContain(other);
});

test("a percentage of a later year is a share, and no share of now", () => {
  for (const question of [
    "云河市2035年老年游客占比得多高",
    "据云河市预测,2035年老年游客在全部游客中的比重将是多少?",
    "云河市 2035年 老年游客比例 预计",
  ])
    expect(ask(question)).toContain("35%以上");
  expect(ask("云河市老年游客占比多少?")).toContain("20.5%");
  expect(ask("云河市2030年老年游客占比多少?")).not.toContain("35%");
});

test("a figure without a year is none of a year beyond the plan's", () => {
  expect(ask("云河市2035年拥挤阶段到什么程度")).not.toContain("21%");
});
