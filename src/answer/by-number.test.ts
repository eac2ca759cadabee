import { describe, expect, test } from "vitest";
import { askMadeUp } from "./ask-made-up.ts";

const TEXT = `云河市公园发展规划

一、现状与问题
近年来公园数量增加。
二、主要任务
(一)更新设施
1.更换公园座椅。三年内更换座椅九百把。
2.改造公园照明。三年内改造路灯三百盏。
(二)延长开放
3.夜间开放。夏季开放到22时。
三、保障措施
(一)加强领导。成立工作专班。
(二)保障经费。每年安排专项经费。
`;

const answerTo = askMadeUp(TEXT);
const ask = (...said: string[]) => answerTo(...said).answer;

describe("a clause that is named by its number", () => {
  test.each(["云河规划第3项讲的是什么?", "云河市规划第三条写了什么", "云河第3项任务的内容是什么"])(
    "is told: %s",
    (question) => expect(ask(question)).toContain("22时"),
  );

  test("is told by its headings where it has some", () => {
    const answer = ask("云河规划第三部分讲什么?");
    expect(answer).toContain("加强领导");
    expect(answer).not.toContain("更换公园座椅");
  });

  test("is not guessed where there is none, or something else is asked", () => {
    expect(ask("云河规划第9项讲的是什么?")).not.toMatch(/座椅|路灯|22时/u);
    expect(ask("云河规划第3项投资多少亿元?")).not.toContain("座椅");
  });
});

test.each([
  "云河规划分几大部分?",
  "云河市规划各部分标题是什么?",
  "云河规划的目录",
  "云河规划由哪几部分组成?",
])("the parts of a document are listed: %s", (question) => {
  const answer = ask(question);
  expect(answer).toContain("共3个部分");
  expect(answer).toContain("保障措施");
  expect(answer).not.toContain("更新设施");
});

test("the structure of a document leans on nothing that was asked before", () => {
  const before = ["云河规划什么时候印发的?", "文件未载明印发日期。"];
  expect(ask(...before, "云河规划有几个部分?")).toContain("共3个部分");
  expect(ask(...before, "云河规划有几个部分?", "共3个部分[1]。", "第三部分呢")).toContain(
    "保障经费",
  );
});
