import { expect, test } from "vitest";
import { spellContact } from "./spell-contact.ts";

test.each([
  ["公园规划有疑问该找谁?", "公园规划咨询电话是多少?"],
  ["这份办法看不懂,可以问哪个部门", "这份办法咨询电话是多少"],
  ["方案不明白的地方打什么电话", "方案咨询电话是多少"],
  ["要是有不清楚的内容联系谁", "咨询电话是多少"],
  ["座椅标准拿不准找谁去问", "座椅标准咨询电话是多少"],
])("whom to turn to: %s", (text, spelt) => expect(spellContact(text)).toBe(spelt));

test.each(["公园有问题找谁负责", "座椅疑问多不多", "不明白为什么要换灯"])("%s stays", (text) =>
  expect(spellContact(text)).toBe(text),
);
