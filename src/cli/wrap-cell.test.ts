import { describe, expect, it } from "vitest";
import { wrapCell } from "./wrap-cell.ts";

describe("wrapCell", () => {
  it("breaks Chinese anywhere but keeps numbers whole", () => {
    expect(wrapCell("每千人口拥有4.5个托位", 10)).toEqual(["每千人口拥", "有4.5个托", "位"]);
    expect(wrapCell("共计13400张", 7)).toEqual(["共计", "13400张"]);
  });

  it("begins no line with a closing mark", () => {
    expect(wrapCell("甲乙丙,丁", 6)).toEqual(["甲乙", "丙,丁"]);
    expect(wrapCell("(甲乙),丁", 6)).toEqual(["(甲", "乙),丁"]);
  });

  it("cuts a word that fits no line", () => {
    expect(wrapCell("abcdefg", 3)).toEqual(["abc", "def", "g"]);
  });

  it("keeps the text's own line breaks and gives one line for nothing", () => {
    expect(wrapCell("甲\n乙", 10)).toEqual(["甲", "乙"]);
    expect(wrapCell("", 10)).toEqual([""]);
  });
});
