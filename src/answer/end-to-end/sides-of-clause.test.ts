import { describe, expect, test } from "vitest";
import { askMadeUp } from "./ask-made-up.ts";

const TEXT = `云河市公园服务方案
发布日期:2023-05-06

一、主要任务
1.发放座椅补贴。东园居民每人每月发放30元,西园居民每人每月发放50元。按季发放,于每季度末月20日前打入市民卡。迁出的自次月起停发。
2.支持花房经营。同时具备下列条件的,可向园林局提出:有照明;有人值守。每座花房一次性补助2万元,由市、区财政按4∶6分担。
3.扩大露营。全年安排营地五处,其他设施逐步完善。
二、管理
高新园所需资金由高新园全额承担。

附件
重点任务分工表
序号 | 任务 | 牵头单位
1 | 发放座椅补贴 | 市民政局
2 | 支持花房经营 | 市园林局
3 | 扩大露营 | 市文旅局
`;

const answerTo = askMadeUp(TEXT);
const thread = (...questions: string[]) => {
  const said: string[] = [];
  for (const question of questions) {
    said.push(question);
    said.push(answerTo(...said).answer);
  }
  return said.at(-1) ?? "";
};

describe("a heading names what its clause says one side of", () => {
  test.each([
    ["云河座椅补贴多少?", "30元"],
    ["云河座椅补贴标准是多少", "50元"],
    ["云河座椅补贴什么时候发", "20日前"],
    ["云河座椅补贴是怎么规定的", "次月起停发"],
    ["云河花房经营要满足什么条件", "有照明"],
    ["云河花房经营怎么申请", "提出"],
  ])("%s", (question, told) => expect(answerTo(question).answer).toContain(told));

  test("who is in charge of it stands in the list of tasks", () =>
    expect(answerTo("云河座椅补贴由谁牵头").answer).toContain("市民政局"));
});

describe("one side of what was spoken of is looked for where that stands", () => {
  const first = "云河座椅补贴多少?";
  test.each([
    ["什么时候发", "20日前"],
    ["什么人能领", "东园居民"],
    ["西园的能领多少", "50元"],
  ])("%s", (question, told) => expect(thread(first, question)).toContain(told));

  test("and not taken from elsewhere where it is not said there", () => {
    expect(thread(first, "钱谁出")).not.toContain("高新园");
    expect(thread(first, "钱谁出")).toContain("未载明");
    expect(thread(first, "钱谁出", "什么时候发")).toContain("20日前");
    expect(thread(first, "钱谁出", "花房经营呢", "钱谁出")).toContain("分担");
  });

  test("a document that was spoken of is still asked for the day it was issued", () =>
    expect(thread("云河方案叫什么名字", "什么时候发布的")).toContain("2023-05-06"));
});
