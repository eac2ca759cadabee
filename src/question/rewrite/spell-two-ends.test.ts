import { expect, test } from "vitest";
import { spellTwoEnds } from "./spell-two-ends.ts";

test.each([
  ["云河座椅最多的县和步道最长的县是同一个吗?", "云河座椅最多的是哪个县?步道最长的是哪个县?"],
  [
    "附件1里,座椅最少的和路灯最少的是同一个镇吗?",
    "附件1里,座椅最少的是哪个地方?附件1里,路灯最少的是哪个地方?",
  ],
  [
    "云河各区里,座椅最多的区县跟步道最多的区县是不是一个?",
    "云河各区里,座椅最多的是哪个区县?云河各区里,步道最多的是哪个区县?",
  ],
  ["座椅任务最重的镇,路灯是不是也最多?", "座椅任务最重的是哪个镇?路灯最多的是哪个镇?"],
  ["座椅最多的和步道最长的各是谁", "座椅最多的是哪个地方?步道最长的是哪个地方?"],
])("%s", (question, spelt) => expect(spellTwoEnds(question)).toBe(spelt));

test.each([
  "座椅最多的县和最少的县是哪两个",
  "座椅最多的县是哪个",
  "座椅最多的县和步道最长的县差多少",
  "座椅最多的县有多少路灯",
])("%s stays", (question) => expect(spellTwoEnds(question)).toBe(question));
