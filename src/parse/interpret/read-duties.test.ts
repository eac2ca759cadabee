import { expect, test } from "vitest";
import { parseDocument } from "../parse-document.ts";

/** `task: lead > support`, `task: = shared`, with the term behind a bar. */
function duties(body: string): string[] {
  const text = `云河市公园管理工作方案\n一、重点任务\n${body}\n`;
  const document = parseDocument({
    id: "a",
    file: "a.txt",
    encoding: "utf-8",
    sha256: "",
    text,
  });
  const names = (parties: readonly { name: string }[]) => parties.map(({ name }) => name).join(" ");
  return document.duties.map(({ task, lead, support, shared, deadline }) => {
    const bodies = lead.length > 0 ? `${names(lead)} > ${names(support)}` : `= ${names(shared)}`;
    return `${task}: ${bodies}${deadline === null ? "" : ` | ${deadline}`}`;
  });
}

test.each([
  ["1.新建公园20处。市甲局牵头,市乙局配合。", "新建公园20处: 市甲局 > 市乙局"],
  ["1.新建公园20处。由市甲局会同市乙局、市丙局负责。", "新建公园20处: 市甲局 > 市乙局 市丙局"],
  [
    "1.实施绿道工程,市甲局牵头负责,市乙局、各区县按职责分工配合,2024年10月底前完成。",
    "实施绿道工程: 市甲局 > 市乙局 各区县 | 2024年10月底前",
  ],
  ["1.新建公园20处。(甲科牵头,乙科、丙科配合)", "新建公园20处: 甲科 > 乙科 丙科"],
  ["1.新建公园20处。【甲科、市乙中心】", "新建公园20处: = 甲科 市乙中心"],
  ["1.新建公园20处。(由甲科会同乙科办理)", "新建公园20处: 甲科 > 乙科"],
  ["1.新建公园20处。(各县区人民政府落实,市甲局指导)", "新建公园20处: = 各县区人民政府"],
  ["1.新建公园20处。【牵头:市甲局】【配合:市乙局】", "新建公园20处: 市甲局 > 市乙局"],
  [
    "1.新建公园20处。(市甲支队、市乙局负责,11月底前完成)",
    "新建公园20处: = 市甲支队 市乙局 | 11月底前",
  ],
  [
    "1.新建公园20处。(市甲局(牵头)、各县(市、区)人民政府)",
    "新建公园20处: 市甲局 > 各县(市、区)人民政府",
  ],
  ["第一条 市甲委会同市乙局负责停车收费的监督检查。", "停车收费的监督检查: 市甲委 > 市乙局"],
  [
    "第一条 绿地规划由市甲局会同市乙局编制,报市人民政府批准后实施。",
    "绿地规划由市甲局会同市乙局编制,报市人民政府批准后实施: 市甲局 > 市乙局",
  ],
  [
    "1.新建公园20处。\n牵头单位市甲局 责任单位市乙局 市丙局",
    "新建公园20处: 市甲局 > 市乙局 市丙局",
  ],
  ["1.新建公园20处。\n责任单位市甲局、市乙局", "新建公园20处: = 市甲局 市乙局"],
  [
    "1.新建公园20处。牵头单位 市甲局,配合单位 市乙局,完成时限 2025年12月底",
    "新建公园20处: 市甲局 > 市乙局 | 2025年12月底",
  ],
  [
    "1.由市甲局、市乙局分别牵头,会同市丙局每季度检查公园1次。",
    "由市甲局、市乙局分别牵头,会同市丙局每季度检查公园1次: 市甲局 市乙局 > 市丙局",
  ],
  ["1.新建公园20处。由市甲局牵头,会同市乙局、市科协落实。", "新建公园20处: 市甲局 > 市乙局 市科协"],
])("%s", (body, duty) => {
  expect(duties(body)).toEqual([duty]);
});

test.each([
  "1.建立部门负责、单位配合的机制。",
  "1.公园免费开放(每周一除外,2024年底前完成)。",
  "1.市民应当爱护公园,有关单位配合。",
  "1.建设社区花园(绿地中心)。",
  "1.责任单位市甲局要加强检查。",
  "1.牵头单位各司其职。",
])("names nobody: %s", (body) => {
  expect(duties(body)).toEqual([]);
});

test("a clause named after a body tells its duties, where the heading over it says so", () => {
  const body = (heading: string) =>
    `1.新建公园。\n二、${heading}\n(一)市甲局\n牵头推进绿道建设。\n(二)市乙局。指导公园管理。`;
  expect(duties(body("职责分工"))).toEqual(["推进绿道建设: 市甲局 > ", "指导公园管理: = 市乙局"]);
  expect(duties(body("联系地址"))).toEqual([]);
});
