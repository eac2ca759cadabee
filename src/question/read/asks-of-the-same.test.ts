import { expect, test } from "vitest";
import { asksOfTheSame } from "./asks-of-the-same.ts";

test.each([
  "为什么",
  "为什么要搞这个?",
  "那为啥要提高",
  "为什么要定这么高",
  "它为何要这样定",
  "|为什么要做这件事?",
  "原因是什么",
  "凭什么定得这么低",
  "还有别的措施吗",
  "|有没有其他要求?",
  "那还有什么规定",
])("asks why, or for more, and names nothing: %s", (asked) =>
  expect(asksOfTheSame(asked)).toBe(true),
);

test.each([
  "|为什么要更换座椅",
  "座椅少的原因是什么",
  "要做什么",
  "怎么推进",
  "为什么没有长椅的目标",
])("names something, or asks for something else: %s", (asked) =>
  expect(asksOfTheSame(asked)).toBe(false),
);
