import { expect, test } from "vitest";
import { askMadeUp } from "./ask-made-up.ts";

const PARKS = `云河市公园建设方案

一、重点任务
(一)改善公园设施
1.更新公园座椅。2025年底前更换旧座椅300张。定期油漆。(牵头单位:市园林局;责任单位:市财政局)
2.加强公园巡查。每月巡查。(牵头单位:市园林局;责任单位:市水务局)
3.修缮北山步道。到2027年,步道完好率达到90%。(牵头单位:市交通局;责任单位:市园林局)
4.清理东湖水面。2025年底前清理完毕。(牵头单位:市水务局)
`;
const answerTo = askMadeUp(PARKS, { file: "parks.md" });

test.each([
  ["云河园林局2025年底前要完成哪些", ["1.更新公园座椅", "“2025年底前更换旧座椅300张。”"], "步道"],
  [
    "云河市园林局到2027年要实现哪些目标",
    ["3.修缮北山步道", "“到2027年,步道完好率达到90%。”"],
    "座椅",
  ],
  ["云河园林局2025年要干什么", ["共1项", "1.更新公园座椅"], "巡查"],
  ["云河水务局2025年底前的任务有哪些", ["共1项", "4.清理东湖水面"], "巡查"],
  ["云河交通局2025年底前要完成什么任务", ["没有写明这一时限"], "步道"],
])("tasks of a body by a time that their text names: %s", (question, words, not) => {
  const { answer } = answerTo(question);
  for (const each of words) expect(answer).toContain(each);
  expect(answer).not.toContain(not);
});

test("without a time all of its tasks", () =>
  expect(answerTo("云河园林局要完成哪些任务").answer).toContain("参与的任务共3项"));

const DATED = `云河市公园建设管理办法(2025年)

第一章 主要行动
(一)步道提质行动
修复步道38公里。(牵头单位:市园林局;完成时限:2026年6月底)
(二)花坛更新行动
更新花坛40处。(牵头单位:市园林局;完成时限:2025年10月底)
(三)照明安全行动
更换路灯300盏。(牵头单位:市城管局;完成时限:2026年12月底)
`;

test.each([
  ["云河园林局2026年要完成的任务有哪些", "步道提质", "照明"],
  ["云河城管局2026年要完成的任务有哪些", "照明安全", "步道"],
  ["云河2026年要完成的任务有哪些", "照明安全", "花坛"],
])("tasks with deadlines of their own are those of the body: %s", (question, words, not) => {
  const { answer } = askMadeUp(DATED)(question);
  expect(answer).toContain(words);
  expect(answer).not.toContain(not);
});

const SEVERAL = `云河市公园建设方案

一、重点任务
(一)建设东湖公园服务中心。由市发展改革局牵头,会同市住建局负责项目申报与建设;由市园林局牵头,会同市财政局负责招标。
(二)强化水面保洁。由市水务局牵头,会同市园林局每季度联合检查1次;由市环卫局负责打捞。
`;

test.each([
  ["云河东湖公园服务中心由谁牵头", ["市发展改革局牵头", "市园林局牵头"]],
  ["云河水面保洁谁牵头", ["市水务局牵头"]],
  ["云河水面保洁哪个部门负责", ["市水务局牵头"]],
])("a heading stands for the sentences under it: %s", (question, words) => {
  const { answer } = askMadeUp(SEVERAL)(question);
  for (const each of words) expect(answer).toContain(each);
});

const LISTED = askMadeUp(`云河市公园整治方案

一、任务分工
表1 任务分工表
| 序号 | 任务 | 牵头单位 | 完成时限 |
| --- | --- | --- | --- |
| 1 | 更换座椅 | 市园林局 | 2024年9月底前 |
| 2 | 修缮步道 | 市园林局 | 2024年12月底前 |
| 3 | 油漆栏杆 | 市城管局 | 2024年12月15日前 |
| 4 | 更新路灯 | 市城管局 | 2025年6月底前 |
`);

test.each([
  ["云河任务表里2024年12月底之前(含12月)要完成的任务有哪些", ["座椅", "步道", "栏杆"]],
  ["云河2024年12月底以前完成的任务有哪些", ["座椅", "步道", "栏杆"]],
  ["云河任务表里时限写“2024年12月底前”的任务有哪些", ["步道"]],
  ["云河完成时限是2024年9月底的任务有哪些", ["座椅"]],
])("tasks that are due by a month, in it, or as it is printed: %s", (question, names) =>
  expect(LISTED(question).answer.match(/座椅|步道|栏杆|路灯/gu)).toEqual(names),
);

const TOLD = askMadeUp(`云河市公园建设方案

一、重点任务
1.更新座椅。更换旧座椅300张,2024年6月底前投入使用。(牵头单位:市园林局)
2.修缮步道。建设北山步道,2024年9月底前建成。(牵头单位:市交通局)
3.清理水面。定期清理。(牵头单位:市水务局)
4.更换路灯。2026年底前完成。(牵头单位:市城管局)
`);

test("tasks without deadlines of their own are due by what their text says", () => {
  const { answer } = TOLD("云河2024年要完成的任务有哪些");
  expect(answer).toContain("共2项");
  expect(answer).not.toContain("路灯");
});

test("what is to be there by a year is an aim without a figure, too, and is told with what it is", () => {
  const { answer } = TOLD("云河哪些事要求2024年底前完成");
  expect(answer).toContain("建设北山步道,2024年9月底前建成");
  expect(answer).not.toContain("水面");
});
