import { expect, test } from "vitest";
import { parseDocument } from "../parse-document.ts";

const TABLE = (name: string, target: string) =>
  ["指标 | 2021年 | 2025年", "--- | --- | ---", `${name}（%） | 30 | ${target}`]
    .map((row) => `| ${row} |`)
    .join("\n");

function conflictsOf(clause: string, name: string, target: string) {
  const text = `某市公园发展规划\n\n一、主要任务\n\n（一）建设公园。${clause}\n\n二、主要指标\n\n${TABLE(name, target)}\n`;
  const document = parseDocument({
    id: "d",
    file: "d.txt",
    encoding: "utf-8",
    sha256: "",
    text,
  });
  return document.warnings
    .filter(({ code }) => code === "prose-table-conflict")
    .map(({ spans: [span] }) => text.slice(span?.start, span?.end));
}

test("every town against half of the towns", () => {
  expect(conflictsOf("各乡镇至少建有1座公园。", "乡镇建有公园占比", "50")).toEqual([
    "各乡镇至少建有1座公园",
  ]);
});

test("no conflict where the row asks it of all, or of something else", () => {
  expect(conflictsOf("各乡镇至少建有1座公园。", "乡镇建有公园占比", "100")).toEqual([]);
  expect(conflictsOf("各乡镇至少建有1座公园。", "乡镇建有球场占比", "50")).toEqual([]);
  expect(conflictsOf("一半乡镇建有1座公园。", "乡镇建有公园占比", "50")).toEqual([]);
});
