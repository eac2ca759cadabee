import { expect, test } from "vitest";
import { spellAges } from "./spell-ages.ts";

test.each([
  ["我姥姥今年68了,坐车便宜多少", "|68岁了,坐车便宜多少"],
  ["外婆今年97岁,户口在这", "|97岁,户口在这"],
  ["我爸79岁,能领吗", "|79岁,能领吗"],
  ["今年新增68个,多少钱", "今年新增68个,多少钱"],
  ["孩子放学去哪", "孩子放学去哪"],
  ["文号是2023,对吗", "文号是2023,对吗"],
])("%s", (question, spelled) => {
  expect(spellAges(question)).toBe(spelled);
});
