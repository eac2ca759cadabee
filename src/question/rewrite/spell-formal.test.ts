import { expect, test } from "vitest";
import { spellFormal } from "./spell-formal.ts";

test.each([
  ["方案的签发日期为何年何月何日?", "方案的签发日期是哪天?"],
  ["公园预计何年何月开放?", "公园预计什么时候开放?"],
  ["座椅维修由何部门承担,费用由何人支付?", "座椅维修由什么部门承担,费用由谁支付?"],
  ["路灯改造的期限为何时?", "路灯改造的期限是何时?"],
  ["园长的现任职务为何?", "园长的现任职务是什么?"],
  ["长椅设于何处,须满足何种条件?", "长椅设于哪里,须满足什么条件?"],
  ["两园面积孰大?", "两园面积谁大?"],
  ["公园开放系由哪个局负责?", "公园开放是由哪个局负责?"],
  ["座椅占比预测?", "座椅占比?"],
  ["分工表所列的任务有几项?", "分工表的任务有几项?"],
])("%s is asked in everyday words", (formal, plain) => expect(spellFormal(formal)).toBe(plain));

test.each([
  "对损坏座椅的人如何处置",
  "何时开放",
  "公园体系由谁建立",
  "公园为何关闭",
  "任何人都能进公园吗",
  "卫生所列入名单了吗",
])("%s stays", (question) => expect(spellFormal(question)).toBe(question));
