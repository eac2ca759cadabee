import { expect, test } from "vitest";
import { markGaps } from "./mark-gaps.ts";

test("blanks between Chinese words divide a message without other marks", () => {
  expect(markGaps("云河市 公园座椅 牵头单位")).toBe("云河市,公园座椅,牵头单位");
});

test("blanks mean nothing beside commas, and beside latin words", () => {
  expect(markGaps("云河市,公园 座椅几张")).toBe("云河市,公园 座椅几张");
  expect(markGaps("yunhe 座椅几张")).toBe("yunhe 座椅几张");
});
