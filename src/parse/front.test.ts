import { describe, expect, test } from "vitest";
import type { SourceLayout } from "../policy.ts";
import { parseDocument } from "./parse-document.ts";

const parse = (text: string, layout?: SourceLayout) =>
  parseDocument({
    id: "a",
    file: "a.txt",
    encoding: "utf-8",
    sha256: "",
    text,
    ...(layout === undefined ? {} : { layout }),
  });
const fields = (text: string, key: string) =>
  parse(text)
    .metadata.filter((field) => field.key === key)
    .map(({ value }) => value);

test.each([
  ["云州市人民政府关于加强绿化工作的意见", "云州市"],
  ["津市市人民政府关于加强绿化工作的意见", "津市市"],
  ["云河市市场监管局关于加强绿化工作的意见", "云河市"],
  ["云山自治州人民政府关于加强绿化工作的意见", "云山自治州"],
  ["云州石桥县人民政府关于加强绿化工作的意见", "石桥县"],
  ["云河市财政局云河市民政局国家税务总局云河市税务局关于延续补贴政策的通知", "云河市"],
])("the place of %s is %s", (title, place) => {
  expect(parse(`${title}\n一、目标\n到2025年建成公园10座。\n`).place).toBe(place);
});

describe("titles", () => {
  test.each([
    "云河市2024年财政预算执行情况的报告",
    "《云河市公园管理办法》政策解读",
    "云河市2024年重点工作安排",
  ])("%s is one", (title) => {
    expect(parse(`${title}\n云河市财政局\n2024年1月8日\n一、情况\n正文。\n`).title).toBe(title);
  });

  test("the list of annexes of a notice does not hide the title below it", () => {
    const text =
      "云河市人民政府办公室\n关于印发云河市绿化方案的通知\n各区人民政府:\n现将方案印发给你们。\n附件:1.分工表\n2.考核表\n云河市人民政府办公室\n2024年1月8日\n云河市绿化方案\n一、目标\n到2025年建成公园10座。\n";
    const { title, clauses, nodes } = parse(text);
    expect(title).toBe("云河市绿化方案");
    expect(clauses.map(({ title: heading }) => heading)).not.toContain("云河市绿化方案");
    const titles = nodes.filter(({ kind }) => kind === "title");
    expect(titles.map(({ start, end }) => text.slice(start, end))).toContain("云河市绿化方案");
  });

  test("a table of contents is none, and its entries are no clauses", () => {
    const { title, clauses, warnings } = parse(
      "云河市公园管理规定\n目 录\n第一章 总则……1\n第二章 管理……3\n第一章 总则\n第一条 为加强管理,制定本规定。\n第二章 管理\n第二条 公园免费开放。\n",
    );
    expect(title).toBe("云河市公园管理规定");
    expect(clauses.map(({ id }) => id)).toEqual(["1", "1.1", "2", "2.2"]);
    expect(warnings.map(({ code }) => code)).not.toContain("numbering-restart");
  });

  test("a file that begins with a table is called as the table is", () => {
    const table = "|序号|任务|牵头单位|\n|---|---|---|\n|1|建园|市甲局|\n|2|绿道|市乙局|\n";
    const { title, place } = parse(`云河市绿化任务分工表\n${table}`);
    expect([title, place]).toEqual(["云河市绿化任务分工表", "云河市"]);
    expect(parse(`一、任务\n云河市绿化任务分工表\n${table}`).title).toBe("a");
  });

  test("a heading of the page begins with itself", () => {
    const text = "云河市人民政府\n云河市公园发展规划\n一、目标\n建成公园10座。\n";
    const start = text.indexOf("云河市公园");
    const headings = [{ start, end: text.indexOf("\n一"), level: 1 }];
    expect(parse(text, { tables: [], headings, pages: [], marks: [] }).title).toBe(
      "云河市公园发展规划",
    );
  });
});

describe("metadata", () => {
  test("an order has its issuer and its whole number", () => {
    const text = "云河市人民政府令\n第12号\n云河市公园管理规定\n第一条 公园免费开放。\n";
    expect(fields(text, "issuer")).toEqual(["云河市人民政府"]);
    expect(fields(text, "documentNumber")).toEqual(["云河市人民政府令第12号"]);
  });

  test("several bodies sign on one line", () => {
    const text =
      "关于延续补贴政策的通知\n一、对象\n企业。\n云河市财政局    云河市民政局\n2024年1月8日\n";
    expect(fields(text, "issuer")).toEqual(["云河市财政局", "云河市民政局"]);
  });

  test("controls of the page are none", () => {
    const text =
      "云河市绿化方案\n发布时间:2024-01-08 来源:市园林局 浏览次数:1532 字体:大 中 小\n一、目标\n建成公园10座。\n";
    const { metadata } = parse(text);
    expect(metadata.map(({ key }) => key)).toEqual(["title", "datePublished", "source"]);
  });
});

test("a question is a clause that its answer belongs to", () => {
  const { clauses } = parse(
    "《云河市公园管理办法》政策解读\n问:谁可以入园?\n答:所有市民。\n问:何时开放?\n答:每日6时。\n周一闭园。\n",
  );
  expect(clauses.slice(0, 2).map(({ number, title }) => number + title)).toEqual([
    "问:谁可以入园?",
    "问:何时开放?",
  ]);
});

test("words that may be a label are the value of the label above them where the next label follows", () => {
  const text =
    "信息分类\n政策文件\n主题分类\n城乡建设\n文号\n云政办发〔2024〕3号\n云河市绿化方案\n一、目标\n建成公园10座。\n";
  expect(fields(text, "subject")).toEqual(["政策文件", "城乡建设"]);
});
