import { expect, test } from "vitest";
import { askSample as ask } from "./ask-sample.ts";

test.each([
  ["周口一小方面的问题有哪些", "收费标准较高", "自理型床位"],
  ["周口一老方面有什么问题", "自理型床位", "收费标准较高"],
  ["周口一老方面存在哪些短板", "自理型床位", "收费标准较高"],
])("a paragraph speaks to its end of what it opens with: %s", (question, told, other) => {
  const { answer } = ask(question);
  expect(answer).toContain(told);
  expect(answer).not.toContain(other);
});

test("what is missing is named in whole words", () =>
  expect(ask("威海长椅方面的问题有哪些").answer).not.toContain("有哪”"));
