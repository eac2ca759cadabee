import type { CheerioAPI } from "cheerio";
import type { TableCell } from "../lay-out-grid.ts";
import { partsBodies } from "../parts-bodies.ts";
import type { TableToWrite } from "../text-writer.ts";
import { collapse } from "./collapse.ts";
import type { PageElement as Element } from "./page-node.ts";

/** A cell with more words than this holds running text, not data. */
const LONGEST_CELL = 2500;

/**
 * The rows of a `table` element, or null where it only arranges the page: a table around a table, headings or a
 * whole article, or one with a single row or column.
 */
export function readTable(page: CheerioAPI, element: Element): TableToWrite | null {
  const table = page(element);
  if (/^(presentation|none)$/.test(element.attribs.role ?? "")) return null;
  if (table.find("table, h1, h2, h3, article").length > 0) return null;
  const lines = table
    .find("tr")
    .toArray()
    .map((row) => page(row).children("td, th").toArray());
  const filled = lines.filter((cells) => cells.length > 0);
  if (filled.length < 2 || Math.max(...filled.map(widthOf)) < 2) return null;
  const rows = filled.map((cells) => cells.map((cell) => readCell(page, cell)));
  if (rows.flat().some((cell) => cell.text.length > LONGEST_CELL)) return null;
  if (rows.flat().every((cell) => cell.text === "")) return null;
  const headerRows = headerHeight(page, element, filled);
  const caption = collapse(table.children("caption").text());
  return {
    rows,
    ...(caption === "" ? {} : { caption }),
    ...(headerRows === null ? {} : { headerRows }),
  };
}

function widthOf(cells: readonly Element[]): number {
  return cells.reduce((sum, cell) => sum + span(cell.attribs.colspan), 0);
}

function readCell(page: CheerioAPI, cell: Element): TableCell {
  const copy = page(cell).clone();
  copy.find("br, p, div, li").after(" ");
  return {
    text: collapse(copy.text()).replace(BETWEEN_CHINESE, (blank, at: number, words: string) =>
      partsBodies(words.slice(0, at), words.slice(at + 1)) ? blank : "",
    ),
    rowSpan: cell.attribs.rowspan === "0" ? 1000 : span(cell.attribs.rowspan),
    colSpan: span(cell.attribs.colspan),
  };
}

/** A cell broken over lines reads on without a blank, but items of a list in a cell stay apart. */
const BETWEEN_CHINESE = /(?<=[\u4e00-\u9fff、,，(（]) (?=[\u4e00-\u9fff)）])/g;

function span(value: string | undefined): number {
  const count = Number.parseInt(value ?? "1", 10);
  return Number.isFinite(count) && count > 0 ? Math.min(count, 1000) : 1;
}

/** Rows of headers where the page says so: those of thead, or those made of th alone. */
function headerHeight(
  page: CheerioAPI,
  element: Element,
  rows: readonly (readonly Element[])[],
): number | null {
  const head = page(element).children("thead").children("tr").length;
  const body = rows.findIndex((cells) => !cells.every((cell) => cell.name === "th"));
  const height = head > 0 ? head : body;
  return height > 0 && height < rows.length && height <= 4 ? height : null;
}
