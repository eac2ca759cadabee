import { describe, expect, test } from "vitest";
import { askMadeUp } from "./ask-made-up.ts";

const PARKS = `云河市公园建设方案

一、重点任务
1.更新公园座椅。更换旧座椅。(牵头单位:市园林局;配合单位:市路灯局、市财政局)
2.清查公园水面。每月清查。(牵头单位:市水务局;配合单位:市园林局)
3.改造步道照明。在东门装灯。(牵头单位:市路灯局;配合单位:市园林局)

二、补助标准
控制室2026年底前开机,每月验灯。

表1 补助标准

| 项目 | 标准 | 实施部门 |
| --- | --- | --- |
| 花坛补助 | 每个300元 | 市园林局 |
| 长廊补助 | 每座5000元 | 市园林局 |

附件

表2 重点项目表

| 项目 | 规模 | 投资(万元) | 完成时限 | 责任单位 |
| --- | --- | --- | --- | --- |
| 北山游客中心 | 1200平方米 | 860 | 2026年6月 | 北山区园林局 |
| 东湖苗圃 | 30亩 | 240 | 2025年9月 | 东湖街道办事处 |
`;
const answerTo = askMadeUp(PARKS, { file: "parks.md" });

/** The answer to the last of several messages. */
const reply = (...said: readonly string[]) => answerTo(...said).answer;

describe("who is in charge of a named row is told by its table", () => {
  test.each([
    ["云河北山游客中心由谁负责", "由北山区园林局负责"],
    ["云河北山游客中心项目由谁负责", "由北山区园林局负责"],
    ["云河东湖苗圃这个项目哪家在管", "由东湖街道办事处负责"],
    ["谁来建云河东湖苗圃", "责任单位 东湖街道办事处"],
  ])("%s", (question, answer) => expect(reply(question)).toContain(answer));
});

describe("when a named row is to be done is told by the column of the time", () => {
  test.each([
    ["云河北山游客中心什么时候建好", "2026年6月", "860"],
    ["云河北山游客中心项目由谁负责,什么时候要建好?", "完成时限 2026年6月", "860"],
    ["云河东湖苗圃何时建成", "2025年9月", "240"],
  ])("%s", (question, answer, other) => {
    expect(reply(question)).toContain(answer);
    expect(reply(question)).not.toContain(other);
  });

  test("and a figure by its own", () =>
    expect(reply("云河东湖苗圃投资多少")).toBe("东湖苗圃:投资(万元) 240万元[1]。"));
});

test("rows that a body carries out are none that it leads, where the tasks have leads", () => {
  expect(reply("云河园林局牵头的有哪些")).not.toContain("补助");
  expect(reply("云河园林局负责哪些事")).toContain("花坛补助");
  expect(reply("云河长廊补助哪个部门负责")).toContain("由市园林局负责");
});

describe("whom a body supports is told", () => {
  test.each([
    ["云河财政局要配合哪个部门做什么", "市园林局牵头"],
    ["云河财政局给谁打下手", "市园林局牵头"],
    ["云河园林局协助的是哪家", "市水务局牵头"],
  ])("%s", (question, answer) => expect(reply(question)).toContain(answer));

  test("and not where that is not asked", () =>
    expect(reply("云河财政局配合哪些任务")).not.toContain("市园林局牵头"));
});

describe("work that is pointed at behind another question is that of the reply before", () => {
  const before = ["云河在哪个站设步道照明专区,多少盏灯?", "在市立苗木站设步道照明专区,灯24盏[1]。"];
  test.each(["什么时候开机?这块工作谁牵头?", "什么时候开机?这项工作由哪个部门负责"])(
    "%s",
    (question) => expect(reply(...before, question)).toContain("由市路灯局牵头"),
  );
});

describe("all tasks of a body are listed where others than the one spoken of are asked for", () => {
  const before = ["云河更新座椅谁牵头?", "市园林局牵头[1]。", "什么时候更换?", "每年更换[1]。"];
  test.each([
    "路灯局还有别的事是它打头的不",
    "除此之外,市路灯局是否还牵头其他工作",
    "路灯局还有其他要它挑头的活吗",
  ])("%s", (question) => {
    expect(reply(...before, question)).toContain("3.改造步道照明");
    expect(reply(...before, question)).not.toContain("不是");
  });
});

test("what a row is called is what somebody is asked for", () => {
  const askScores = askMadeUp(
    "青禾市公园养护考核办法\n\n表1 公园养护评分表\n序号 | 考核内容 | 满分 | 责任单位\n1 | 座椅完好程度 | 5 | 市园林局\n2 | 步道平整程度 | 8 | 市城管局\n3 | 路灯明亮程度 | 10 | 市供电局\n",
  );
  expect(askScores("青禾市步道平整程度由谁负责考核").answer).toMatch(/市城管局/u);
  expect(askScores("青禾市步道平整程度由谁负责考核").answer).not.toMatch(/园林局|供电局/u);
});
