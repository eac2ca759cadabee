import pc from "picocolors";
import { describe, expect, it } from "vitest";
import { displayWidth } from "../language/display-width.ts";
import { renderTable } from "./render-table.ts";

const paint = pc.createColors(false);

describe("renderTable", () => {
  it("aligns Chinese, which takes two columns a character, and sets figures to the right", () => {
    const table = {
      columns: ["地区", "2020年", "2025年目标"],
      rows: [
        ["甲市", "54%", "≥70%"],
        ["乙族自治县", "—", "6.7万张"],
      ],
    };
    expect(renderTable(table, { width: 80, paint })).toBe(
      [
        "地区        2020年  2025年目标",
        "──────────  ──────  ──────────",
        "甲市           54%        ≥70%",
        "乙族自治县       —     6.7万张",
      ].join("\n"),
    );
  });

  it("wraps the widest column where the table is too wide, and no line is longer than told", () => {
    const table = {
      columns: ["序号", "任务"],
      rows: [["1", "建立健全居家、社区、机构相协调的服务体系,推进APP建设。"]],
    };
    const text = renderTable(table, { width: 24, paint });
    expect(text).toBe(
      [
        "序号  任务",
        "────  ──────────────────",
        "   1  建立健全居家、社",
        "      区、机构相协调的服",
        "      务体系,推进APP建",
        "      设。",
      ].join("\n"),
    );
    expect(Math.max(...text.split("\n").map((line) => displayWidth(line)))).toBeLessThanOrEqual(24);
  });

  it("fills missing cells and drops control characters and bold marks", () => {
    const table = { columns: ["甲", "乙"], rows: [["**粗**\u001b[31m"]] };
    expect(renderTable(table, { width: 80, paint })).toBe("甲      乙\n──────  ──\n粗[31m");
  });

  it("shows a table without rows", () => {
    expect(renderTable({ columns: ["甲"], rows: [] }, { width: 80, paint })).toBe("甲\n──");
  });
});
