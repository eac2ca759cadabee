import { expect, test } from "vitest";
import { findNth, withoutNth } from "./find-nth.ts";

test.each([
  ["座椅第二多的县是哪个", 2, "座椅|县是哪个"],
  ["倒数第三是谁", 3, "|是谁"],
  ["哪个县排第二", 2, "哪个县|"],
  ["第2呢", 2, "|呢"],
])("%s asks for a place in an order", (text, nth, rest) => {
  expect(findNth(text)).toBe(nth);
  expect(withoutNth(text)).toBe(rest);
});

test.each(["第二人民医院床位", "第三方评估", "第二批公园是哪几个", "第二章"])(
  "%s names something",
  (text) => {
    expect(findNth(text)).toBeNull();
    expect(withoutNth(text)).toBe(text);
  },
);
