import { expect, test } from "vitest";
import { spellOlder } from "./spell-older.ts";

const BUILT = "对已建成的居住小区按每百户10平方米补齐。城镇老旧小区改造同步推进。";
const spelt = (question: string, said = question, text = BUILT) =>
  spellOlder(question, said, [text]);

test("old things set against new ones, or held to a standard, are those built already", () => {
  expect(spelt("新小区和老小区各多少")).toBe("新小区和已建成的小区各多少");
  expect(spelt("那老小区呢", "新建住宅小区要多少 那老小区呢")).toBe("那已建成的小区呢");
  expect(spelt("老小区每百户多少平方米")).toBe("已建成的小区每百户多少平方米");
});

test("others, and those of texts that draw no such line, stay", () => {
  expect(spelt("老旧小区改造谁负责")).toBe("老旧小区改造谁负责");
  expect(spelt("老小区加装电梯")).toBe("老小区加装电梯");
  expect(spelt("新小区和老小区", "新小区和老小区", "老旧小区改造")).toBe("新小区和老小区");
});
