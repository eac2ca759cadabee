import { describe, expect, test } from "vitest";
import { askMadeUp } from "./ask-made-up.ts";

const PARKS = `云河市公园建设方案

一、重点任务
(一)改善公园设施
1.更新公园座椅。更换旧座椅。(牵头单位:市园林局;责任单位:市路灯局、市财政局)
2.加强公园巡查。每月巡查。(牵头单位:市路灯局、市园林局;责任单位:市财政局、各乡镇人民政府)
3.修缮北山步道。修缮破损。(牵头单位:市财政局;责任单位:市园林局、各乡镇人民政府)
(二)美化公园水面
4.清理东湖水面。每周清理。(牵头单位:市路灯局)
5.种植水生花卉。春季种植。(责任单位:市园林局、各乡镇人民政府)
`;
const answerTo = askMadeUp(PARKS, { file: "parks.md" });
const listed = (question: string) => {
  const { answer } = answerTo(question);
  return [...answer.matchAll(/^- (\d)\./gmu)].map(([, number]) => number).join("");
};

describe("tasks by what is written of their bodies", () => {
  test.each([
    ["云河哪些任务光写了牵头的、后头没跟责任单位", "4"],
    ["云河的任务中,仅注明牵头单位而责任单位付之阙如的有哪些", "4"],
    ["云河有的任务光写了谁牵头,责任单位没写,是哪几项", "4"],
    ["云河的任务里没人配合的有几项", "4"],
    ["云河带“牵头”字样的任务,跟谁牵头配成对给我", "1234"],
    ["云河方案对部分任务标注了“牵头”,请列出这些任务及牵头单位", "1234"],
    ["云河没有牵头单位的任务有哪些", "5"],
  ])("%s", (question, numbers) => expect(listed(question)).toBe(numbers));
});

describe("tasks in which a body has no part, or does not lead", () => {
  test.each([
    ["云河任务里,责任栏未出现乡镇人民政府的有哪些", "14"],
    ["乡镇不用担责的云河任务有哪些", "14"],
    ["云河哪几项任务跟乡镇没关系", "14"],
    ["云河财政局不掺和的任务是哪些", "45"],
    ["云河哪几项任务不是园林局牵头的", "345"],
    ["云河园林局没有牵头的任务有哪些", "35"],
  ])("%s", (question, numbers) => expect(listed(question)).toBe(numbers));
});

test("of one task, its bodies are told", () =>
  expect(answerTo("云河“更新公园座椅”这项任务有没有责任单位").answer).toContain(
    "市路灯局、市财政局",
  ));

describe("the parts of a section", () => {
  test.each([
    "云河“公园设施”那块儿拆成了几项任务",
    "云河改善公园设施,底下几个小标题,每个叫啥",
    "云河“改善公园设施”由几个方面构成,名称为何",
    "给我列个目录:云河,改善公园设施,下面几个小标题",
  ])("%s", (question) => expect(listed(question)).toBe("123"));
});
