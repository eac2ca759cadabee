import { describe, expect, test } from "vitest";
import { sampleDocument, spanOf } from "../../indexing/sample-document.ts";
import { clauseEvidence } from "../../retrieval/evidence.ts";
import { createSupportCheck } from "./support.ts";

const TEXT = `2022年11月3日印发。
绿地率54%,到2025年达到70%。
公园12个,每千名老人座椅46.5张,惠及五万户。
由市园林局牵头,市委配合。
3
9
`;
const document = sampleDocument({ text: TEXT });
const check = createSupportCheck({
  documents: [document],
  departments: ["市园林局", "市财政局", "市委", "市委宣传部"],
  places: ["云河市", "星海市"],
  question: "2030年的绿地率、市水利局",
});

function problem(text: string, quote: string): string | null {
  return check.positive(text, [clauseEvidence(document, undefined, spanOf(TEXT, quote))]);
}

describe("a statement of fact", () => {
  test.each([
    ["绿地率由54%到70%", "绿地率54%,到2025年达到70%"],
    ["2022-11-03印发", "2022年11月3日印发"],
    ["惠及5万户", "惠及五万户"],
    ["每1000名老人46.5张", "每千名老人座椅46.5张"],
    ["由市园林局牵头", "由市园林局牵头"],
    ["(70 − 54 = 16)", "绿地率54%,到2025年达到70%"],
    ["54 − 70 = -16", "绿地率54%,到2025年达到70%"],
    ["70 ÷ 54 ≈ 1.30", "绿地率54%,到2025年达到70%"],
    ["没有一个名字和数字的句子", "绿地率54%"],
  ])("%s is supported by %s", (text, quote) => expect(problem(text, quote)).toBeNull());

  test.each([
    ["绿地率71%", "绿地率54%,到2025年达到70%", "数字 71 不在依据中"],
    ["2022-11-04印发", "2022年11月3日印发", "数字 04 不在依据中"],
    ["由市财政局牵头", "由市园林局牵头", "部门“市财政局”不在依据中"],
    ["由市委宣传部配合", "市委配合", "部门“市委宣传部”不在依据中"],
    ["星海市绿地率54%", "绿地率54%", "地名“星海市”不在依据中"],
    ["70 − 54 = 17", "绿地率54%,到2025年达到70%", "算式 70-54=17 不成立"],
    ["54 + 3 = 57", "绿地率54%", "算式中的 3 不在依据中"],
    ["相隔9天(2022-11-03→2022-11-11)", "2022年11月3日印发", "9天(2022-11-03→2022-11-11 不成立"],
    ["70 ÷ 54 = 1.2", "绿地率54%,到2025年达到70%", "算式 70÷54=1.2 不成立"],
  ])("%s is not supported by %s", (text, quote, why) => expect(problem(text, quote)).toBe(why));

  test("a calculation may start from the reader's number, but not be made of it alone", () => {
    expect(problem("2030 × 54 ÷ 100 = 1096.2", "绿地率54%")).toBeNull();
    expect(problem("2030 + 2030 = 4060", "绿地率54%")).toBe("算式中的 2030 不在依据中");
    expect(problem("2030个", "绿地率54%")).toBe("数字 2030 不在依据中");
    expect(problem("203 × 10 = 2030,2030个", "绿地率54%")).toBe("算式中的 203 不在依据中");
    expect(problem("2030 × 10000 = 20300000,即20300000个", "绿地率54%")).toBe(
      "数字 20300000 不在依据中",
    );
  });

  test("two cells never read as one number", () => {
    expect(problem("39个", "3\n9")).toBe("数字 39 不在依据中");
    expect(problem("3个和9个", "3\n9")).toBeNull();
  });

  test("without evidence nothing is supported", () =>
    expect(check.positive("绿地率54%", [])).toBe("没有引用依据"));
});

describe("a negative statement", () => {
  test("may repeat the question and name places of the corpus", () => {
    expect(check.negative("星海市的文件未载明2030年的绿地率")).toBeNull();
  });

  test("may not bring figures or departments of its own", () => {
    expect(check.negative("未载明2031年")).toBe("数字 2031 不在依据中");
    expect(check.negative("不是市财政局")).toBe("部门“市财政局”不在依据中");
  });
});

test("a connecting phrase names nothing", () => {
  expect(check.empty("是的。")).toBeNull();
  expect(check.empty("2025年如下:")).toBe("数字 2025 不在依据中");
  expect(check.empty("云河市:")).toBe("地名“云河市”不在依据中");
});
