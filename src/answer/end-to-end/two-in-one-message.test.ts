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
到2025年，公园座椅达到300张，步道灯达到500盏。
`);

test.each([
  ["方案什么时候印发的,谁印发的", ["5月5日", "云河市人民政府办公室"]],
  ["方案是哪天发的,哪个单位发的", ["5月5日", "云河市人民政府办公室"]],
  ["公园座椅多少张,步道灯呢", ["300张", "500盏"]],
])("%s: both are answered", (question, told) => {
  const { status, answer } = ask(question);
  expect(status).toBe("answered");
  for (const words of told) expect(answer).toContain(words);
});
