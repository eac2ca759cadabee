import { describe, expect, test } from "vitest";
import { askMadeUp } from "./ask-made-up.ts";

const PARKS = `云河市公园建设方案

一、总体要求
建设公园。
二、任务分工
附件:重点任务分工表

序号	工作任务	牵头单位	配合单位	完成时限
1	更新公园座椅	市园林局	市财政局	2025年12月
2	公园日常巡查	市园林局	市公安局	持续推进
3	修缮北山步道	市交通局	市园林局	2024年10月
4	清理东湖水面	市水务局	市园林局、市财政局	2024年12月
5	种植水生花卉	市水务局	市园林局	每年3月
`;
const answerTo = askMadeUp(PARKS, { file: "parks.md" });

function last(...questions: readonly string[]): string {
  const said: string[] = [];
  for (const question of questions) said.push(question, answerTo(...said, question).answer);
  return said.at(-1) ?? "";
}

describe("tasks by a deadline in other words", () => {
  test.each([
    ["云河哪项任务时间最紧", ["3.修缮北山步道"], "水面"],
    ["云河最早要完成的是哪项任务", ["3.修缮北山步道"], "座椅"],
    ["云河最晚要完成的任务是哪些", ["1.更新公园座椅"], "步道"],
    ["云河哪些任务是持续推进的", ["共1项", "2.公园日常巡查"], "花卉"],
    ["云河没有明确完成时限的任务有几项", ["共2项", "2.公园日常巡查", "5.种植水生花卉"], "座椅"],
    ["云河园林局哪些任务持续推进", ["共1项", "2.公园日常巡查"], "座椅"],
  ])("%s", (question, words, not) => {
    const answer = last(question);
    for (const each of words) expect(answer).toContain(each);
    expect(answer).not.toContain(not);
  });
});

describe("of tasks that are listed, who has a part in each", () => {
  test.each([
    ["分别谁牵头", "3.修缮北山步道(市交通局牵头):2024年10月"],
    ["各由哪个部门牵头", "4.清理东湖水面(市水务局牵头)"],
    ["分别由谁负责", "4.清理东湖水面(市水务局牵头;市园林局、市财政局)"],
    ["各自的配合单位是谁", "4.清理东湖水面(市园林局、市财政局)"],
  ])("%s", (question, words) => {
    const answer = last("云河2024年要完成的任务有哪些", question);
    expect(answer).toContain(words);
    expect(answer).not.toContain("座椅");
  });

  test("one after the other", () =>
    expect(last("云河一共有几项任务", "分别谁牵头", "都由哪些部门负责")).toContain(
      "1.更新公园座椅(市园林局牵头;市财政局)",
    ));

  test("in one message", () =>
    expect(last("云河2024年要完成的任务有哪些,各由谁牵头")).toContain(
      "3.修缮北山步道(市交通局牵头)",
    ));
});

test("of a department's tasks that are listed, those of a time", () => {
  const answer = last("云河园林局有哪些任务", "其中2024年要完成的有哪些");
  expect(answer).toContain("共2项");
  expect(answer).not.toContain("座椅");
});
