import { expect, test } from "vitest";
import { askMadeUp } from "./ask-made-up.ts";

const ask = askMadeUp(`青禾市公园养护考核办法

第一条  考核目的。为公平评价各区公园养护,制定本办法。
第二条  职责分工。
——市园林局:负责考核的组织协调,提出等次建议;
——市财政局:负责落实奖励资金;
——市城管局:负责座椅和步道的考核。
第三条  考核程序。
(1)自评。各区12月10日前将自评报告报市园林局;
(2)抽查。市园林局每季度抽查一次座椅;
(3)公示。结果公示5个工作日。
第四条  考核原则。
(1)公平公开。
(2)注重实效。
`);

test.each([
  "青禾市考核程序是怎样的",
  "青禾市考核流程是什么",
  "青禾市考核要走哪几个步骤",
  "青禾市考核程序分几步",
])("the steps are told in full: %s", (question) => {
  const { answer } = ask(question);
  expect(answer).toContain("12月10日前");
  expect(answer).toContain("每季度抽查一次");
  expect(answer).toContain("公示5个工作日");
});

test("the parts of other sections are told by their headings", () => {
  expect(ask("青禾市考核原则有哪些").answer).toMatch(/公平公开.*注重实效/su);
});

test("a department behind a dash has the work behind its colon, which goes by no dash", () => {
  const { answer } = ask("青禾市财政局负责什么");
  expect(answer).toContain("落实奖励资金");
  expect(answer).not.toContain("——");
  expect(answer).not.toContain("座椅");
});
