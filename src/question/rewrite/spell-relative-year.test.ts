import { expect, test } from "vitest";
import { spellRelativeYear } from "./spell-relative-year.ts";

test.each([
  ["第二年底前呢?", [2023], "2024年底前呢?"],
  ["那下一年呢", [2023], "那2024年呢"],
  ["上一年是多少", [2023], "2022年是多少"],
  ["下一年呢", [2023, 2025], "下一年呢"],
  ["下一年呢", [], "下一年呢"],
  ["第二年级有几个班", [2023], "第二年级有几个班"],
])("%s after %j", (question, years, spelled) =>
  expect(spellRelativeYear(question, years)).toBe(spelled),
);
