import { expect, test } from "vitest";
import { askMadeUp } from "./ask-made-up.ts";

const ask = askMadeUp(`云河市公园建设方案

一、重点任务
1.修复步道。修复滨河步道。(牵头单位:市园林局;责任单位:市水务局)
2.更新座椅。更换破损座椅。(牵头单位:市城管局;责任单位:市园林局、市水务局)
3.管护花坛。聘请花工。(牵头单位:市园林局;责任单位:市城管局)
`);

test.each([
  "请把这2项任务的名称逐一列出。",
  "都叫什么名字?",
  "是哪两项?",
  "把它们的题目写出来",
  "名单报一下",
])("names alone are asked of what the question before counted: %s", (names) => {
  const { answer } = ask("云河市园林局牵头几项任务?", "云河市园林局牵头的任务共2项。[1]", names);
  expect(answer).toMatch(/修复步道.*管护花坛/su);
  expect(answer).not.toContain("更新座椅");
});

test.each(["请把这2项任务的名称逐一列出。", "都叫什么名字?", "把那两项列个清单"])(
  "names alone are asked of what only the reply counted: %s",
  (names) => {
    const { answer } = ask(
      "云河市水务局有没有牵头的任务?",
      "没有牵头的,作为责任单位参与2项。[1]",
      names,
    );
    expect(answer).toMatch(/修复步道.*更新座椅/su);
    expect(answer).not.toContain("管护花坛");
  },
);

test("what names something of its own is another question", () => {
  const said = ["云河市园林局牵头几项任务?", "云河市园林局牵头的任务共2项。[1]"];
  expect(ask(...said, "花坛的责任单位列一下").answer).toContain("城管局");
});
