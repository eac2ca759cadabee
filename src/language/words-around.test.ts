import { expect, test } from "vitest";
import { wordsAround } from "./words-around.ts";

test.each([
  ["公园,座椅的数量", 3, 5, { before: "", own: ["座椅"], after: "的" }],
  ["公园的座椅", 3, 5, { before: "的", own: ["座椅"], after: "" }],
  ["公园的座椅", 0, 3, { before: "", own: ["公园", "的"], after: "座椅" }],
  ["公园的座椅", 1, 3, { before: "", own: [], after: "座椅" }],
  ["2025年座椅", 5, 7, { before: "年", own: ["座椅"], after: "" }],
])("%s from %i to %i", (text, from, to, words) =>
  expect(wordsAround(text, from, to)).toEqual(words),
);
