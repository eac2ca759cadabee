import { join } from "node:path";
import { beforeAll, expect, it } from "vitest";
import type { PolicyDocument } from "../policy.ts";
import { openExtractor } from "../read/open-extractor.ts";
import { readSource } from "../read/read-source.ts";
import { parseDocument } from "./parse-document.ts";

const FOLDER = join(import.meta.dirname, "../read/five-forms");

const FORMS = ["txt", "md", "html", "docx", "pdf"];
const documents = new Map<string, PolicyDocument>();

beforeAll(async () => {
  const extractor = openExtractor();
  for (const form of FORMS) {
    const source = await readSource(join(FOLDER, `plan.${form}`), FOLDER, { extractor });
    documents.set(form, parseDocument(source));
  }
  await extractor.close();
}, 60_000);

function read(form: string): PolicyDocument {
  const document = documents.get(form);
  if (document === undefined) throw new Error(`no form ${form}`);
  return document;
}

const tight = (text: string) => text.replace(/\s+/g, "");
const names = (parties: readonly { name: string }[]) => parties.map(({ name }) => name);

/** Everything a document says, without where it stands. */
function recordsOf(document: PolicyDocument) {
  const { text } = document;
  return {
    title: document.title,
    place: document.place,
    metadata: document.metadata
      .map(({ key, value }) => `${key} ${value}`)
      .filter((field) => !field.startsWith("title")),
    clauses: document.clauses.map(
      ({ id, number, title, path, span }) =>
        `${id} ${tight(number)} ${title} < ${path.join(" / ")}: ${tight(text.slice(span.start, span.end))}`,
    ),
    indicators: document.indicators.map((one) => [
      one.id,
      one.label,
      one.name,
      one.unit,
      one.attribute,
      one.damaged,
      one.values.map(({ year, raw, number, unit, comparator, role }) => [
        year,
        raw,
        number,
        unit,
        comparator,
        role,
      ]),
    ]),
    tables: document.tables.map((table) => [
      table.kind,
      table.caption,
      table.columns.map((column) => column.text),
      table.rows.map((row) => row.cells.map((cell) => cell.text)),
    ]),
    duties: document.duties.map((duty) => [
      duty.label,
      duty.task,
      names(duty.lead),
      names(duty.support),
      names(duty.shared),
      duty.deadline,
    ]),
    statements: document.statements.map(({ subject, raw, year }) => [subject, raw, year]),
    warnings: document.warnings.map(({ code }) => code),
  };
}

/** The words of the text, in whatever form they are written down. */
function wordsOf({ text, nodes }: PolicyDocument): string {
  return tight(nodes.map(({ start, end }) => text.slice(start, end)).join(""));
}

it("finds the same records in the same text as txt, md, html, docx and pdf", () => {
  const plain = recordsOf(read("txt"));
  expect(plain.indicators).toHaveLength(5);
  expect(plain.duties).toHaveLength(8);
  expect(plain.clauses.length).toBeGreaterThan(12);
  for (const form of ["md", "html", "docx", "pdf"]) {
    expect(recordsOf(read(form)), form).toEqual(plain);
  }
});

it("keeps every character of the extracted text in one node, in each form", () => {
  for (const form of FORMS) {
    const document = read(form);
    expect(wordsOf(document), form).toBe(tight(document.text));
  }
});

it("leaves navigation, hidden text, running heads and page numbers out", () => {
  const html = read("html").text;
  for (const words of ["首页", "分享到", "脚本里", "看不见", "隐藏内容", "注释里", "主办"])
    expect(html).not.toContain(words);
  for (const form of ["docx", "pdf"]) {
    const { text } = read(form);
    expect(text).not.toContain("办公室文件");
    expect(text).not.toMatch(/- \d -/);
  }
});

it("knows the pages of a pdf", () => {
  const { pages = [], text } = read("pdf");
  expect(pages).toHaveLength(2);
  expect(pages[0]).toBe(0);
  expect(text.indexOf("重点任务分工表")).toBeLessThan(pages[1] ?? 0);
  expect(text.slice(pages[1])).toBe("岚溪市人民政府办公室\n2023年5月16日\n");
});
