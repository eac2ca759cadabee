import { expect, test } from "vitest";
import { tightQuote } from "./tight-quote.ts";

test.each([
  ["联系电话：0430-622   0118    邮  箱：a@b.cn", "clause", "联系电话：0430-622 0118邮箱：a@b.cn"],
  ["每千人口 达到 2.4 个,\n2025 年", "clause", "每千人口达到2.4个,2025年"],
  ["1 | 公 园 | 12 \t 30", "table", "1 | 公园 | 12 | 30"],
] as const)("%s in a sentence", (quote, kind, shown) => {
  expect(tightQuote({ quote, kind })).toBe(shown);
});
