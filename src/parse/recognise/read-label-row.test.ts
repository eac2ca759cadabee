import { describe, expect, it } from "vitest";
import { readLabelRow } from "./read-label-row.ts";

const read = (text: string) =>
  readLabelRow({ index: 0, start: 10, end: 10 + text.length, text } as never).map(
    ({ key, value, span }) => `${key}=${value}@${span.start - 10}-${span.end - 10}`,
  );

describe("readLabelRow", () => {
  it("reads labels and values in cells", () => {
    expect(read("| 索 引 号 | A-1 | 成文日期 | 2024-01-12 |")).toEqual([
      "indexNumber=A-1@2-13",
      "dateSigned=2024-01-12@16-33",
    ]);
  });

  it("reads them parted by blanks", () => {
    expect(read("索引号 A-1   主题分类 公园、绿地")).toEqual([
      "indexNumber=A-1@0-7",
      "subject=公园、绿地@10-20",
    ]);
    expect(read("发布机构\t某县人民政府")).toEqual(["issuer=某县人民政府@0-11"]);
  });

  it.each(["公园  绿地", "| 项目 | 金额 |", "来源是市甲局。", "序号 项目名称 金额"])(
    "takes %s for none",
    (text) => {
      expect(read(text)).toEqual([]);
    },
  );
});
