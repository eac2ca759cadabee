import { WenceError } from "../../errors.ts";
import type { ExtractedText } from "../extracted-text.ts";
import type { TableCell } from "../lay-out-grid.ts";
import { foreignFormat } from "../refuse-foreign-bytes.ts";
import { createTextWriter, type TextWriter } from "../text-writer.ts";
import { type Numbering, readNumbering } from "./read-numbering.ts";
import { readRows } from "./read-rows.ts";
import { type ParagraphStyle, readNumPr, readStyles } from "./read-styles.ts";
import { readWords } from "./read-words.ts";
import { damaged, encrypted, readZip } from "./read-zip.ts";
import {
  attribute,
  childOf,
  childrenOf,
  isOn,
  nameOf,
  parseXml,
  type XmlElement,
} from "./xml-element.ts";

/**
 * Reads a Word document: its paragraphs with their automatic numbers as printed, headings, tables with merged
 * cells; notes behind the paragraph or table that refers to them. Page headers, deleted and hidden text, comments and
 * the table of contents are left out.
 *
 * Throws `file_damaged`, `file_encrypted`, `file_too_complex` or `file_binary`.
 */
export async function extractDocx(bytes: Uint8Array, file: string): Promise<ExtractedText> {
  refuseOthers(bytes, file);
  const parts = await readZip(bytes, file, (name) => PARTS.test(name));
  const xml = (name: string) => {
    const text = parts.get(`word/${name}.xml`);
    return text === undefined ? null : parseXml(text);
  };
  const body = childOf(xml("document") ?? undefined, "body");
  if (body === undefined) throw damaged(file);
  const writer = createTextWriter();
  const document: Document = {
    writer,
    styles: readStyles(xml("styles")),
    numbering: readNumbering(xml("numbering")),
    notes: new Map([
      ...readNotes(xml("footnotes"), "footnote"),
      ...readNotes(xml("endnotes"), "endnote"),
    ]),
    printedNotes: 0,
  };
  writeBlocks(document, body);
  return writer.finish("docx");
}

const PARTS = /^word\/(document|styles|numbering|footnotes|endnotes)\.xml$/;

interface Document {
  readonly writer: TextWriter;
  readonly styles: ReadonlyMap<string, ParagraphStyle>;
  readonly numbering: Numbering;
  /** Words of notes by kind and id: "footnote 2". */
  readonly notes: ReadonlyMap<string, string>;
  printedNotes: number;
}

function refuseOthers(bytes: Uint8Array, file: string): void {
  const format = foreignFormat(bytes);
  if (format?.startsWith("ZIP")) return;
  if (format === "旧版 Office 文档(doc、xls)") {
    const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1 << 20));
    if (head.includes(Buffer.from("EncryptedPackage", "utf16le"))) throw encrypted(file);
  }
  if (format === null) throw damaged(file);
  throw new WenceError(
    "file_binary",
    `${file} 的内容是 ${format},不是 docx。请用 Word 或 WPS 另存为 .docx 后重试。`,
  );
}

function readNotes(root: XmlElement | null, kind: string): [string, string][] {
  return childrenOf(root ?? undefined, kind)
    .filter((note) => attribute(note, "type") === undefined)
    .map((note) => {
      const words = childrenOf(note, "p").map((paragraph) => readWords(paragraph).text.trim());
      return [`${kind} ${attribute(note, "id") ?? ""}`, words.join(" ").trim()];
    });
}

function writeBlocks(document: Document, parent: XmlElement): void {
  for (const block of childrenOf(parent)) {
    const name = nameOf(block);
    if (name === "p") writeParagraph(document, block);
    else if (name === "tbl") writeTable(document, block);
    else if (name === "sdt") writeControl(document, block);
    else if (name === "ins" || name === "customXml" || name === "moveTo")
      writeBlocks(document, block);
  }
}

/** A content control: its content, unless it is the table of contents. */
function writeControl(document: Document, control: XmlElement): void {
  const gallery = childOf(control, "sdtPr", "docPartObj", "docPartGallery");
  const content = childOf(control, "sdtContent");
  if (/contents/i.test(attribute(gallery, "val") ?? "") || content === undefined) return;
  writeBlocks(document, content);
}

function writeParagraph(document: Document, paragraph: XmlElement): void {
  const properties = childOf(paragraph, "pPr");
  const style = document.styles.get(attribute(childOf(properties, "pStyle"), "val") ?? "");
  if (/^toc (\d|heading)/.test(style?.name ?? "") || style?.hidden === true) return;
  const words = readWords(paragraph);
  const counted = numberOf(document, properties, style);
  const number = words.text.trim() === "" ? "" : counted;
  const level = headingLevel(properties, style);
  const lines = (number + words.text.trimStart()).split("\n");
  if (level !== null) document.writer.line(lines.join(" "), level);
  else for (const line of lines) document.writer.line(line);
  writeNotes(document, words.notes);
  for (const box of words.boxes) writeBox(document, box);
}

function writeBox(document: Document, block: XmlElement): void {
  if (nameOf(block) === "p") writeParagraph(document, block);
  else if (nameOf(block) === "tbl") writeTable(document, block);
}

function numberOf(
  document: Document,
  properties: XmlElement | undefined,
  style: ParagraphStyle | undefined,
): string {
  const own = readNumPr(childOf(properties, "numPr"));
  const list = own?.list ?? style?.numbering?.list ?? null;
  if (list === null || list === "0") return "";
  return document.numbering.next(list, own?.level ?? style?.numbering?.level ?? 0);
}

function headingLevel(
  properties: XmlElement | undefined,
  style: ParagraphStyle | undefined,
): number | null {
  const outline = Number(attribute(childOf(properties, "outlineLvl"), "val") ?? Number.NaN);
  if (outline >= 0 && outline < 9) return outline + 1;
  return style?.heading ?? null;
}

/** Notes stand right behind what they explain: `注1:…`. */
function writeNotes(document: Document, ids: readonly string[]): void {
  for (const id of ids) {
    const words = document.notes.get(id) ?? "";
    if (words === "") continue;
    document.printedNotes++;
    document.writer.line(`注${document.printedNotes}:${words}`);
  }
}

function writeTable(document: Document, table: XmlElement): void {
  const { rows, headerRows, notes } = readRows(table, (properties) =>
    numberOf(
      document,
      properties,
      document.styles.get(attribute(childOf(properties, "pStyle"), "val") ?? ""),
    ),
  );
  const [only] = rows;
  if (rows.every((cells) => cells.length < 2)) writeBoxed(document, table, rows);
  else if (only !== undefined)
    document.writer.table({ rows, ...(headerRows === 0 ? {} : { headerRows }) });
  writeNotes(document, notes);
}

/** A table of one column is a frame around text. */
function writeBoxed(
  document: Document,
  table: XmlElement,
  rows: readonly (readonly TableCell[])[],
): void {
  if (rows.length === 0) return;
  for (const row of childrenOf(table, "tr"))
    for (const cell of childrenOf(row, "tc"))
      if (!isOn(childOf(row, "trPr", "hidden"))) writeBlocks(document, cell);
}
