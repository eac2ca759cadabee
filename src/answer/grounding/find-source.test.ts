import { describe, expect, it } from "vitest";
import { parseDocument } from "../../parse/parse-document.ts";
import { findSource } from "./find-source.ts";

const TEXT = `甲市绿化行动方案

一、总体要求
坚持绿色发展,到2025年,绿地率达到70%。

二、重点任务
(一)扩大绿地。新建公园十座,人均绿地提高到12平方米。(责任部门:市园林局)
`;
const document = parseDocument({
  id: "a",
  file: "a.txt",
  encoding: "utf-8",
  sha256: "0",
  text: TEXT,
});
const rangeOf = (words: string) => {
  const start = TEXT.indexOf(words);
  return { start, end: start + words.length };
};

describe("findSource", () => {
  it("shows words in their clause, under its headings, with lines and the words marked", () => {
    const source = findSource(document, rangeOf("人均绿地提高到12平方米"));
    expect(source).toMatchObject({
      document: "a",
      file: "a.txt",
      path: ["二、重点任务", expect.stringContaining("扩大绿地")],
      startLine: 7,
      endLine: 7,
      quote: "人均绿地提高到12平方米",
      row: null,
    });
    expect(source?.context.slice(source.mark.start, source.mark.end)).toBe(
      "人均绿地提高到12平方米",
    );
    expect(source?.context).toContain("新建公园十座");
  });

  it("widens the context to words that reach beyond the clause", () => {
    const words = TEXT.slice(TEXT.indexOf("绿地率"), TEXT.indexOf("新建"));
    const source = findSource(document, rangeOf(words));
    expect(source?.quote).toBe(words);
    expect(source?.context.slice(source.mark.start, source.mark.end)).toBe(words);
  });

  it("shows the lines around words that belong to no clause", () => {
    expect(findSource(document, rangeOf("甲市绿化行动方案"))?.context).toContain("一、总体要求");
  });

  it.each([
    [-1, 3],
    [0, 0],
    [5, 3],
    [0, 100_000],
    [0.5, 3],
    [Number.NaN, 3],
  ])("has nothing for %d to %d", (start, end) =>
    expect(findSource(document, { start, end })).toBeNull(),
  );
});
