import { describe, expect, test } from "vitest";
import { askMadeUp } from "./ask-made-up.ts";

const PARKS = `云河市公园建设方案

一、重点任务
1.更新公园座椅。更换旧座椅。(牵头单位:市园林局;责任单位:市路灯局、市财政局)
2.加强公园巡查。每月巡查。(牵头单位:市路灯局、市园林局;责任单位:市财政局)
3.修缮北山步道。修缮破损。(牵头单位:市财政局;责任单位:市园林局)
4.清理东湖水面。每周清理。(牵头单位:市路灯局)
`;
const answerTo = askMadeUp(PARKS, { file: "parks.md" });

/** The numbers of the tasks that the answer to the last question lists. */
function listed(...said: readonly string[]): string {
  const { answer } = answerTo(...said);
  const numbers = [...answer.matchAll(/^- (\d)\./gmu)].map(([, number]) => number);
  return [...new Set(numbers)].sort().join("");
}

describe("whoever leads, all tasks are listed where another part is named beside leading", () => {
  test.each([
    "云河园林局要干哪些活,领头的跟打杂的都算上",
    "云河园林局的任务,牵头的、凑份子的都要",
    "云河园林局有份的任务给个全的,不管牵头不牵头",
    "云河园林局哪件是它挑头的、哪件是给别人帮忙的",
    "园林局,云河的,当牵头和当配合的各是什么任务",
  ])("%s", (question) => expect(listed(question)).toBe("123"));

  test.each([
    ["云河园林局牵头的任务都有哪些", "12"],
    ["云河园林局担任牵头单位的全部任务,与其他部门共同牵头的亦应纳入", "12"],
    ["云河园林局牵头哪些任务,跟别家一起牵头的照样算", "12"],
    ["云河园林局配合的任务都有哪些", "3"],
    ["云河园林局跟着出力的是哪几件", "3"],
  ])("and one role is asked for else: %s", (question, numbers) =>
    expect(listed(question)).toBe(numbers),
  );
});

test("tasks by a role alone are those of the department spoken of before", () => {
  const before = ["云河财政局牵头什么?", "云河市财政局牵头的任务共1项:\n- 3.修缮北山步道[1]"];
  expect(listed(...before, "打下手的任务有哪些?")).toBe("12");
  expect(listed(...before, "当配合的又是什么任务?")).toBe("12");
});
