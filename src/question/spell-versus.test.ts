import { expect, test } from "vitest";
import { spellVersus } from "./spell-versus.ts";

test.each([
  ["公园座椅 甲市 vs 乙市", "公园座椅 甲市和乙市"],
  ["甲市PK乙市", "甲市和乙市"],
  ["甲市 vs. 乙市,数量", "甲市和乙市,数量"],
  ["TVS 和 OPKS 是什么", "TVS 和 OPKS 是什么"],
  ["benches: A vs B", "benches: A vs B"],
])("%s", (question, spelled) => {
  expect(spellVersus(question)).toBe(spelled);
});
