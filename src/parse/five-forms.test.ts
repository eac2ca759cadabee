import { join } from "node:path";
import { beforeAll, expect, it } from "vitest";
import type { PolicyDocument } from "../policy.ts";
import { openExtractor } from "../read/open-extractor.ts";
import { readSource } from "../read/read-source.ts";
import { parseDocument } from "./parse-document.ts";
import { recordsOf } from "./records-of.ts";

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
