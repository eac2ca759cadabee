import { expect, test } from "vitest";
import type { Turn } from "../../policy.ts";
import { sampleVocabulary } from "../sample-vocabulary.ts";
import { understand } from "../understand.ts";
import { withdraws } from "./withdraws.ts";

test.each([
  "哦说错地方了,换一个市",
  "地方搞错了。",
  "不是这个地方",
  "不好意思,我问的不是那里",
  "换个地方吧",
  "搞错了",
])("%s takes the question before it back", (message) => {
  expect(withdraws(message)).toBe(true);
});

test.each([
  "说错了,是甲市",
  "换个市的座椅看看",
  "座椅设在别的地方吗",
  "不是座椅,是茶亭",
  "换成茶亭",
])("%s says what is meant instead, or asks", (message) => {
  expect(withdraws(message)).toBe(false);
});

const vocabulary = sampleVocabulary();
const thread = (...said: string[]): Turn[] =>
  said.flatMap((text) => [
    { role: "user" as const, text },
    { role: "assistant" as const, text: "绿春县的座椅有20张[1]。请问您问的是哪个地方?" },
  ]);

test("the place is asked for after a withdrawal", () => {
  const { parts } = understand("地方说错了", thread("绿春2025年的托位有多少个?"), vocabulary);
  expect(parts.map(({ query }) => query)).toMatchObject([{ kind: "clarify", missing: "place" }]);
});

test.each([["烟台"], ["我要问的是烟台"], ["不对,是烟台的"]])(
  "%s after a withdrawal asks the question again there",
  (message) => {
    const asked = understand("烟台2025年的托位有多少个?", [], vocabulary).parts[0]?.query;
    const { parts } = understand(
      message,
      thread("绿春2025年的托位有多少个?", "哎呀,地方说错了", "换一个市"),
      vocabulary,
    );
    expect(parts[0]?.query).toEqual({ ...asked, yearsTaken: true });
  },
);
