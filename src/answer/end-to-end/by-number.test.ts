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

describe("a clause asked for by its number is told as it stands", () => {
  const LONG = `云河市公园发展规划

一、主要任务
(一)更换座椅。先换东园的座椅。再换西园的座椅。木制座椅改为铁制。座椅旁边设垃圾桶。旧座椅运往南仓。(责任单位:市园林局)
(二)夜间开放。同时具备下列条件的,夏季开放到22时:
1.有照明。
2.有人值守。
二、支持政策
(一)经费。每年安排专项经费。
(二)用地。优先安排用地。
三、组织实施
(一)领导。成立工作专班。
(二)督查。每季督查一次。
`;
  const answered = askMadeUp(LONG);
  const told = (...said: string[]) => answered(...said).answer;

  test.each(["云河主要任务第一条", "云河规划第一部分第1条讲什么", "云河主要任务第一项"])(
    "with all its sentences: %s",
    (question) => {
      expect(told(question)).toContain(
        "先换东园的座椅。再换西园的座椅。木制座椅改为铁制。座椅旁边设垃圾桶。旧座椅运往南仓。",
      );
      expect(told(question)).not.toMatch(/园林局|专项经费|工作专班/u);
    },
  );

  test("with the items below it", () =>
    expect(told("云河主要任务第二条的内容")).toMatch(/22时[\s\S]*有照明[\s\S]*有人值守/u));

  test("in the chapter that goes by another usual name", () =>
    expect(told("云河保障措施第二条写了什么")).toContain("每季督查一次"));

  test("of several chapters by their headings", () => {
    const answer = told("云河第一条");
    expect(answer).toMatch(/更换座椅[\s\S]*经费[\s\S]*领导/u);
    expect(answer).toContain("3个");
  });

  test("and by its place in the list that was just given", () => {
    const list = "云河市(三、组织实施)共2项:\n- (一)领导[1]\n- (二)督查[2]";
    expect(told("云河有哪些保障措施?", list, "第二条")).toContain("每季督查一次");
  });
});
