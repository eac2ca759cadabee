import { expect, test } from "vitest";
import { asksAspectAlone, aspectIn } from "./aspects.ts";

test.each([
  ["钱从哪来", "资金来源"],
  ["座椅补贴谁能领", "对象"],
  ["什么样的家庭可以申请", "对象"],
  ["有什么条件", "条件"],
  ["申请门槛是什么", "条件"],
  ["能重复享受吗", "能否重复享受"],
  ["多久能再补一次", "能否重复享受"],
  ["怎么申请", "申请办法"],
  ["去哪办", "申请办法"],
  ["几个工作日能办好", "办理时限"],
  ["什么时候发", "发放时间"],
  ["多久拨付一次", "发放时间"],
  ["能领多少", "金额"],
  ["座椅补贴标准", "金额"],
])("a question asks for one side of something: %s", (asked, name) =>
  expect(aspectIn(asked)?.aspect.name).toBe(name),
);

test.each(["多久检查一次", "什么时候发布的", "座椅有多少", "谁牵头", "为什么", "怎么处理"])(
  "%s asks for none",
  (asked) => expect(aspectIn(asked)).toBeNull(),
);

test.each([
  ["有什么条件", true],
  ["那补贴什么时候发呢", true],
  ["这个能领多少钱", true],
  ["座椅补贴什么时候发", false],
  ["园丁能领多少", false],
])("what names nothing of its own is asked of what was spoken of: %s", (asked, alone) =>
  expect(asksAspectAlone(asked)).toBe(alone),
);
