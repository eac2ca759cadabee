import { expect, test } from "vitest";
import { tightQuote } from "./tight-quote.ts";

test.each([
  ["联系电话：0430-622   0118    邮  箱：a@b.cn", "clause", "联系电话：0430-622 0118邮箱：a@b.cn"],
  ["每千人口 达到 2.4 个,\n2025 年", "clause", "每千人口达到2.4个,2025年"],
  ["每张座椅补助：\n— 2 —\n木椅300元", "clause", "每张座椅补助：木椅300元"],
  ["座椅\n\n 第 3 页，共 9 页\n\n120张", "clause", "座椅120张"],
  ["座椅—2—木椅\n- 5", "clause", "座椅—2—木椅-5"],
  [
    '2\t"更新座椅\n和步道"\t"市园林局、\n市财政局"',
    "table",
    "2 | 更新座椅和步道 | 市园林局、市财政局",
  ],
  ["1 | 公 园 | 12 \t 30", "table", "1 | 公园 | 12 | 30"],
] as const)("%s in a sentence", (quote, kind, shown) => {
  expect(tightQuote({ quote, kind })).toBe(shown);
});
