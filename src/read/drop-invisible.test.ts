import { expect, test } from "vitest";
import { decodeText } from "./decode-text.ts";
import { dropInvisible } from "./drop-invisible.ts";

test.each([
  ["公\u200b园\u00ad绿\u2060地", "公园绿地"],
  ["\ufeff座椅\u200e\u202a12\u202c张", "座椅12张"],
  ["公 园\u3000\u00a0\n", "公 园\u3000\u00a0\n"],
])("%j → %j", (text, seen) => {
  expect(dropInvisible(text)).toBe(seen);
  expect(decodeText(Buffer.from(text), "甲.txt").text).toBe(seen);
});
