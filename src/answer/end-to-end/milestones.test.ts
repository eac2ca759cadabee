import { expect, test } from "vitest";
import { askMadeUp } from "./ask-made-up.ts";

const ask = askMadeUp(`云河市公园建设方案

一、现状
截至2021年底，公园有40所。全市步道维护率达到61%。

二、目标
到2023年，逐步健全管护体系，扩大公园覆盖面。积极开展公园创建工作，每千人口拥有座椅数4.1张。公园绿地率不低于50%。
到2025年，管护体系基本健全。公园设施明显改善。每千人口座椅数达到4.5张以上。公园绿地率不低于55%。
`);

test.each([
  ["云河每千人口座椅数是多少", ["4.1张", "4.5张", "2023年", "2025年"]],
  ["云河每千人口座椅数", ["4.1张", "4.5张", "2023年", "2025年"]],
  ["云河每千人口座椅数目标", ["4.1张", "4.5张", "2023年", "2025年"]],
  ["公园绿地率要到多少", ["50%", "55%", "2023年", "2025年"]],
])("%s: the aims of both years are told, each with its year", (question, told) => {
  const { status, answer } = ask(question);
  expect(status).toBe("answered");
  for (const words of told) expect(answer).toContain(words);
});

test("one year's aim alone where that year is asked for", () => {
  const { answer } = ask("云河2023年每千人口座椅数");
  expect(answer).toContain("4.1张");
  expect(answer).not.toContain("4.5张");
});

test("a time that stands before other figures is not told of a later one", () => {
  expect(ask("云河步道维护率").answer).not.toContain("2021");
});
