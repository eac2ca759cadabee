import { describe, expect, test } from "vitest";
import { formatNumber, formatValue } from "./format-value.ts";

describe("a figure is shown as printed, with its unit", () => {
  test.each([
    ["70", 70, "%", "70%"],
    ["≥95", 95, "%", "≥95%"],
    ["81.5左右", 81.5, "岁", "81.5岁左右"],
    ["60以上", 60, "%", "60%以上"],
    [" 46.5 ", 46.5, "张", "46.5张"],
    ["1,200", 1200, "万元", "1,200万元"],
    ["2.5万户", 2.5, "万户", "2.5万户"],
    ["70%以上", 70, "%", "70%以上"],
    ["12", 12, null, "12"],
    ["12", 12, "", "12"],
  ])("%s of unit %s", (raw, number, unit, shown) =>
    expect(formatValue({ raw, number, unit })).toBe(shown),
  );

  test("damaged print is quoted, its unit beside it", () =>
    expect(formatValue({ raw: "持在 90以上", number: 90, unit: "%" })).toBe(
      "“持在 90以上”(单位:%)",
    ));
});

describe("a cell without a figure gets no unit", () => {
  test.each([
    ["—", "“—”"],
    ["/", "“/”"],
    ["", "空白"],
    ["  ", "空白"],
    ["逐步提高", "逐步提高"],
  ])("%j", (raw, shown) => expect(formatValue({ raw, number: null, unit: "%" })).toBe(shown));
});

describe("a result has the decimals of its operands", () => {
  test("without the noise of binary fractions", () => {
    expect(formatNumber(4.6 - 1.6, 4.6, 1.6)).toBe("3");
    expect(formatNumber(0.1 + 0.2, 0.1, 0.2)).toBe("0.3");
    expect(formatNumber(70 - 59.76, 70, 59.76)).toBe("10.24");
    expect(formatNumber(16, 70, 54)).toBe("16");
  });

  test("without operands it is whole", () => expect(formatNumber(2.6)).toBe("3"));
});
