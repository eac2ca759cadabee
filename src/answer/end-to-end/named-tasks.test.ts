import { describe, expect, test } from "vitest";
import { askMadeUp } from "./ask-made-up.ts";

const PARKS = `云河市公园建设方案

一、重点任务
1.更新公园座椅。更换旧座椅。(牵头单位:市园林局;责任单位:市财政局)
2.加强公园巡查。每月巡查。(牵头单位:市水务局;责任单位:市公安局)
3.打造公园美术环境。办好公园美术教育,建设美术长廊。(牵头单位:市文旅局;责任单位:市教育局)
4.推进园丁培训。组织园丁上课。(牵头单位:市教育局;责任单位:市园林局)
`;
const LEXICON = "departments:\n  教育局: [教育]\n";
const answerTo = askMadeUp(PARKS, { file: "parks.md", lexicon: LEXICON });

describe("a task by its number", () => {
  test.each([
    ["云河2项任务谁牵头", "市水务局牵头"],
    ["云河第3项任务美术环境谁牵头", "市文旅局牵头"],
    ["云河第1项座椅更新由哪些单位配合", "市财政局"],
    ["云河第1项园丁培训谁牵头", "市教育局牵头"],
  ])("%s", (question, words) => expect(answerTo(question).answer).toContain(words));
});

describe("words that end like a department's name without its suffix", () => {
  test.each(["云河美术教育方面由谁牵头", "云河公园美术教育由谁牵头"])("%s", (question) =>
    expect(answerTo(question).answer).toContain("市文旅局牵头"),
  );

  test.each(["云河教育方面牵头哪些任务", "云河教育牵头哪些任务"])("%s", (question) =>
    expect(answerTo(question).answer).toContain("4.推进园丁培训"),
  );
});

test("of the task that a department leads, its requirements are no topic", () =>
  expect(answerTo("云河教育局牵头的那项有什么要求").answer).toContain("4.推进园丁培训"));

describe("who explains a document", () => {
  const questions = ["云河方案由哪个部门解释", "云河方案解释权归谁", "云河公园方案谁来解释"];
  const explained = askMadeUp(`${PARKS}二、附则\n本方案由市园林局负责解释。\n`, {
    file: "parks.md",
  });

  test.each(questions)("%s", (question) =>
    expect(explained(question).answer).toContain("市园林局"),
  );

  test.each(questions)("where it is not told: %s", (question) => {
    const { status, reason } = answerTo(question);
    expect(status).toBe("not_found");
    expect(reason).toBe("not_stated");
  });
});
