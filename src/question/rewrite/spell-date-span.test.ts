import { expect, test } from "vitest";
import { spellDateSpan } from "./spell-date-span.ts";

const alone = { said: "", fields: [] };

test.each([
  "公园方案从落款签发到网上公布隔了几天?",
  "公园方案签发后多久才公开?",
  "公园方案写好到挂网上过了多少天?",
  "公园方案签字盖章之后过多长时间上的网?",
  "公园方案从印发到公开用了几天?",
  "公园方案印发几天后上网的?",
])("two acts on a paper are two of its dates: %s", (question) => {
  expect(spellDateSpan(question, alone)).toBe("公园方案成文日期与发布日期相隔几天?");
});

test("what is only issued is brought out where it begins to hold later", () => {
  expect(spellDateSpan("公园办法印发后多久施行?", alone)).toBe(
    "公园办法发布日期与施行日期相隔几天?",
  );
});

test("days between are those of what was asked before", () => {
  const span = "成文日期与发布日期相隔几天";
  expect(spellDateSpan("中间隔了几天?", { said: "方案哪天落款|哪天上网的", fields: [] })).toBe(
    span,
  );
  const fields = ["dateSigned", "datePublished"];
  expect(spellDateSpan("前后差几天?", { said: "", fields })).toBe(span);
  expect(spellDateSpan("前后差几天?", { said: "", fields: ["datePublished"] })).toBe("前后差几天?");
});

test.each([
  "补贴名单公布后多久发放?",
  "公园方案印发后几天内成立小组?",
  "公园方案实施后多久评估一次?",
  "申请签字后几天公布结果?",
])("what is done to something else stays: %s", (question) => {
  expect(spellDateSpan(question, alone)).toBe(question);
});
