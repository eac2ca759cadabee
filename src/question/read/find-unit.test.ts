import { expect, it } from "vitest";
import { findUnit } from "./find-unit.ts";

const UNITS = ["%", "个", "张", "家"];

it.each([
  ["以“个”计的是哪几项", "个", "|是哪几项"],
  ["按家数的有几个", "家", "|有几个"],
  ["单位是张的有哪些", "张", "|有哪些"],
  ["以百分比计的指标中最低的", "%", "|指标中最低的"],
  ["三个百分率指标是哪三个", "%", "三个|指标是哪三个"],
  ["没标计量单位的指标", "", "|的指标"],
])("finds the unit that picks indicators: %s", (question, unit, rest) => {
  expect(findUnit(question, UNITS)).toEqual({ unit, rest });
});

it("takes no figure's percent sign and no word that is no unit for one", () => {
  expect(findUnit("目标达到90%的指标", UNITS).unit).toBeNull();
  expect(findUnit("按规定算的指标", UNITS).unit).toBeNull();
});
