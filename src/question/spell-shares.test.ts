import { expect, test } from "vitest";
import { spellShares } from "./spell-shares.ts";

test.each([
  ["老树占几成", "老树占比多少"],
  ["公园座椅里,木制的占到百分之几?", "公园座椅里,木制的占比多少?"],
  ["木制的占了七成吧", "木制的占比为七成吧"],
  ["遮阴的要占60%,对吗", "遮阴的要占比为60%,对吗"],
  ["门票收入拿出多少比例用在绿化上?", "门票收入用于绿化的比例是多少?"],
  ["捐款至少划出几成用于座椅", "捐款用于座椅的比例是多少"],
  ["遮阴的占多大比例,谁管", "遮阴的占比多少,谁管"],
  ["座椅得有百分之几是木制的?", "木制座椅占比多少?"],
  ["座椅里至少要有几成是木制的", "木制座椅占比多少"],
])("%s", (question, spelled) => {
  expect(spellShares(question)).toBe(spelled);
});

test.each([
  "木制座椅占座椅总数几成",
  "座椅占了多少",
  "占地多少亩",
  "占座椅六成",
  "占3个车位",
  "拿出多少钱用在绿化上",
])("leaves %s alone", (question) => {
  expect(spellShares(question)).toBe(question);
});
