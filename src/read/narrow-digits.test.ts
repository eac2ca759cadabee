import { expect, test } from "vitest";
import { narrowDigits } from "./narrow-digits.ts";

test.each([
  ["座椅１２０张，占２．５％。", "座椅120张，占2.5%。"],
  ["２０２５年Ａ级公园", "2025年A级公园"],
  ["１．更新座椅：每张（含运费）３００元。", "1.更新座椅：每张（含运费）300元。"],
])("%s in the usual width is %s", (wide, narrow) => {
  expect(narrowDigits(wide)).toBe(narrow);
  expect(narrow).toHaveLength(wide.length);
});

test("Chinese marks and wide blanks stay", () => {
  const text = "公园（座椅）：更新；　养护，巡查！1．步道";
  expect(narrowDigits(text)).toBe(text);
});
