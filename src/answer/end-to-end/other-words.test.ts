import { describe, expect, test } from "vitest";
import { parseLexicon } from "../../language/lexicon.ts";
import { parseDocument } from "../../parse/parse-document.ts";
import { buildVocabulary } from "../../question/vocabulary.ts";
import { createCorpus } from "../../retrieval/corpus.ts";
import { answerQuestion } from "../answer-question.ts";
import { askSample } from "./ask-sample.ts";

const document = parseDocument({
  id: "parks",
  file: "parks.txt",
  encoding: "utf-8",
  sha256: "",
  text: `云河市公园建设方案

根据《国务院办公厅关于公园的意见》(国办发〔2020〕52号)、《青山省人民政府关于公园的通知》(青政发〔2022〕76号)制定本方案。我市先后出台《云河市绿地办法》(云政〔2013〕49号)。

一、建设原则
(一)坚持便民。就近建设。
(二)坚持节俭。少花钱。
(三)坚持绿色。多种树。

二、重点任务
(一)更新公园座椅。到2025年更新座椅500张。(牵头单位:市园林局;责任单位:市财政局、市体育局)
(二)修复步道。首批试点为东埠区、禾津区。(牵头单位:市园林局、市体育局;责任单位:市财政局)
(三)更换路灯。更换路灯300盏。(牵头单位:市城管局;责任单位:市园林局)

三、保障
(一)安排资金。各区公园方案报市财政局备案。全市公园建设情况每年向市人民代表大会报告。

附件:分配表

地区 座椅(张) 路灯(盏)
东埠区 10 20
禾津区 20 30
白河区 30 40
`,
});
const lexicon = parseLexicon(
  "departments:\n  园林局: [园林部门]\n  财政局: [财政]\n  体育局: [体育部门]\n",
);
const corpus = createCorpus([document], buildVocabulary([document], lexicon), () => []);
const ask = (...said: string[]) =>
  answerQuestion(
    said.at(-1) ?? "",
    said.slice(0, -1).map((text, i) => ({ role: i % 2 === 0 ? "user" : "assistant", text })),
    { corpus, corpusHash: "" },
  );

describe("a question in other words is understood as the plain one", () => {
  test.each([
    ["云河更新公园座椅确定的牵头部门是哪一个", "市园林局牵头"],
    ["云河更换路灯一事,主要由哪个单位牵头?", "市城管局牵头"],
    ["云河市更新公园座椅一项,印象中系由市财政局牵头,望予核实", "不是市财政局牵头"],
    ["云河 更新公园座椅 牵头局 配合局", "市体育局"],
    ["云河仅以市园林局一个单位牵头的任务,请全部列出", "共1项"],
    ["牵头单位只写了园林局、没有第二家的,云河有哪些任务", "共1项"],
    ["有没有园林局、体育局都挂名的任务?云河的,是哪几个", "共2项"],
    ["请列出云河市园林局与体育局共同参与的任务,不论两局是牵头还是配合", "共2项"],
    ["云河有一项任务的责任部门包含城管局,是哪一项,以及其余共同负责的单位", "同列:市园林局"],
    ["云河市公园情况,须向哪些对象进行报告?", "人民代表大会"],
    ["各区的公园方案,做好后应向云河市哪一部门报备?", "市财政局备案"],
    ["云河方案是照着省里哪个文来的", "青政发〔2022〕76号"],
    ["云河方案确立了三项建设原则,它们分别是什么?", "坚持节俭"],
    ["云河方案 建设原则(三条)", "坚持节俭"],
  ])("%s", (question, told) => {
    const { status, answer } = ask(question);
    expect(status).toBe("answered");
    expect(answer).toContain(told);
  });

  test("parts of a place that are taken for others are told from the sentence that names them", () =>
    expect(ask("云河步道首批试点地区是白河区,该说法是否准确?").answer).toContain("禾津区"));

  test("what is pointed at by words already said is what was spoken of", () => {
    const first = "云河到2025年要更新多少公园座椅?";
    const told = ask(first).answer;
    expect(ask(first, told, "上述座椅更新任务的牵头部门是哪一家?").answer).toContain(
      "市园林局牵头",
    );
  });

  test.each([
    ["绿春县医养结合工作确定的牵头部门是哪一个", "县卫健局牵头"],
    ["绿春县医养结合选定填入的牵头部门是哪一个", "县卫健局牵头"],
    ["烟台市第66号文件的印发日期需要写进台账,应填几年几月几日?", "2022-11-03"],
  ])("words that say little do not hide the subject: %s", (question, told) =>
    expect(askSample(question).answer).toContain(told),
  );

  test("what is named beside light words, and not there, is not found", () => {
    expect(ask("云河公园确定的门票价格一项是多少").status).toBe("not_found");
    expect(ask("云河喷泉确定的牵头部门是哪一个").status).toBe("not_found");
  });
});
