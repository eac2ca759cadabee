import { describe, expect, test } from "vitest";
import { parseDocument } from "./parse-document.ts";

const parse = (text: string) =>
  parseDocument({ id: "a", file: "a.txt", encoding: "utf-8", sha256: "", text });
const duties = (text: string) =>
  parse(text).duties.map(({ task, lead, support, shared }) => [
    task,
    ...[lead, support, shared].map((parties) => parties.map(({ name }) => name).join()),
  ]);

describe("a sign before the names of those who lead", () => {
  const listed = (note: string, sign: string) =>
    `云山区绿化方案\n一、主要任务\n${note}\n(1)更新座椅。每处不少于三把。〔${sign}区园林局,区财政局、东屿街道〕\n(2)修补步道。当年完成。〔区财政局、${sign}区住建局〕\n(3)补种行道树。每年一次。〔区园林局、区城管局〕\n`;

  test.each([
    ["(任务后〔〕内为责任单位,带★的为牵头单位,其余为协同单位。)", "★"],
    ["注:标“▲”者为牵头单位。", "▲"],
    ["说明:●表示牵头部门。", "●"],
  ])("%s", (note, sign) => {
    expect(duties(listed(note, sign))).toEqual([
      ["更新座椅", "区园林局", "区财政局,东屿街道", ""],
      ["修补步道", "区住建局", "区财政局", ""],
      ["补种行道树", "", "", "区园林局,区城管局"],
    ]);
  });

  test("leads nobody where no note says so, and is no part of a name", () => {
    expect(duties(listed("(责任单位见各项。)", "★"))[0]).toEqual([
      "更新座椅",
      "",
      "",
      "区园林局,区财政局,东屿街道",
    ]);
  });
});

describe("a line of responsibility that closes a section", () => {
  const sections = (open: string, close: string) =>
    `青禾县公园规划\n第一节  县级强中心\n新建中心公园一座。\n${open}责任${close}县园林局牵头项目建设,县财政局、县住建局配合;温室由县农业农村局牵头,县科技局配合。\n第二节  片区建绿地\n在四个片区各建1处绿地。\n改造后统一管理。\n${open}责任${close}县民政局牵头,县财政局配合,有关乡镇人民政府负责土地和设施。\n第三节  路边有座椅\n座椅每百米一把。\n${open}责任${close}座椅由县城管局牵头,县财政局配合;遮阳棚由县住建局会同县气象局落实。\n`;

  test.each([
    ["〖", "〗"],
    ["【", "】"],
  ])("in %s%s", (open, close) => {
    expect(duties(sections(open, close))).toEqual([
      ["县级强中心", "县园林局", "县财政局,县住建局", ""],
      ["温室", "县农业农村局", "县科技局", ""],
      ["片区建绿地", "县民政局", "县财政局,有关乡镇人民政府", ""],
      ["座椅", "县城管局", "县财政局", ""],
      ["遮阳棚", "县住建局", "县气象局", ""],
    ]);
  });
});

test.each([
  ["〔", "〕"],
  ["【", "】"],
  ["[", "]"],
])("units in %s%s behind the names of indicators, numbers below 序", (open, close) => {
  const row = (...cells: string[]) => `${cells.join(" | ")}\n`;
  const text = [
    "青禾县公园规划\n表1 主要指标\n",
    row("序", "指标名称", "2020年", "2025年", "属性"),
    row("1", `公园座椅${open}张${close}`, "1580", "2300", "预期性"),
    row("2", `绿地率${open}%${close}`, "33.2", "56", "约束性"),
    row("3", `花坛${open}个${close}`, "96", "160", "预期性"),
  ].join("");
  const { indicators } = parse(text);
  expect(
    indicators.map(({ name, unit, values }) => [name, unit, values.map(({ raw }) => raw)]),
  ).toEqual([
    ["公园座椅", "张", ["1580", "2300"]],
    ["绿地率", "%", ["33.2", "56"]],
    ["花坛", "个", ["96", "160"]],
  ]);
});

test("a sign before the label of a line opens no item of its own", () => {
  const text =
    "云山市公园规划\n第一节 服务游客\n1.添置座椅。每处不少于三把。\n▲牵头：市园林局　协同：市财政局\n2.修补步道,当年完成。\n▲牵头：市住建局　协同：市财政局、市城管局\n";
  expect(duties(text)).toEqual([
    ["添置座椅", "市园林局", "市财政局", ""],
    ["修补步道,当年完成", "市住建局", "市财政局,市城管局", ""],
  ]);
  expect(parse(text).clauses.map(({ number }) => number)).toEqual(["第一节", "1.", "2."]);
});

test("a row's task is its own title with what is aimed at, never the class of several rows", () => {
  const row = (...cells: string[]) => `${cells.join("\t")}\n`;
  const text = [
    "青禾县公园重点任务分工表\n",
    row("类别", "序号", "重点任务", "目标要求", "牵头单位", "配合单位", "完成时限"),
    row(
      "一、加强“一园一景”服务",
      "1",
      "旧座椅更换",
      "完成更换350把",
      "县园林局",
      "县财政局",
      "10月底",
    ),
    row("一、加强“一园一景”服务", "2", "凉亭", "新增凉亭24座", "县园林局", "县住建局", "9月底"),
    row("二、改善步道", "3", "步道修补", "修补18公里", "县住建局", "县财政局", "11月底"),
  ].join("");
  expect(duties(text).map(([task]) => task)).toEqual([
    "旧座椅更换:完成更换350把",
    "新增凉亭24座",
    "步道修补:修补18公里",
  ]);
});
