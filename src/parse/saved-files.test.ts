import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import type { PolicyDocument } from "../policy.ts";
import { openExtractor } from "../read/open-extractor.ts";
import { readSource } from "../read/read-source.ts";
import { parseDocument } from "./parse-document.ts";
import { recordsOf } from "./records-of.ts";

const FOLDER = join(import.meta.dirname, "../read/saved-files");

const extractor = openExtractor();
afterAll(() => extractor.close());

async function read(file: string): Promise<PolicyDocument> {
  return parseDocument(await readSource(join(FOLDER, file), FOLDER, { extractor }));
}

it("reads a gazette in two columns as the same text in one", async () => {
  const [pdf, txt] = [
    recordsOf(await read("two-columns.pdf")),
    recordsOf(await read("two-columns.txt")),
  ];
  expect(txt.duties).toHaveLength(10);
  // The program set the addressee's line and the paragraph below it flush and full, as one paragraph.
  const clauses = (records: typeof pdf) =>
    records.clauses.filter((clause) => !clause.startsWith("p1"));
  expect({ ...pdf, clauses: clauses(pdf) }).toEqual({ ...txt, clauses: clauses(txt) });
}, 60_000);

it("reads a table that breaks over eight pages, in and between its rows, as the table it was made from", async () => {
  const pdf = await read("split-table.pdf");
  expect(pdf.pages).toHaveLength(8);
  const [table, ...others] = pdf.tables;
  expect(others).toEqual([]);
  expect(table?.rows).toHaveLength(25);
  expect(table?.rows[6]?.cells.map(({ text }) => text)).toEqual([
    "7",
    "优化要素保障",
    "围绕第7项改革要求,梳理办事流程,压缩办理环节和申报材料,推行告知承诺制,完善帮办代办机制,建立问题台账并逐项销号,确保企业群众办事更加便捷高效。",
    "市发展改革委",
    "各县(市、区)人民政府",
    "2024年8月底前",
  ]);
  expect(recordsOf(pdf)).toEqual(recordsOf(await read("split-table.docx")));
}, 60_000);

it("reads what a browser printed: no stamps of its own, characters for radicals", async () => {
  const { text, duties } = await read("browser.pdf");
  expect(text).toBe(
    "云河市户籍管理规定\n第一条 市人民政府各部门应当长期补齐户籍短板,见风车青页。\n第二条 由市民政局会同市公安局负责。\n",
  );
  expect(duties[0]?.lead.map(({ name }) => name)).toEqual(["市民政局"]);
}, 60_000);

it("reads tables without rules that an office program set in narrow columns", async () => {
  const { tables, duties } = recordsOf(await read("borderless.pdf"));
  expect(tables.map(([, , columns]) => columns)).toEqual([
    ["序号", "指标", "单位", "2020年", "2025年", "属性"],
    ["序号", "重点任务", "牵头单位", "责任单位", "完成时限"],
  ]);
  expect(tables[0]?.[3]?.[4]).toEqual([
    "5",
    "社区口袋公园服务半径覆盖率(城区居住区五百米范围内)",
    "%",
    "61",
    "85",
    "约束性",
  ]);
  expect(duties[1]).toEqual([
    "2",
    "建成环城绿道一期工程并对外开放",
    ["县交通运输局"],
    ["县园林局", "县自然资源局", "各乡镇人民政府"],
    [],
    "2025年6月",
  ]);
}, 60_000);
