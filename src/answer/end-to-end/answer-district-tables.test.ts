import { expect, test } from "vitest";
import { parseLexicon } from "../../language/lexicon.ts";
import { parseDocument } from "../../parse/parse-document.ts";
import { buildVocabulary } from "../../question/vocabulary.ts";
import { createCorpus } from "../../retrieval/corpus.ts";
import { answerQuestion } from "../answer-question.ts";

const PARKS = `云河市公园建设方案

一、任务分解
表1 2023—2025年各地座椅更新任务(单位:张,均为年末累计数)
|地区|2022年实有|2023年|2024年|2025年|2025年其中:木座椅|
|---|---|---|---|---|---|
|东街区|860|1240|1680|2150|1050|
|西街区|520|830|1210|1600|690|
|南山县|310|450|620|810|—|
|合计|1690|2520|3510|4560|1740|
二、补助
1.更新木座椅。对社区更新木座椅的,每张补助不超过300元,超出部分由社区承担。(责任单位:市园林局)
2.移交公园用房。公园用房竣工验收后60日内移交属地街道。(责任单位:市城管局)
3.发放游园卡。60周岁以上的居民免费领取。由本人向居住地村(社区)提出申请,次月起发放。(责任单位:市园林局)
`;

const parse = (id: string, text: string) =>
  parseDocument({ id, file: `${id}.md`, encoding: "utf-8", sha256: "", text });
const SHELTERS = `青山市凉亭建设方案

一、修建凉亭。到2025年全市建成凉亭260处。
二、任务分解
|地区|2025年凉亭(处)|2025年步道(公里)|
|---|---|---|
|东街区|120|30|
|西街区|128|40|
|合计|248|70|
`;
const documents = [parse("parks", PARKS), parse("shelters", SHELTERS)];
const lexicon = parseLexicon("departments:\n  园林局: [园林部门]\n");
const corpus = createCorpus(documents, buildVocabulary(documents, lexicon), () => []);
const ask = (question: string) => answerQuestion(question, [], { corpus, corpusHash: "" }).answer;

test.each([
  ["西街区2024年座椅要达到多少?", "西街区:2024年 1210张"],
  ["南山县2025年有多少座椅?", "南山县:2025年 810张"],
  ["西街区2025年木座椅多少?", "690张"],
  ["从2022年到2025年,云河市哪个地区座椅增加最多?", "东街区增加1290张"],
])("a column that is a year counts what the caption says: %s", (question, said) => {
  expect(ask(question)).toContain(said);
});

test("a dash is no task, and no small figure", () => {
  const none = ask("云河市哪几个县区没有木座椅任务?");
  expect(none).toContain("南山县");
  expect(none).not.toContain("东街区");
  expect(ask("云河市木座椅少于700张的地区有哪些?")).not.toContain("南山县");
});

test("the highest amount of a benefit is no extreme of a table that counts other things", () => {
  const answer = ask("云河市更新木座椅补助最高多少?");
  expect(answer).toContain("300元");
  expect(answer).not.toContain("东街区");
  expect(ask("云河市木座椅最多的地区是哪个?")).toContain("东街区");
});

test.each([
  ["云河市公园用房验收后移交给谁?", "移交属地街道", "市城管局"],
  ["云河市游园卡去哪儿申请?", "居住地村(社区)", "市园林局"],
])("before whom something is done, not who is in charge of it: %s", (question, said, other) => {
  expect(ask(question)).toContain(said);
  expect(ask(question)).not.toContain(other);
});

test("who is in charge is told where that is asked", () =>
  expect(ask("云河市移交公园用房由谁负责?")).toContain("市城管局"));

const CLASSED = `云河市公园发展规划

一、主要指标
表1 发展主要指标
|类别|序号|指标|2022年|2025年|属性|
|---|---|---|---|---|---|
|公园|1|绿地占比(%)|38|45|约束性|
|公园|2|公园座椅(张)|600|900|预期性|
|步道|3|夜间照明率(%)|50|80|约束性|
|步道|4|步道长度(公里)|60|90|约束性|
`;

test("the class under which a table lists an indicator is a topic like its name", () => {
  const classed = [parse("classed", CLASSED)];
  const own = createCorpus(classed, buildVocabulary(classed, lexicon), () => []);
  const asked = (question: string) =>
    answerQuestion(question, [], { corpus: own, corpusHash: "" }).answer;
  const trails = asked("云河市步道类的约束性指标有哪些?");
  expect(trails).toContain("夜间照明率");
  expect(trails).toContain("步道长度");
  expect(trails).not.toContain("绿地占比");
  expect(asked("云河市公园类指标有哪些?")).not.toContain("步道长度");
});

test.each([
  "青山市的凉亭,正文和分解表的数一样吗?",
  "青山市凉亭正文说的和表里合计对得上吗",
  "青山市2025年要建多少处凉亭?正文与任务表一致吗",
])("the text's figure is held against the total of the table: %s", (question) => {
  const answer = ask(question);
  expect(answer).toContain("248");
  expect(answer).toContain("260处");
});
