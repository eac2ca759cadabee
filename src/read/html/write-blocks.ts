import type { CheerioAPI } from "cheerio";
import { printCount } from "../print-count.ts";
import type { TextWriter } from "../text-writer.ts";
import { collapse } from "./collapse.ts";
import type { PageNode as AnyNode, PageElement as Element } from "./page-node.ts";
import { readTable } from "./read-table.ts";

/** Elements that begin and end a line. */
const BLOCKS = new Set(
  "address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul".split(
    " ",
  ),
);

interface Walk {
  readonly page: CheerioAPI;
  readonly writer: TextWriter;
  /** Words of the line that is being put together. */
  line: string;
}

/** Writes the words below an element, one line a block; headings and data tables as such. */
export function writeBlocks(page: CheerioAPI, root: Element, writer: TextWriter): void {
  const walk: Walk = { page, writer, line: "" };
  writeChildren(walk, root);
  flush(walk);
}

function flush(walk: Walk, level?: number): void {
  walk.writer.line(collapse(walk.line), level);
  walk.line = "";
}

function writeChildren(walk: Walk, element: Element): void {
  for (const child of element.children) writeNode(walk, child);
}

function writeNode(walk: Walk, node: AnyNode): void {
  if (node.type === "text") {
    walk.line += node.data;
    return;
  }
  if (!isElement(node)) return;
  if (node.name === "br") flush(walk);
  else if (node.name === "pre") writePreformatted(walk, node);
  else if (node.name === "ol") writeNumbered(walk, node);
  else if (node.name === "table") writeTable(walk, node);
  else if (/^h[1-6]$/.test(node.name)) writeHeading(walk, node);
  else if (BLOCKS.has(node.name)) writeBlock(walk, node);
  else writeChildren(walk, node);
}

function isElement(node: AnyNode): node is Element {
  return node.type === "tag" || node.type === "script" || node.type === "style";
}

function writeBlock(walk: Walk, element: Element): void {
  flush(walk);
  writeChildren(walk, element);
  flush(walk);
}

/** A heading is one line, whatever stands in it. */
function writeHeading(walk: Walk, element: Element): void {
  flush(walk);
  walk.page(element).find("br").replaceWith(" ");
  walk.line = walk.page(element).text();
  flush(walk, Number(element.name.slice(1)));
}

function writePreformatted(walk: Walk, element: Element): void {
  flush(walk);
  for (const line of walk
    .page(element)
    .text()
    .split(/\r\n|\n|\r/))
    walk.writer.line(line);
}

const STYLES = {
  1: "decimal",
  a: "lower-letter",
  A: "upper-letter",
  i: "lower-roman",
  I: "upper-roman",
} as const;

/** An ordered list with its numbers, as a browser prints them. */
function writeNumbered(walk: Walk, list: Element): void {
  flush(walk);
  const type = list.attribs.type ?? "";
  const style = type in STYLES ? STYLES[type as keyof typeof STYLES] : "decimal";
  const hidden = /list-style(-type)?\s*:\s*none/.test(list.attribs.style ?? "");
  let count = Number.parseInt(list.attribs.start ?? "1", 10) || 1;
  for (const child of list.children) {
    if (!isElement(child) || child.name !== "li") {
      writeNode(walk, child);
      continue;
    }
    count = Number.parseInt(child.attribs.value ?? "", 10) || count;
    flush(walk);
    walk.line = hidden ? "" : `${printCount(count, style)}. `;
    writeItem(walk, child);
    count++;
  }
}

/** The first block of an item stands on the line of its number. */
function writeItem(walk: Walk, item: Element): void {
  let opened = false;
  for (const child of item.children) {
    const first = !opened && isElement(child) && (child.name === "p" || child.name === "div");
    if (first) writeChildren(walk, child);
    else writeNode(walk, child);
    if (first) flush(walk);
    opened ||= isElement(child) || (child.type === "text" && child.data.trim() !== "");
  }
  flush(walk);
}

/** A table of data is written as one; a table that only arranges the page gives its cells one by one. */
function writeTable(walk: Walk, element: Element): void {
  flush(walk);
  const table = readTable(walk.page, element);
  if (table === null) writeChildren(walk, element);
  else walk.writer.table(table);
  flush(walk);
}
