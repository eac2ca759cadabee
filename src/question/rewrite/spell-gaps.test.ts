import { expect, test } from "vitest";
import { spellGaps } from "./spell-gaps.ts";

test.each([
  [
    "三个空填一下:公园(\u3000)年改完,牵头的是(\u3000),配合的是(\u3000)",
    "公园哪年改完,牵头的是谁,配合的是谁",
  ],
  ["填空:公园座椅要换( )张,由____牵头", "公园座椅要换多少张,由谁牵头"],
  ["公园的范围是( )", "公园的范围是什么"],
])("%s", (message, spelt) => expect(spellGaps(message)).toBe(spelt));

test.each(["公园(含广场)有几个", "公园空着的地怎么用"])("%s stays", (message) =>
  expect(spellGaps(message)).toBe(message),
);
