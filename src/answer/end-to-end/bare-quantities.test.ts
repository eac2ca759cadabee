import { expect, test } from "vitest";
import { askMadeUp } from "./ask-made-up.ts";

const ask = askMadeUp(`云河市公园建设方案

一、目标
到2025年，全市公园绿地率达到60%，公园座椅总数达到24万张；每千人口凉亭数不少于4.5个，步道维护率达到92%。

二、任务
推广座椅认养。加强步道巡查。在东城区开展照明试点。公园管理收入增长8%左右。
`);

test.each([
  ["云河步道维护率", "92%"],
  ["云河市公园绿地率", "60%"],
  ["云河每千人口凉亭数", "4.5个"],
  ["公园座椅数", "24万张"],
  ["云河公园管理收入增长", "8%左右"],
])("%s, and nothing else, asks for the figure", (question, figure) => {
  const answer = ask(question);
  expect(answer.status).toBe("answered");
  expect(answer.answer).toContain(figure);
  expect(answer.citations).toHaveLength(1);
  expect(answer.citations[0]?.quote).not.toMatch(/。$/u); // the figure, not its paragraph
});

test("a subject that is no quantity still gets the text", () => {
  expect(ask("云河座椅认养").answer).toContain("推广座椅认养");
});

test("点 is part of a word that the text holds", () => {
  const { status, answer } = ask("云河试点在哪里");
  expect(status).toBe("answered");
  expect(answer).toContain("东城区");
});
