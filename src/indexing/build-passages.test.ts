import { expect, it } from "vitest";
import type { Clause, PolicyDocument } from "../policy.ts";
import { buildPassages } from "./build-passages.ts";
import { sampleDocument, spanOf } from "./sample-document.ts";

function clauseOf(text: string, piece: string, parts: Partial<Clause>): Clause {
  const span = spanOf(text, piece);
  const heading = `${parts.number ?? ""}${parts.title ?? ""}`;
  return {
    id: "1",
    number: "",
    title: "",
    path: [],
    parent: null,
    level: 1,
    span,
    titleSpan: { start: span.start, end: span.start + heading.length },
    ...parts,
  };
}

function passagesOf(document: PolicyDocument) {
  return buildPassages(document).map(({ id, text, locator }) => ({ id, text, locator }));
}

const BODY = "1.建好小游园。新建 口袋公园\u3000 12 个。";
const TEXT = `一、重点任务\n${BODY}\n`;
const SECTION = clauseOf(TEXT, "一、重点任务", { number: "一、", title: "重点任务" });
const TASK = clauseOf(TEXT, BODY, {
  id: "1.1",
  number: "1.",
  title: "建好小游园",
  path: ["一、重点任务"],
  parent: "1",
});

it("makes a clause a passage under its place, document and headings", () => {
  const document = sampleDocument({ text: TEXT, clauses: [SECTION, TASK] });
  expect(buildPassages(document)).toEqual([
    {
      id: "notice#clause:1.1",
      document: "notice",
      kind: "clause",
      text: "1.建好小游园。新建口袋公园 12 个。",
      heading: "云河市 / 公园建设方案 / 一、重点任务",
      span: spanOf(TEXT, BODY),
      clause: "1.1",
      record: null,
      locator: "一、重点任务 › 1.建好小游园",
    },
  ]);
});

it("keeps a section without clauses under it, and a section with words of its own", () => {
  const lonely = sampleDocument({ text: TEXT, clauses: [SECTION] });
  expect(passagesOf(lonely).map(({ id }) => id)).toEqual(["notice#clause:1"]);
  const spoken = { ...SECTION, span: { start: 0, end: TEXT.length } };
  const both = sampleDocument({ text: TEXT, clauses: [spoken, TASK] });
  expect(passagesOf(both).map(({ id }) => id)).toEqual(["notice#clause:1", "notice#clause:1.1"]);
});

it("adds groups of sentences for a long clause, under the clause's own title", () => {
  const long = `1.建好小游园。${"栽树种花铺路修桥引水。".repeat(30)}`;
  const clause = clauseOf(long, long, { number: "1.", title: "建好小游园" });
  const passages = buildPassages(sampleDocument({ text: long, clauses: [clause] }));
  expect(passages.map(({ id }) => id)).toEqual([
    "notice#clause:1",
    "notice#sentence:1:1",
    "notice#sentence:1:2",
    "notice#sentence:1:3",
  ]);
  expect(passages[2]?.heading).toBe("云河市 / 公园建设方案 / 建好小游园");
  expect(passages[2]?.clause).toBe("1");
  for (const { span, text } of passages) expect(long.slice(span.start, span.end)).toBe(text);
});

it("names a plain paragraph by its first words", () => {
  const text = "为改善居住环境,方便居民休闲健身,制定本方案。";
  const document = sampleDocument({ text, clauses: [clauseOf(text, text, {})] });
  expect(passagesOf(document)[0]?.locator).toBe("“为改善居住环境,方便居民休闲健身…”");
});

it("keeps a heading on a line of its own apart from what follows", () => {
  const text = "一、总体要求\n坚持为民便民。";
  const document = sampleDocument({
    text,
    clauses: [clauseOf(text, text, { number: "一、", title: "总体要求" })],
  });
  expect(passagesOf(document)[0]?.text).toBe("一、总体要求 坚持为民便民。");
});

const ROWS =
  "公园指标表\n序号 指标 2021年 2025年 属性\n1 公园面积(公顷) 54 70 约束性\n2 绿道 8 —\n";
const CELL = { text: "", span: null };
const INDICATOR_TABLE: PolicyDocument = sampleDocument({
  text: ROWS,
  tables: [
    {
      id: "t1",
      kind: "indicator",
      caption: "公园指标表",
      captionSpan: spanOf(ROWS, "公园指标表"),
      path: ["二、目标"],
      columns: [
        { text: "序号", span: null, role: "index", year: null, unit: null },
        { text: "指标", span: null, role: "name", year: null, unit: null },
        { text: "2021年", span: null, role: "value", year: 2021, unit: null },
        { text: "2025年", span: null, role: "value", year: 2025, unit: null },
        { text: "属性", span: null, role: "attribute", year: null, unit: null },
      ],
      rows: [
        {
          row: 1,
          cells: ["1", "公园面积(公顷)", "54", "70", "约束性"].map((cell) => ({
            ...CELL,
            text: cell,
          })),
          spans: [spanOf(ROWS, "1 公园面积(公顷) 54 70 约束性")],
          damaged: false,
        },
        {
          row: 2,
          cells: ["2", "绿道", "8", "—", ""].map((cell) => ({ ...CELL, text: cell })),
          spans: [spanOf(ROWS, "2 绿道"), spanOf(ROWS, "8 —")],
          damaged: false,
        },
      ],
      span: { start: 0, end: ROWS.length },
    },
  ],
  indicators: [
    {
      id: "i1",
      name: "公园面积",
      nameSpan: spanOf(ROWS, "公园面积"),
      unit: "公顷",
      attribute: "约束性",
      values: [2021, 2025].map((year, i) => ({
        year,
        raw: i === 0 ? "54" : "70",
        number: i === 0 ? 54 : 70,
        unit: "公顷",
        comparator: "=" as const,
        role: i === 0 ? ("baseline" as const) : ("target" as const),
        scope: null,
        column: `${year}年`,
        span: null,
      })),
      table: "t1",
      row: 1,
      label: "1",
      damaged: false,
      restored: [],
      spans: [spanOf(ROWS, "1 公园面积(公顷) 54 70 约束性")],
    },
  ],
});

