import { expect, test } from "vitest";
import { extractMarkdown } from "../read/markdown/extract-markdown.ts";
import { parseDocument } from "./parse-document.ts";

const read = (text: string) => {
  const extracted = extractMarkdown(new TextEncoder().encode(text), "a.md");
  return parseDocument({ id: "a", file: "a.md", sha256: "", ...extracted });
};

const TABLE = `| 地区 | 2025年座椅(张) |
| --- | --- |
| 东湖公园 | 12 |
| 北山公园 | 30 |`;

test.each([
  ["a paragraph", "市园林局负责公园座椅的更新。"],
  ["a heading of the text", "二、保障措施"],
  ["several lines", "市园林局负责公园座椅的更新。\n每张座椅补助300元。"],
])("%s right below a table is no row of it", (_name, below) => {
  const { tables, text } = read(`云河市公园方案\n\n${TABLE}\n${below}\n`);
  expect(tables.map(({ rows }) => rows.length)).toEqual([2]);
  expect(text).toContain(below);
});

test("a second table right below the words behind the first is read, at its place in the file", () => {
  const { tables, text } = read(
    `云河市公园方案\n\n${TABLE}\n各区任务如下:\n| 区 | 2025年步道(公里) |\n|---|---|\n| 甲区 | 7 |\n`,
  );
  expect(tables.map(({ rows }) => rows.length)).toEqual([2, 1]);
  const [cell] = tables[1]?.rows[0]?.cells ?? [];
  expect(text.slice(cell?.span?.start, cell?.span?.end)).toBe("甲区");
});

test("rows with few cells stay rows, and code with bars stays code", () => {
  const { tables } = read(`云河市公园方案\n\n${TABLE}\n| 南湖公园 |\n`);
  expect(tables.map(({ rows }) => rows.length)).toEqual([3]);
  const code = "```\n| a | b |\n|---|---|\nwords\n```\n\n市园林局负责。\n";
  expect(read(`云河市公园方案\n\n${code}`).text).toContain(code);
});

test("lines with labels, however long, are lines of their own", () => {
  const { metadata } = read(`文件信息 云河市人民政府办公室关于印发云河市公园座椅更新实施方案的通知
发布日期: 2024-03-05
索引号: 000014348/2024-02783-0000143482024 主题分类: 城乡建设、城市管理
有效性: 有效

# 云河市公园座椅更新实施方案
`);
  expect(metadata.map(({ label, value }) => `${label} ${value}`)).toEqual(
    expect.arrayContaining(["发布日期 2024-03-05", "有效性 有效"]),
  );
});
