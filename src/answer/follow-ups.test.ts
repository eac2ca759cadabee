import { expect, test } from "vitest";
import { askSample as ask } from "./end-to-end/ask-sample.ts";

test("a change is suggested where two years have figures", () => {
  expect(ask("烟台护理型床位占比2025年要到多少?").followUps).toContain(
    "烟台护理型床位占比提高多少?",
  );
});

test("figures of two bodies for one year suggest no change", () => {
  const { followUps } = ask("绿春县社区日间照料机构覆盖率2025年目标是多少?");
  expect(followUps.filter((question) => question.includes("提高多少"))).toEqual([]);
});

test.each([
  "烟台护理型床位占比2025年要到多少?",
  "绿春县民政局牵头哪些任务?",
  "周口哪个县托位最多?",
])("what is suggested after %s is answered", (question) => {
  const { followUps } = ask(question);
  expect(followUps.map((next) => ask(next).status)).toEqual(followUps.map(() => "answered"));
});
