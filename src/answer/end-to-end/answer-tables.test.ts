import { expect, test } from "vitest";
import { parseLexicon } from "../../language/lexicon.ts";
import { parseDocument } from "../../parse/parse-document.ts";
import { buildVocabulary } from "../../question/vocabulary.ts";
import { createCorpus } from "../../retrieval/corpus.ts";
import { answerQuestion } from "../answer-question.ts";

const PARKS = `云河市公园补贴办法

一、标准
座椅补贴按下表执行。
|项目|市级|区级|街道|
|---|---|---|---|
|座椅维修|30%|60%|10%|
|路灯更新|50%|50%|0|
未经登记的座椅不予补贴。
二、任务
2026年任务分解如下(单位:张)。
|街道|座椅|长凳|
|---|---|---|
|东街街道|12|0|
|西街街道|30|5|
|南街街道|8|9|
三、程序
验收由市园林局会同街道进行,10个工作日内完成。
`;
const TREES = `青山县树木管护办法

一、流程
|环节|办理主体|时限|
|---|---|---|
|评估|县林业站|10个工作日|
|验收|县林业局|8个工作日|
`;

const parse = (id: string, text: string) =>
  parseDocument({ id, file: `${id}.md`, encoding: "utf-8", sha256: "", text });
const documents = [parse("parks", PARKS), parse("trees", TREES)];
const lexicon = parseLexicon("departments:\n  园林局: [园林部门]\n");
const corpus = createCorpus(documents, buildVocabulary(documents, lexicon), () => []);
const ask = (question: string, before?: string) =>
  answerQuestion(question, before === undefined ? [] : [{ role: "user", text: before }], {
    corpus,
    corpusHash: "",
  });

test("the shares of a row are those of all who bear it", () => {
  const { answer } = ask("云河市座椅维修的钱,市、区、街道怎么分担?");
  expect(answer).toMatch(/30%.*60%.*10%/su);
});

test("a condition is laid on the figure named right before it", () => {
  const { answer } = ask("云河市任务分解里座椅超过10张的街道有哪些?");
  expect(answer).toContain("东街街道");
  expect(answer).toContain("西街街道");
  expect(answer).not.toContain("南街街道");
});

test("rows without a task are those with none", () => {
  const { answer } = ask("云河市哪几个街道没有长凳任务?");
  expect(answer).toContain("东街街道");
  expect(answer).not.toContain("西街街道");
});

test("that nothing is given answers how much", () => {
  const { status, answer } = ask("云河市未经登记的座椅补贴多少钱?");
  expect([status, answer]).toEqual(["answered", expect.stringContaining("不予补贴")]);
});

test("a row of another place's table does not lead away from the place that is named or was asked about", () => {
  const named = ask("验收由谁进行,几天内完成?云河市的");
  expect(named.citations.every(({ document }) => document === "parks")).toBe(true);
  const after = ask("验收几天内完成?", "云河市座椅维修市级出多少?");
  expect(after.answer).toContain("10个工作日");
  const open = ask("验收的时限是多久?");
  expect(open.citations.some(({ document }) => document === "trees")).toBe(true);
});

test("two rows that a reader sets against each other are judged", () => {
  const first = (question: string) => ask(question).answer.split("\n")[0];
  expect(first("云河市东街街道的座椅比南街街道多吗?")).toBe("是的。");
  expect(first("云河市东街街道的座椅比南街街道少,对吧?")).toBe("并非如此,文件写的是:");
});

test("rows above the mean are those above what their figures come to on average", () => {
  const { answer } = ask("云河市任务分解里哪些街道的座椅高于平均数?");
  expect(answer).toContain("16.67");
  expect(answer).toContain("西街街道");
  expect(answer).not.toContain("东街街道");
});

test("a share is held against that of the whole, where the table states it", () => {
  const text =
    "清江市公园方案\n一、任务\n各区任务如下。\n|区|座椅(张)|木制座椅占比(%)|\n|---|---|---|\n|东湖区|120|50|\n|西湖区|30|72|\n|南湖区|50|61|\n|合计|200|60|\n";
  const own = parse("shares", text);
  const corpus = createCorpus([own], buildVocabulary([own], lexicon), () => []);
  const { answer } = answerQuestion("清江市哪些区的木制座椅占比低于全市平均水平?", [], {
    corpus,
    corpusHash: "",
  });
  expect(answer).toContain("60%");
  expect(answer).toContain("东湖区");
  expect(answer).not.toMatch(/[西南]湖区/u);
});
