import { expect, test } from "vitest";
import { spellLocation } from "./spell-location.ts";

test.each([
  "都在哪些地方",
  "落在哪几个地方?",
  "分布在哪几个县",
  "它们建在哪里",
  "分别位于哪3个街道呢",
])("%s", (question) => expect(spellLocation(question)).toBe("在哪里?"));

test.each(["在哪些地方提到", "哪些地方也建了", "公园在哪些地方有", "都有哪些地方"])(
  "%s stays",
  (question) => expect(spellLocation(question)).toBe(question),
);
