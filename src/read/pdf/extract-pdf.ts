import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { PDFDocumentProxy } from "pdfjs-dist";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { WenceError } from "../../errors.ts";
import type { ExtractedText } from "../extracted-text.ts";
import { createTextWriter } from "../text-writer.ts";
import { dropRunningLines } from "./drop-running-lines.ts";
import { findAlignedTables } from "./find-aligned-tables.ts";
import { findRuledTables, type PageTable } from "./find-ruled-tables.ts";
import { joinParagraphs, measureOf, type PlacedLine } from "./join-paragraphs.ts";
import { joinSplitTable, type PlacedTable, placeTable } from "./join-split-tables.ts";
import { groupLines, type PageContent, type TextLine } from "./page-content.ts";
import { readPage } from "./read-page.ts";
import { type RuledPage, unfoldColumns } from "./unfold-columns.ts";

/** Longer files are collections, not documents: reading them takes minutes. */
const MOST_PAGES = 1_000;

/**
 * Reads a PDF file: paragraphs put together from their lines, also in two columns, tables with ruled or aligned columns, also those that go
 * on over pages; page numbers, running heads and feet left out. The layout tells where each page begins.
 *
 * Throws `file_no_text` for scanned pages, `file_encrypted`, `file_damaged` or `file_too_complex`.
 */
export async function extractPdf(bytes: Uint8Array, file: string): Promise<ExtractedText> {
  const document = await open(bytes, file);
  try {
    if (document.numPages > MOST_PAGES) throw tooManyPages(file, document.numPages);
    const pages: PageContent[] = [];
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      pages.push(await readPage(page));
      page.cleanup();
    }
    if (isScanned(pages)) throw scanned(file);
    return write(pages);
  } catch (error) {
    throw error instanceof WenceError ? error : damaged(file, error);
  } finally {
    await document.destroy();
  }
}

async function open(bytes: Uint8Array, file: string): Promise<PDFDocumentProxy> {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1024));
  if (!head.includes("%PDF-")) throw damaged(file);
  const library = dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json"));
  try {
    return await getDocument({
      data: new Uint8Array(bytes), // the library keeps what it is given
      cMapUrl: join(library, "cmaps/"),
      cMapPacked: true,
      standardFontDataUrl: join(library, "standard_fonts/"),
      disableFontFace: true,
      useSystemFonts: false,
      isEvalSupported: false,
      enableXfa: false,
      maxImageSize: 1, // images are not looked at
      verbosity: 0,
    }).promise;
  } catch (error) {
    if (error instanceof Error && error.name === "PasswordException") throw encrypted(file, error);
    throw damaged(file, error);
  }
}

/** Fewer than ten characters a page: pictures of text. */
function isScanned(pages: readonly PageContent[]): boolean {
  const count = characters(pages);
  return count < 10 * pages.length && count < 200;
}

function characters(pages: readonly PageContent[]): number {
  return pages.reduce(
    (sum, page) => sum + page.pieces.reduce((own, { text }) => own + text.trim().length, 0),
    0,
  );
}

/** A paragraph's line or a table, in the order of a page. */
type Block =
  | { readonly kind: "line"; readonly line: TextLine; readonly page: number }
  | { readonly kind: "table"; readonly table: PlacedTable; readonly page: number };

function write(pages: readonly PageContent[]): ExtractedText {
  const read = unfoldColumns(withoutRunningLines(pages.map(ruledPage))).map(ruledPage);
  const blocks = read.flatMap(({ tables, lines }, page) => blocksOf(tables, lines, page));
  const measure = measureOf(blocks.flatMap((block) => (block.kind === "line" ? [block.line] : [])));
  const writer = createTextWriter();
  let lines: PlacedLine[] = [];
  const flush = () => {
    for (const paragraph of joinParagraphs(lines, measure)) writer.lineOnPages(paragraph);
    lines = [];
  };
  for (const block of joinTables(blocks)) {
    if (block.kind === "line") lines.push(block);
    else {
      flush();
      writer.table({ rows: block.table.rows, pageOfRow: block.table.pageOfRow });
    }
  }
  flush();
  return writer.finish("pdf");
}

/** A page with its ruled tables and the lines outside them. */
interface LinedPage extends RuledPage {
  readonly lines: readonly TextLine[];
}

function ruledPage(page: PageContent): LinedPage {
  const tables = findRuledTables(page);
  const inside = new Set(tables.flatMap((table) => table.pieces));
  const lines = groupLines(page.pieces.filter((piece) => !inside.has(piece)));
  return { page, tables, lines };
}

function withoutRunningLines(pages: readonly LinedPage[]): RuledPage[] {
  const kept = dropRunningLines(pages);
  return pages.map(({ page, tables }, i) => {
    const inside = tables.flatMap((table) => table.pieces);
    const pieces = [...inside, ...(kept[i] ?? []).flatMap((line) => line.pieces)];
    return { page: { ...page, pieces }, tables };
  });
}

function blocksOf(ruled: readonly PageTable[], lines: readonly TextLine[], page: number): Block[] {
  const aligned = findAlignedTables(lines);
  const taken = new Set(aligned.flatMap(({ from, to }) => lines.slice(from, to)));
  const tables = [...ruled, ...aligned.map(({ table }) => table)];
  const placed = [
    ...lines
      .filter((line) => !taken.has(line))
      .map((line) => ({ y: line.y, block: { kind: "line", line, page } as const })),
    ...tables.map((table) => ({
      y: table.top,
      block: { kind: "table", table: placeTable(table, page), page } as const,
    })),
  ];
  return placed.sort((a, b) => a.y - b.y).map(({ block }) => block);
}

/** A table at the end of a page and one at the top of the next are one where their columns fit. */
function joinTables(blocks: readonly Block[]): Block[] {
  const joined: Block[] = [];
  for (const block of blocks) {
    const last = joined.at(-1);
    const whole =
      block.kind === "table" && last?.kind === "table" && block.page === last.page + 1
        ? joinSplitTable(last.table, block.table)
        : null;
    if (whole === null) joined.push(block);
    else joined.splice(-1, 1, { kind: "table", table: whole, page: block.page });
  }
  return joined;
}

function damaged(file: string, cause?: unknown): WenceError {
  const message = `${file} 不是完整的 PDF,读不出内容。请用阅读器打开核对,重新下载或另存后重试。`;
  return new WenceError("file_damaged", message, { cause });
}

function encrypted(file: string, cause: unknown): WenceError {
  const message = `${file} 有密码保护,读不出内容。请去掉密码,另存后重试。`;
  return new WenceError("file_encrypted", message, { cause });
}

function scanned(file: string): WenceError {
  return new WenceError(
    "file_no_text",
    `${file} 没有文字层(多半是扫描件),读不出内容。请先做文字识别(OCR),或换成文字版的文件。`,
  );
}

function tooManyPages(file: string, count: number): WenceError {
  return new WenceError(
    "file_too_complex",
    `${file} 有 ${count} 页,超过 ${MOST_PAGES} 页的上限,已跳过。请拆成几个文件,或只保留政策正文。`,
  );
}
