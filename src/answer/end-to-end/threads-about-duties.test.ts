import { describe, expect, test } from "vitest";
import { askMadeUp, converseMadeUp } from "./ask-made-up.ts";

const PARKS = `云河市公园建设方案

一、重点任务
(一)改善公园设施
1.更新公园座椅。2025年底前更换旧座椅300张。(牵头单位:市园林局;责任单位:市财政局)
2.加强公园“智慧”巡查。每月巡查两次,发现破损及时登记。(牵头单位:市水务局、市园林局;责任单位:市公安局)
3.修缮北山步道。到2027年,步道完好率达到90%。(牵头单位:市交通局;责任单位:市园林局、市财政局)
(二)美化公园水面
4.清理东湖水面。每周打捞水草。(牵头单位:市水务局;责任单位:市财政局)
`;
const answerTo = askMadeUp(PARKS, { file: "parks.md" });

/** The answers to the questions of a conversation, each with the answers before it. */
function talk(...questions: readonly string[]): readonly string[] {
  const said: string[] = [];
  return questions.map((question) => {
    const { answer } = answerTo(...said, question);
    said.push(question, answer);
    return answer;
  });
}

describe("departments spoken of one after the other are asked for together", () => {
  test.each([
    ["哪些是两家一起的", ["2.加强公园“智慧”巡查"], ["座椅", "水面"]],
    ["两家都牵头的有几项", ["共1项", "2.加强公园“智慧”巡查"], ["座椅"]],
    ["它们一起的呢", ["2.加强公园“智慧”巡查"], ["座椅"]],
    ["这两个部门共同参与的有哪些", ["共1项"], ["座椅", "水面"]],
  ])("%s", (question, words, not) => {
    const answer = talk("云河园林局牵头哪些任务", "水务局呢", question).at(-1);
    for (const each of words) expect(answer).toContain(each);
    for (const each of not) expect(answer).not.toContain(each);
  });

  test("three of them", () => {
    const answers = talk("云河财政局有哪些任务", "园林局呢", "交通局呢", "这三家一起的呢");
    expect(answers.at(-1)).toContain("共1项");
    expect(answers.at(-1)).toContain("3.修缮北山步道");
  });
});

describe("the one task that a reply names is what is asked about", () => {
  test.each([
    ["具体要做什么", "更换旧座椅300张"],
    ["这项任务主要讲什么", "更换旧座椅300张"],
    ["具体内容是什么", "更换旧座椅300张"],
    ["谁配合", "市财政局"],
    ["什么时候完成", "2025年底前"],
    ["除了它还有哪些单位", "市财政局"],
  ])("座椅谁牵头 → %s", (question, words) =>
    expect(talk("云河座椅谁牵头", question).at(-1)).toContain(words),
  );

  test.each([
    ["具体要做什么", "完好率达到90%"],
    ["谁配合", "市园林局、市财政局"],
    ["什么时候完成", "到2027年"],
    ["这项任务还有哪些单位参与", "市园林局、市财政局"],
  ])("the only one of a department → %s", (question, words) =>
    expect(talk("云河交通局牵头什么任务", question).at(-1)).toContain(words),
  );

  test.each(["这一条主要讲什么", "具体要干什么", "有哪些具体要求"])(
    "a task by its number, its name in quotes → %s",
    (question) => expect(talk("云河第2项任务谁牵头", question).at(-1)).toContain("每月巡查两次"),
  );

  test("another task of the same department is not the one that was named", () => {
    const answer = talk("云河座椅谁牵头", "它还牵头什么").at(-1);
    expect(answer).toContain("2.加强公园“智慧”巡查");
    expect(answer).not.toContain("财政局");
  });

  test("of several tasks none is taken", () =>
    expect(talk("云河园林局有哪些任务", "谁配合").at(-1)).toContain("园林局"));
});

test("what is held to be the same as a thing points at no department", () => {
  const plan = (place: string, body: string) =>
    `${place}公园方案\n一、经费\n(一)公园公益金。每年公益金用于公园的比例不低于55%。(责任单位:${body})\n`;
  const converse = converseMadeUp({
    "qinghe.txt": plan("青禾县", "县财政局、县园林局"),
    "yunshan.txt": plan("云山市", "市住建局"),
  });
  const answer = converse(
    "青禾县把公益金用到公园上,由哪些部门负责?",
    "另外几个市有没有跟它同样的规定?",
  );
  expect(answer).not.toMatch(/^县财政局/u);
  expect(answer).toContain("市住建局");
});

test.each([
  "这个由哪个局来抓?",
  "这事归哪个局办?",
  "这个由哪个局来抓,还有谁帮着?",
  "哪几个局在抓?",
])("who is in charge of what was told is asked by the kind of body alone: %s", (question) => {
  const told = talk("云河的水面怎么清理?", question).at(-1);
  expect(told).toMatch(/清理东湖水面.*市水务局/su);
});
