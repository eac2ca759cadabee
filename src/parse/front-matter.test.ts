import { expect, test } from "vitest";
import { extractMarkdown } from "../read/markdown/extract-markdown.ts";
import { parseDocument } from "./parse-document.ts";

const parse = (text: string, layout = {}) =>
  parseDocument({ id: "a", file: "a.txt", encoding: "utf-8", sha256: "", text, ...layout });
const values = ({ metadata }: ReturnType<typeof parse>, key: string) =>
  metadata.filter((field) => field.key === key).map(({ value }) => value);

const COLLECTED = `---
标题: 云河市云山区人民政府办公室关于印发绿化方案的通知
文号: 云府办〔2019〕26号
发布单位: "云河市云山区人民政府办公室"
发布日期: 2019-05-05
层级: 区级
状态: 有效
附件:
官方链接: https://example.invalid/0078::2d
---

> 本文由脚本提取,以[官方链接](https://example.invalid/1)发布版本为准。

# 云河市云山区人民政府办公室关于印发绿化方案的通知

各镇人民政府:

现将《云山区绿化方案》印发给你们。

云山区绿化方案

一、目标

到2025年建成公园10座。
`;

test.each(["a.txt", "a.md"])("the block of labels over the text of %s is metadata", (file) => {
  const read =
    file === "a.md" ? extractMarkdown(new TextEncoder().encode(COLLECTED), file) : { layout: {} };
  const document = parse(COLLECTED, file === "a.md" ? read : {});
  expect(document.title).toBe("云山区绿化方案");
  expect(values(document, "documentNumber")).toEqual(["云府办〔2019〕26号"]);
  expect(values(document, "issuer")).toEqual(["云河市云山区人民政府办公室"]);
  expect(values(document, "datePublished")).toEqual(["2019-05-05"]);
  expect(values(document, "validity")).toEqual(["有效"]);
  expect(document.clauses.map(({ id }) => id)).toEqual(["p1", "1"]);
  const squeezed = (text: string) => text.replace(/\s+/g, "");
  expect(squeezed(document.nodes.map((n) => COLLECTED.slice(n.start, n.end)).join(""))).toBe(
    squeezed(COLLECTED),
  );
});

test("a rule over a text is no block of labels", () => {
  const { clauses, title } = parse(
    "---\n云河市绿化办法\n第一条 职责:市绿化局负责。\n---\n第二条 本办法自2024年1月1日起施行。\n",
  );
  expect(title).toBe("云河市绿化办法");
  expect(clauses.map(({ number }) => number)).toContain("第一条");
});

test("what a notice with sections of its own hands out gives the title", () => {
  const { title } = parse(
    "关于修订《云河市屋顶绿化办法》的通知\n各单位:\n一、在第二条中增加补贴。\n二、删去第三条。\n云河市绿化局\n2023年4月19日\n云河市屋顶绿化办法\n第一条 为推进绿化,制定本办法。\n第二条 每平方米补贴20元。\n",
  );
  expect(title).toBe("云河市屋顶绿化办法");
});

test("the mark of an annex is no part of a title, and the list of annexes no clause", () => {
  const { title, attachments, clauses } = parse(
    "云河市绿化局关于下发《云河市花行动计划》的通知\n各区绿化局:\n现印发给你们。\n附件:\n1.云河市花行动计划\n2.2024年栽植养护技术\n要求与考核\n3.分工表\n云河市绿化局\n2024年7月4日\n附件1\n云河市花行动计划\n一、目标\n建成公园10座。\n",
  );
  expect(title).toBe("云河市花行动计划");
  expect(attachments.map(({ number, title: name, included }) => [number, name, included])).toEqual([
    ["1", "云河市花行动计划", true],
    ["2", "2024年栽植养护技术要求与考核", false],
    ["3", "分工表", false],
  ]);
  expect(clauses.map(({ number }) => number).filter(Boolean)).toEqual(["一、"]);
});

test("signers whose names lost the blank between them are told apart, on however many lines", () => {
  const document = parse(
    "关于印发云河市绿化方案的通知\n各区:\n现印发给你们。\n云河市发展和改革委员会云河市建设和管理委员会\n云河市规划局云河市房管局\n云河市教育局\n云河市水务局\n云河市文化局\n云河市商务委\n2024年7月4日\n云河市绿化方案\n一、目标\n建成公园。\n",
  );
  expect(values(document, "issuer")).toEqual([
    "云河市发展和改革委员会",
    "云河市建设和管理委员会",
    "云河市规划局",
    "云河市房管局",
    "云河市教育局",
    "云河市水务局",
    "云河市文化局",
    "云河市商务委",
  ]);
});

test("a year behind the number of an item is no decimal", () => {
  const { clauses } = parse(
    "云河市绿化方案\n一、安排\n1.2024年8月底前,各区编制方案。\n2.2025年6月底前,各区实施。\n",
  );
  expect(clauses.map(({ id }) => id)).toEqual(["1", "1.1", "1.2"]);
});

test("numbers that start again below words that open a list, and articles below a chapter, are no fault", () => {
  const codes = (text: string) => parse(text).warnings.map(({ code }) => code);
  const list =
    "云河市办法\n第一条 符合以下条件之一:\n(一)甲户;\n(二)乙户。\n还应同时满足以下条件:\n(一)有房;\n(二)有车。\n";
  expect(codes(list)).not.toContain("numbering-restart");
  expect(codes(list.replace("还应同时满足以下条件:\n", ""))).toContain("numbering-restart");
  const { warnings } = parse("云河市办法\n第一章 总则\n第一条 甲。\n第二章 管理\n第四条 乙。\n");
  expect(warnings.map(({ message }) => message).join()).toContain("缺少编号2,".replace(",", "，"));
});
