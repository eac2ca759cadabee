import { describe, expect, test } from "vitest";
import { parseLexicon } from "../../language/lexicon.ts";
import { parseDocument } from "../../parse/parse-document.ts";
import { buildVocabulary } from "../../question/vocabulary.ts";
import { createCorpus } from "../../retrieval/corpus.ts";
import { answerQuestion } from "../answer-question.ts";

const TASKS = `
一、主要任务
(一)发展夜间照明。到2025年,每公里步道路灯达到40盏,坏灯当日修复率达到95%。
(二)更换长椅。到2025年,更换木制长椅900把。
(三)开放湖区。组织志愿者引导游客,做好讲解。
`;
const TABLE = `
表1 主要指标
序号 | 指标 | 2020年 | 2025年 | 属性
1 | 长椅完好率(%) | 61 | 95 | 约束性
2 | 绿地面积(公顷) | 12 | 30 | 预期性
`;

const answerOver = (text: string) => {
  const document = parseDocument({
    id: "parks",
    file: "parks.txt",
    encoding: "utf-8",
    sha256: "",
    text,
  });
  const corpus = createCorpus([document], buildVocabulary([document], parseLexicon("")), () => []);
  return (question: string) => answerQuestion(question, [], { corpus, corpusHash: "" });
};
const ask = answerOver(`云河市公园整治方案${TASKS}`);
const askTabled = answerOver(`云河市公园整治方案${TABLE}${TASKS}`);

describe("targets on a topic", () => {
  test.each([
    "云河夜间照明方面有什么目标",
    "云河夜间照明方面的目标是什么",
    "云河夜间照明定了哪些目标",
  ])("are those under its heading: %s", (question) => {
    const { answer } = ask(question);
    expect(answer).toContain("共2项");
    expect(answer).toContain("40盏");
    expect(answer).not.toContain("长椅");
  });

  test("stand in running text where no row of the table is on it", () => {
    const { answer } = askTabled("云河夜间照明方面有什么目标");
    expect(answer).toContain("95%");
    expect(answer).not.toContain("绿地");
  });

  test("are the rows where some are on it", () => {
    const { answer } = askTabled("云河长椅方面的目标是什么");
    expect(answer).toContain("长椅完好率");
    expect(answer).not.toContain("绿地");
  });

  test.each([ask, askTabled])("are not all of them where none is on it", (over) =>
    expect(over("云河湖区方面有哪些目标").answer).not.toMatch(/长椅|绿地|40盏/u),
  );
});
