import { expect, test } from "vitest";
import { spellPer } from "./spell-per.ts";

test.each([
  ["一千人该有几个座椅", "每千人几个座椅"],
  ["25年一万人几张长椅", "25年每万人几张长椅"],
  ["公园一百张长椅配多少个垃圾桶", "公园每百张长椅多少个垃圾桶"],
])("%s", (question, spelled) => {
  expect(spellPer(question)).toBe(spelled);
});

test.each([
  "任务不到一千张的是哪几个",
  "超一百张座椅有几个",
  "一百张的有几个",
  "一百家公园",
  "二十一万人几个镇",
  "有一千人参加了几次",
])("leaves %s alone", (question) => {
  expect(spellPer(question)).toBe(question);
});
