import { expect, test } from "vitest";
import { spellPayer } from "./spell-payer.ts";

test.each([
  ["座椅维修的钱谁出?", "座椅维修费由谁承担?"],
  ["移树的费用该谁来付", "移树费由谁承担"],
  ["检测费用由谁承担", "检测费由谁承担"],
  ["资金谁出", "资金由谁承担"],
  ["换灯补助由哪级财政承担", "换灯补助由谁承担"],
  ["种树的经费归谁来出?", "种树的经费由谁承担?"],
  ["钱谁出", "资金由谁承担"],
  ["这钱谁出", "资金由谁承担"],
  ["那这笔费用由谁来付?", "资金由谁承担?"],
  ["谁来买单呢", "资金由谁承担呢"],
])("who pays is asked in the words of rules: %s", (text, spelt) =>
  expect(spellPayer(text)).toBe(spelt),
);

test.each(["座椅谁来修", "谁出过这份文件", "多出的钱谁拿去用"])("%s stays", (text) =>
  expect(spellPayer(text)).toBe(text),
);
