import { describe, expect, test } from "vitest";
import { askMadeUp } from "./ask-made-up.ts";

const PARKS = `云河市公园建设方案

一、重点任务
(一)改善公园设施
1.更新公园座椅。更换旧座椅。(牵头单位:市园林局;责任单位:市路灯局、市财政局)
2.加强公园巡查。每月巡查。(牵头单位:市路灯局、市园林局;责任单位:市财政局、市水务局、市公安局)
3.修缮北山步道。修缮破损。(牵头单位:市交通局;责任单位:市园林局)
(二)美化公园水面
4.清理东湖水面。每周清理。(牵头单位:市园林局;责任单位:市水务局)
5.种植水生花卉。春季种植。(牵头单位:市园林局)
`;
const answerTo = askMadeUp(PARKS, { file: "parks.md" });
const listed = (question: string) =>
  [...answerTo(question).answer.matchAll(/^- (市\p{Script=Han}+)/gmu)].map(([, name]) => name);

describe("the bodies that the tasks of a place name", () => {
  test.each([
    [
      "云河一共涉及多少个部门",
      ["市园林局", "市路灯局", "市财政局", "市水务局", "市公安局", "市交通局"],
    ],
    ["云河牵头单位有哪些", ["市园林局", "市路灯局", "市交通局"]],
    ["云河有几个部门牵头", ["市园林局", "市路灯局", "市交通局"]],
    ["列出云河所有的责任单位", ["市路灯局", "市财政局", "市水务局", "市公安局", "市园林局"]],
    ["云河有几个部门只配合不牵头", ["市财政局", "市水务局", "市公安局"]],
    ["云河哪些单位一次都没牵过头", ["市财政局", "市水务局", "市公安局"]],
    ["云河哪些部门只牵头、不配合", ["市交通局"]],
    ["云河既牵头又配合的部门有哪些", ["市园林局", "市路灯局"]],
  ])("%s", (question, names) => expect(listed(question).toSorted()).toEqual(names.toSorted()));
});

test.each([
  ["云河哪个部门牵头最多", "市园林局最多,共4项"],
  ["云河牵头任务最少的部门是哪个", "市路灯局最少,共1项"],
  ["云河哪项任务涉及的部门最多", "“2.加强公园巡查”的部门(单位)最多,共5个"],
  ["云河责任单位最多的是哪项任务", "“2.加强公园巡查”的部门(单位)最多,共3个"],
  ["云河部门最少的任务是哪项", "“5.种植水生花卉”的部门(单位)最少,共1个"],
])("%s", (question, words) => expect(answerTo(question).answer).toContain(words));

test.each([
  ["云河5项任务分别由哪些部门牵头", "5.种植水生花卉(市园林局牵头)"],
  ["云河只由一个部门牵头的任务有几项", "共4项"],
  ["云河哪些任务是园林局单独负责的", "5.种植水生花卉"],
  ["云河哪些事是园林局自己干的", "共1项"],
  ["云河路灯局独自承担的任务有哪些", "没有只由路灯局负责的任务"],
  ["云河巡查由哪些部门负责", "市路灯局、市园林局牵头"],
])("of tasks: %s", (question, words) => expect(answerTo(question).answer).toContain(words));

test("a document that tells no leads from others says so", () => {
  const text = PARKS.replace(/牵头单位:([^;)]+)(?:;责任单位:([^)]+))?/gu, "责任单位:$1");
  const { answer } = askMadeUp(text, { file: "parks.md" })("云河哪些部门只配合不牵头");
  expect(answer).toContain("未区分牵头单位");
  expect(answer).toContain("共3个");
});