it("writes table rows as sentences with their headers", () => {
  expect(passagesOf(INDICATOR_TABLE)).toEqual([
    {
      id: "notice#table:t1",
      text: "公园指标表:序号、指标、2021年、2025年、属性;共2行:公园面积(公顷)、绿道",
      locator: "表 公园指标表",
    },
    {
      id: "notice#indicator:i1",
      text: "公园面积(公顷):2021年 54;2025年 70;指标属性 约束性",
      locator: "表 公园指标表 · 第1行",
    },
    {
      id: "notice#table:t1:2",
      text: "绿道:2021年 8;2025年 —",
      locator: "表 公园指标表 · 第2行",
    },
  ]);
});

it("spans a row that is cut in two from its first piece to its last", () => {
  const row = buildPassages(INDICATOR_TABLE).find(({ record }) => record === "t1:2");
  expect(ROWS.slice(row?.span.start, row?.span.end)).toBe("2 绿道 8 —");
  expect(row?.heading).toBe("云河市 / 公园建设方案 / 二、目标 / 公园指标表");
});

it("writes duties with lead, support and shared parties apart", () => {
  const text = "1.修步道。(牵头单位:甲局;责任单位:乙局、丙局)";
  const span = spanOf(text, "(牵头单位:甲局;责任单位:乙局、丙局)");
  const party = (name: string) => ({ name, span: spanOf(text, name) });
  const document = sampleDocument({
    text,
    clauses: [clauseOf(text, text, { number: "1.", title: "修步道" })],
    duties: [
      {
        id: "d1",
        task: "修步道",
        taskSpan: spanOf(text, "修步道"),
        lead: [party("甲局")],
        support: [party("乙局"), party("丙局")],
        shared: [],
        deadline: "2025年底前",
        deadlineSpan: null,
        clause: "1",
        table: null,
        row: null,
        label: "1.",
        span,
      },
    ],
  });
  const duty = buildPassages(document).find(({ kind }) => kind === "duty");
  expect(duty).toMatchObject({
    text: "修步道。牵头:甲局;配合、责任:乙局、丙局;完成时限:2025年底前",
    locator: "1.修步道 · 责任分工",
    span,
    clause: "1",
    record: "d1",
  });
});

it("makes metadata, people and attachments findable by the words readers use", () => {
  const text = "云政〔2024〕5号 组长:李一 市长 附件2:任务表";
  const document = sampleDocument({
    text,
    metadata: [
      {
        key: "documentNumber",
        label: "",
        value: "云政〔2024〕5号",
        span: spanOf(text, "云政〔2024〕5号"),
      },
    ],
    people: [
      {
        role: "组长",
        name: "李一",
        post: "市长",
        body: "公园建设领导小组",
        span: spanOf(text, "李一 市长"),
      },
    ],
    attachments: [
      { number: "2", title: "任务表", included: false, span: spanOf(text, "附件2:任务表") },
    ],
  });
  expect(passagesOf(document)).toEqual([
    {
      id: "notice#metadata:0",
      text: "发文字号 文号:云政〔2024〕5号",
      locator: "文件信息 · 发文字号",
    },
    { id: "notice#person:0", text: "组长:李一,市长", locator: "公园建设领导小组 · 组长" },
    {
      id: "notice#attachment:0",
      text: "附件2:任务表(文件中只有名称,没有正文)",
      locator: "附件2",
    },
  ]);
});

it("loses no readable words: notes that nothing claims become passages, furniture does not", () => {
  const text = "注:绿道含在建。打印 关闭";
  const document = sampleDocument({
    text,
    nodes: [
      { kind: "note", owner: null, ...spanOf(text, "注:绿道含在建。") },
      { kind: "furniture", owner: null, ...spanOf(text, "打印 关闭") },
    ],
  });
  expect(passagesOf(document)).toEqual([
    { id: "notice#clause:@0", text: "注:绿道含在建。", locator: "“注:绿道含在建。”" },
  ]);
});

it("makes nothing of an empty document", () => {
  expect(buildPassages(sampleDocument({ text: "" }))).toEqual([]);
});
