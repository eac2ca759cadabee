import { describe, expect, test } from "vitest";
import { askMadeUp } from "./ask-made-up.ts";

const ask = askMadeUp(`云河市2025年公园工作要点

一、重点任务
1.更换座椅。更换座椅80张。(牵头单位:市园林局;配合单位:市财政局)
2.修缮步道。修缮步道3公里。(牵头单位:市交通局;配合单位:市园林局)
3.清理水面。定期清理水面。(牵头单位:市园林局;配合单位:市水务局)

附件:1.公园实事分工表
2.公园考核评分表

附件1
公园实事分工表
| 序号 | 任务 | 牵头单位 | 配合单位 |
| --- | --- | --- | --- |
| 1 | 油漆栏杆 | 市园林局 | 市财政局 |
| 2 | 更新路灯 | 市城管局 | 市园林局 |

附件2
公园考核评分表
| 序号 | 考核内容 | 评分标准 | 责任单位 |
| --- | --- | --- | --- |
| 1 | 座椅完好 | 每坏一张扣1分 | 市园林局 |
| 2 | 路灯亮灯 | 每灭一盏扣1分 | 市园林局、市城管局 |
| 3 | 游客满意 | 按得分折算 | 市文旅局 |
`);
const NAMES = /更换座椅|修缮步道|清理水面|油漆栏杆|更新路灯|座椅完好|路灯亮灯|游客满意/gu;
const namesIn = (question: string) => [
  ...new Set(
    ask(question)
      .answer.split("\n")
      .flatMap((line) => (line.match(/^- /u) ? (line.match(NAMES) ?? []) : [])),
  ),
];

describe("tasks of a department in the part of a document that is named", () => {
  test.each([
    ["云河工作要点里,市园林局牵头哪些任务", ["更换座椅", "清理水面"]],
    ["云河正文里市园林局牵头的任务有哪些", ["更换座椅", "清理水面"]],
    ["云河附件1里市园林局牵头的有哪几项任务", ["油漆栏杆"]],
    ["云河附件1中市园林局配合哪些任务", ["更新路灯"]],
    ["云河市园林局牵头的任务有哪些,正文和分工表都要", ["更换座椅", "清理水面", "油漆栏杆"]],
    ["云河考核评分表里市园林局作为责任单位的有哪几项", ["座椅完好", "路灯亮灯"]],
    ["云河考核评分表里市园林局单独负责的考核内容有哪些", ["座椅完好"]],
  ])("%s", (question, names) => expect(namesIn(question)).toEqual(names));
});

test("of all bodies, those besides the one that is set aside", () => {
  const { answer } = ask("云河除了市园林局,还有哪些部门牵头任务");
  expect(answer).toContain("市交通局");
  expect(answer).toContain("市城管局");
  expect(answer).not.toContain("市园林局");
});
