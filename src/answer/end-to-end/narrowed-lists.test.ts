import { describe, expect, test } from "vitest";
import { askMadeUp } from "./ask-made-up.ts";

const TEXT = `云河市公园发展规划

表1 主要发展指标
序号 | 指标 | 2020年 | 2025年 | 属性
1 | 座椅完好率(%) | 61 | 95 | 约束性
2 | 座椅总数(把) | 300 | 900 | 预期性
3 | 路灯亮灯率(%) | 82 | 98 | 约束性
4 | 步道达标率(%) | 40 | 80 | 约束性

一、主要任务
1.更换公园座椅。更换座椅九百把。(牵头单位:市园林局;责任单位:市财政局)
2.改造公园照明。改造路灯三百盏。(牵头单位:市园林局、市城管局;责任单位:市财政局)
3.修补公园步道。修补步道十公里。(牵头单位:市城管局;责任单位:市园林局)
`;

const ask = askMadeUp(TEXT, {
  lexicon: "departments:\n  园林局: [园林部门]\n  城管局: [城管]\n  财政局: [财政]\n",
});

describe("rows of a kind", () => {
  test.each([
    "云河的指标里有多少是约束性的?",
    "云河市约束性指标有多少?",
    "表1里属于约束性的有多少",
    "云河发展指标中约束性的占几个",
  ])("are counted: %s", (question) => expect(ask(question).answer).toContain("共3项"));

  test("are counted where “有” looks like a part of the topic", () => {
    const { answer } = ask("云河市座椅有几项约束性指标?");
    expect(answer).toContain("共1项");
    expect(answer).toContain("座椅完好率");
  });

  test("are not meant by the value of one of them", () => {
    expect(ask("云河市座椅完好率这个约束性指标有多少?").answer).toContain("95%");
  });

  test.each([
    "98%出现在云河哪些指标里?",
    "98%是云河哪个指标的目标?",
    "98%这个数写在云河市哪项指标里",
  ])("are found by a figure: %s", (question) => {
    const { answer } = ask(question);
    expect(answer).toContain("路灯亮灯率");
    expect(answer).not.toContain("座椅");
  });

  const LISTED = ["云河市约束性指标有哪些?", "共3项:座椅完好率、路灯亮灯率、步道达标率[1]。"];

  test.each([
    ["里面跟座椅有关的是哪几个?", "座椅完好率", "座椅总数"],
    ["其中座椅的呢", "座椅完好率", "步道达标率"],
    ["这些里面路灯的有几项", "路灯亮灯率", "座椅"],
  ])("are narrowed by a topic: %s", (question, within, without) => {
    const { answer } = ask(...LISTED, question);
    expect(answer).toContain("共1项");
    expect(answer).toContain(within);
    expect(answer).not.toContain(without);
  });

  test("are put in an order", () => {
    expect(ask(...LISTED, "其中2025年目标最低的是哪个?").answer).toContain("步道达标率");
    expect(ask(...LISTED, "里面哪个涨得最多?").answer).toContain("步道达标率");
  });
});

describe("tasks of a department", () => {
  const LISTED = ["云河市园林局牵头哪些任务?", "共2项:更换公园座椅、改造公园照明[1]。"];

  test.each(["其中有几项是要出钱的", "里面哪些要2025年完成"])(
    "keep the part by which they were asked for: %s",
    (question) => expect(ask(...LISTED, question).answer).not.toContain("步道"),
  );

  test.each(["这些里面跟照明有关的是哪项?", "其中涉及照明的有几项"])(
    "are narrowed by a topic: %s",
    (question) => {
      const { answer } = ask(...LISTED, question);
      expect(answer).toContain("改造公园照明");
      expect(answer).not.toContain("座椅");
    },
  );

  test.each(["哪些是和城管局一起的?", "其中跟城管局联合的有几项", "哪几项是跟城管局一块干的"])(
    "are those with another: %s",
    (question) => {
      const { answer } = ask(...LISTED, question);
      expect(answer).toContain("改造公园照明");
      expect(answer).not.toContain("更换公园座椅");
    },
  );
});

describe("tasks of two departments", () => {
  test.each([
    ["云河市园林局和财政局谁负责的任务多?", "园林局的任务更多"],
    ["云河市园林局和财政局哪个参与的任务更少?", "财政局的任务更少"],
    ["云河市园林局和城管局谁牵头的任务多?", "一样多"],
  ])("are held against each other: %s", (question, told) => {
    expect(ask(question).answer.slice(0, 20)).toContain(told);
  });

  test("are only listed where that is asked", () => {
    expect(ask("云河市园林局和财政局各负责多少任务?").answer).not.toMatch(/更多|更少|一样多/u);
  });
});

test("a word of the task is no role", () => {
  const { answer } = ask("云河市公园辅助步道谁来推?");
  expect(answer).toContain("由市城管局牵头");
});

test.each(["云河市有多少路灯?", "云河市共有多少处步道"])(
  "how many things there are is no rate of them: %s",
  (question) => expect(ask(question).answer).not.toMatch(/亮灯率|达标率/u),
);

describe("a document that says of nothing who is in charge", () => {
  const asked = askMadeUp(
    `青禾市公园发展规划

一、发展基础
公园照明持续改善,改造路灯三百盏,公园巡查机制统筹协调、配合密切。
二、经费
步道维修由市财政局负责保障经费。
`,
    { lexicon: "departments:\n  财政局: [财政]\n" },
  );

  test.each(["青禾公园巡查机制哪个部门牵头", "青禾路灯改造归谁管"])(
    "does not answer with a sentence about the subject: %s",
    (question) => {
      expect(asked(question).status).toBe("not_found");
      expect(asked(question).answer).toContain("责任单位");
    },
  );

  test("answers where a sentence does", () => {
    expect(asked("青禾步道维修谁负责?").answer).toContain("由市财政局负责");
  });
});

describe("after a figure", () => {
  const CHANGE = ["云河市座椅完好率提高几个点?", "提高34个百分点[1]。"];

  test("the attribute of its row is asked for", () => {
    const { answer } = ask(...CHANGE, "这个是约束性的吗?");
    expect(answer).toContain("座椅完好率");
    expect(answer).toContain("约束性");
  });

  test.each(["2025年要提到多高?", "打算到多高", "目标有多高呢"])(
    "words that only ask how high name nothing: %s",
    (question) =>
      expect(ask("云河市2020年座椅完好率多少?", "61%[1]。", question).answer).toContain("95"),
  );
});
