import { expect, test } from "vitest";
import { spellArithmetic } from "./spell-arithmetic.ts";

test.each([
  ["用甲市的座椅数除以乙市的,商是几", "甲市的座椅数是乙市的几倍"],
  ["木制座椅÷座椅总数=?%", "木制座椅占座椅总数的百分之几"],
  ["甲县座椅数÷全市合计", "甲县座椅数占全市合计的百分之几"],
  ["用乙县的座椅去除甲县的座椅,得几", "甲县的座椅是乙县的座椅的几倍,得几"],
  ["座椅总数2025年的减掉2021年的,等于几?", "座椅总数2025年的比2021年的多多少?"],
  ["拿甲县座椅减去乙县座椅,差是多少", "甲县座椅比乙县座椅多多少"],
  ["座椅数,甲市定的顶得上几个乙市", "座椅数,甲市是乙市的几倍"],
  ["甲县的座椅相当于几个乙县?", "甲县的座椅是乙县的几倍?"],
])("%s", (question, spelled) => {
  expect(spellArithmetic(question)).toBe(spelled);
});

test.each(["除以上情形外还有哪些", "一年相当于几个月", "收费减免几成", "赶上几个节假日要闭园"])(
  "leaves %s alone",
  (question) => {
    expect(spellArithmetic(question)).toBe(question);
  },
);
