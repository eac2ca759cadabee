import { expect, test } from "vitest";
import { spellVersus } from "./spell-versus.ts";

test.each([
  ["公园座椅 甲市 vs 乙市", "公园座椅 甲市和乙市"],
  ["甲市PK乙市", "甲市和乙市"],
  ["甲市 vs. 乙市,数量", "甲市和乙市,数量"],
  ["座椅:甲县-乙县=?", "座椅:甲县比乙县多多少?"],
  ["座椅 甲县减乙县等于多少", "座椅 甲县比乙县多多少"],
  ["甲县+乙县+丙县=?座椅", "甲县、乙县、丙县合计多少?座椅"],
  ["甲县的座椅较乙县多出多少张?", "甲县的座椅比乙县多多少张?"],
  ["甲县跟乙县比座椅,多出来几张", "甲县比乙县座椅多几张"],
  ["甲县同乙县相比,少几张", "甲县比乙县少几张"],
  ["每年较多的是几月", "每年较多的是几月"],
  ["甲县-乙县公路由谁管", "甲县-乙县公路由谁管"],
  ["TVS 和 OPKS 是什么", "TVS 和 OPKS 是什么"],
  ["benches: A vs B", "benches: A vs B"],
])("%s", (question, spelled) => {
  expect(spellVersus(question)).toBe(spelled);
});
