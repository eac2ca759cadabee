import { expect, test } from "vitest";
import { askMadeUp } from "./ask-made-up.ts";

const ask = askMadeUp(`云河市公园办法

一、管护
座椅不足10张的，安排公园管护经费不少于2万元/年；座椅超过10张的，每增加1张，增加公园管护经费不少于0.2万元/年。
步道长1公里的，补助步道维修资金3万元；步道长2公里以上的，补助步道维修资金5万元。
凉亭全部安装护栏，每座给予护栏资金1万元。
`);

test.each([
  ["云河公园管护经费标准是多少", ["2万元/年", "0.2万元/年"]],
  ["步道维修资金补助多少", ["3万元", "5万元"]],
])("%s: every case is told", (question, amounts) => {
  const { status, answer } = ask(question);
  expect(status).toBe("answered");
  for (const amount of amounts) expect(answer).toContain(amount);
});

test("an amount that stands alone is told without those of others", () => {
  const { answer } = ask("凉亭每座护栏资金是多少");
  expect(answer).toContain("1万元");
  expect(answer).not.toContain("3万元");
});
