import { expect, test } from "vitest";
import { createTermReplacer } from "./replace-terms.ts";

const replace = createTermReplacer([
  ["租", "借"],
  ["租金", "钱"],
  ["房租", "租金"],
  ["a.b", "点"],
]);

test("the longest of the terms that begin at a place is replaced", () => {
  expect(replace("租金和租车")).toBe("钱和借车");
});

test("the first place counts, and what stands there now is not replaced again", () => {
  expect(replace("交房租金额")).toBe("交租金金额");
});

test("terms are taken as they are, and texts without one stay", () => {
  expect(replace("axb a.b")).toBe("axb 点");
  expect(replace("")).toBe("");
});

test("what stands for a term can be marked", () => {
  const marked = createTermReplacer([["租金", "钱"]], (word) => `[${word}]`);
  expect(marked("月租金租金")).toBe("月[钱][钱]");
});
