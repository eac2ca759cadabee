import { describe, expect, it } from "vitest";
import { parseDocument } from "../parse-document.ts";
import { subRows } from "./sub-rows.ts";

const rowsOf = (lines: readonly string[]) => {
  const text = ["云河市公园建设方案", "", "表1 座椅情况表", ...lines, ""].join("\n");
  const document = parseDocument({ id: "a", file: "a.txt", encoding: "utf-8", sha256: "", text });
  const [table] = document.tables;
  return table === undefined ? [] : [...subRows(table)];
};

describe("rows that give parts of the row above", () => {
  it("go on while they have no number of their own", () => {
    expect(
      rowsOf([
        "序号\t项目\t座椅(张)",
        "1\t公园\t90",
        "\t其中:城区\t50",
        "\t乡镇\t30",
        "2\t广场\t40",
      ]),
    ).toEqual([
      [2, 1],
      [3, 1],
    ]);
  });

  it("go on up to where they come to the whole, without numbers", () => {
    expect(rowsOf(["项目\t座椅(张)", "公园\t90", "其中:城区\t50", "乡镇\t40", "广场\t40"])).toEqual(
      [
        [2, 1],
        [3, 1],
      ],
    );
    expect(rowsOf(["项目\t座椅(张)", "公园\t90", "其中:城区\t50", "广场\t60"])).toEqual([[2, 1]]);
  });

  it("are none where nothing says so", () => {
    expect(rowsOf(["项目\t座椅(张)", "公园\t90", "城区\t50", "乡镇\t40"])).toEqual([]);
  });
});
