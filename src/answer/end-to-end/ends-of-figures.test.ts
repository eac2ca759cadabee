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
目前,全市60岁以上游客占全部游客比例达到23.5%,预计到2025年游客总数将达到80万人,60岁以上游客占比将达到26%。

二、指标
表1 公园发展指标
|序号|指标|2021年|2025年|属性|
|---|---|---|---|---|
|1|城市公园座椅完好率(%)|81|95|约束性|
|2|农村公园座椅完好率(%)|88|96|约束性|
|3|城乡绿道贯通率(%)|30|40|预期性|
`,
});
const lexicon = parseLexicon("synonyms:\n  - [占比, 比例, 比重]\n");
const corpus = createCorpus([document], buildVocabulary([document], lexicon), () => []);
const ask = (question: string) => answerQuestion(question, [], { corpus, corpusHash: "" }).answer;

test.each([
  "云河市2021年城乡公园座椅完好率差几个百分点",
  "公园座椅完好率的城乡差距,云河市,2021年,是几个百分点",
  "对比一下云河市2021年的数:城市公园座椅完好率、农村公园座椅完好率",
  "云河市2021年城市公园座椅完好率和农村公园座椅完好率比一比",
])("two figures are held against each other: %s", (question) => {
  expect(ask(question)).toContain("88 − 81 = 7");
});

test("one figure of both kinds is not divided, and two that are merely asked for are not compared", () => {
  expect(ask("云河市2021年城乡绿道贯通率多少")).toContain("30%");
  expect(ask("云河市2021年城乡公园座椅完好率各多少")).toContain("88%");
  expect(ask("云河市2021年城市公园座椅完好率和农村公园座椅完好率")).not.toContain("−");
});

test.each(["云河市60岁以上游客占比 现状 2025年", "云河市60岁以上游客占比现在和2025年各多少"])(
  "the state now and the year to come are both told: %s",
  (question) => {
    expect(ask(question)).toContain("23.5%");
    expect(ask(question)).toContain("26%");
  },
);

test("where only now is asked for, no year to come is told", () => {
  expect(ask("云河市60岁以上游客占比现在多少")).not.toContain("26%");
});
