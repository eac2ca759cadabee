import { expect, test } from "vitest";
import { spellShares } from "./spell-shares.ts";

test.each([
  ["老树占几成", "老树占比多少"],
  ["公园座椅里,木制的占到百分之几?", "公园座椅里,木制的占比多少?"],
  ["遮阴的占多大比例,谁管", "遮阴的占比多少,谁管"],
])("%s", (question, spelled) => {
  expect(spellShares(question)).toBe(spelled);
});

test.each(["木制座椅占座椅总数几成", "座椅占了多少", "占地多少亩"])(
  "leaves %s alone",
  (question) => {
    expect(spellShares(question)).toBe(question);
  },
);
