import { expect, test } from "vitest";
import { spellThresholds } from "./spell-thresholds.ts";

test.each([
  ["哪些指标2025年没到90%", "哪些指标2025年低于90%"],
  ["座椅够不着一千张的镇", "座椅低于一千张的镇"],
  ["座椅1000张都没到的镇", "座椅低于1000张的镇"],
  ["哪几个镇座椅上了一千张", "哪几个镇座椅超过一千张"],
  ["座椅迈过1000张的镇", "座椅超过1000张的镇"],
  ["按90%划条线,约束性指标目标在线下面的列出来", "约束性指标目标低于90%的列出来"],
  ["一千张座椅这道线,有哪几个镇迈过去了", "有哪几个镇座椅超过一千张的"],
  ["以100%作为目标值的指标", "目标值为100%的指标"],
])("%s", (question, spelled) => {
  expect(spellThresholds(question)).toBe(spelled);
});

test.each([
  "补助不够怎么办",
  "公园上了三道锁",
  "绿地率达到40%",
  "按每人10元收费",
  "热线电话在线上吗",
])("leaves %s alone", (question) => {
  expect(spellThresholds(question)).toBe(question);
});
