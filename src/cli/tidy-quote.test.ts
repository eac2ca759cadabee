import { expect, it } from "vitest";
import { tidyQuote } from "./tidy-quote.ts";

it("puts a quote on one line, odd spaces included", () => {
  expect(tidyQuote("覆盖率(%)\r\n\n\u3000 54\u00a0\u2003 70\n")).toBe("覆盖率(%) 54 70");
});

it("cuts the middle, not the end, and never a character in half", () => {
  expect(tidyQuote("一二三四五六七八九十", 7)).toBe("一二三四…九十");
  expect(tidyQuote("𠮷".repeat(10), 4)).toBe("𠮷𠮷…𠮷");
  expect(tidyQuote("一二三", 3)).toBe("一二三");
});
