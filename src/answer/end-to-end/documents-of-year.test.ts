import { expect, test } from "vitest";
import { askMadeUp } from "./ask-made-up.ts";

const ask = askMadeUp(`云河市人民政府办公室关于印发云河市公园建设方案的通知
云政办发〔2022〕9号
各县人民政府：
现将《云河市公园建设方案》印发给你们。
云河市人民政府办公室
2022年5月5日

云河市公园建设方案

一、目标
到2025年，公园座椅达到300张。先后出台绿化文件。
`);

test.each([
  "哪些文件是2022年的",
  "2022年印发的文件有哪些",
  "2022年发布的方案总共有几份",
  "有没有2022年的文件",
  "哪几个方案是2022年出台的",
])("%s: the documents of that year are listed", (question) => {
  const { status, answer, table } = ask(question);
  expect(status).toBe("answered");
  expect(answer).toContain("共1份");
  expect(table?.rows).toHaveLength(1);
});

test.each(["2023年的文件有几份", "2021年出台的方案有哪些"])("%s: there is none", (question) => {
  expect(ask(question)).toMatchObject({ status: "not_found", reason: "not_stated" });
});

test.each(["2025年底前要做什么", "云河2025年底前干哪些事"])(
  "%s: what is due by then is listed",
  (question) => {
    expect(ask(`云河:${question}`).answer).toContain("300张");
  },
);
