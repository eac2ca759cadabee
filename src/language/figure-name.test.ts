import { expect, test } from "vitest";
import { figureName, isTimed } from "./figure-name.ts";

test.each([
  ["2025年座椅(张)", "座椅"],
  ["座椅2023年底（张）", "座椅"],
  ["2024年执行数", ""],
  ["其中:上级补助", "上级补助"],
  ["目标", ""],
  ["实际面积", "实际面积"],
])("%s counts %s", (header, name) => expect(figureName(header)).toBe(name));

test("a table has a figure for several years, or only one for each", () => {
  expect(isTimed(["区", "2023年座椅(张)", "2026年座椅(张)"])).toBe(true);
  expect(isTimed(["区", "2023年座椅(张)", "2026年长凳(张)", "人口"])).toBe(false);
});
