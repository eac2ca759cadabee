import { isValueCell } from "./cell-kind.ts";
import { type FittedRows, fitRows } from "./fit-rows.ts";
import { joinTornHeader } from "./join-torn-header.ts";
import type { Piece, RawTable } from "./raw-table.ts";
import {
  type CellStream,
  readCellStream,
  type StreamBody,
  type StreamHeader,
} from "./read-cell-stream.ts";
import { readFittingRows } from "./read-fitting-rows.ts";
import { headerRole, isHeaderCell, trailingUnit } from "./read-header.ts";
import { readNumberedRows } from "./read-numbered-rows.ts";
import type { Line } from "./split-lines.ts";

/**
 * A table with one cell per line, from line `from` on, or null. Cells may end in a bar (`"44.5 |"`).
 *
 * Rows are found by their printed numbers 1, 2, 3 … where there are such, else by what fits the columns. Missing cells, a
 * header printed again and a name cut by a page break do not derail it.
 */
export function readStreamTable(
  lines: readonly Line[],
  from: number,
  isBorder: (index: number) => boolean,
): RawTable | null {
  const stream = readCellStream(lines, from, isBorder);
  const found = readBody(stream);
  const [header, body] = found ?? [];
  const indexed = stream.barred || header?.indexed === true;
  const fitted = indexed ? null : fitStream(stream.cells, header ?? null);
  if (fitted !== null && fitted.to >= (body?.to ?? 0))
    return {
      from,
      to: from + (stream.lines[fitted.to - 1] ?? 0),
      header: stream.cells.slice(0, fitted.width),
      rows: fitted.rows,
      repeated: [],
    };
  if (header === undefined || body === undefined || body.rows.length < 2) return null;
  return {
    from,
    to: from + (stream.lines[body.to - 1] ?? 0),
    header: header.classed === true ? [null, ...header.cells] : header.cells,
    rows: body.rows,
    repeated: body.repeated,
  };
}

/** Rows that fill every column, under the header found or under one whose words are no words of headers. */
function fitStream(
  cells: readonly Piece[],
  header: StreamHeader | null,
): (FittedRows & { width: number }) | null {
  const first = cells.findIndex(({ text }) => isValueCell(text));
  const head = cells[0];
  if (head === undefined || !isHeaderCell(head.text)) return null;
  const widths = header === null ? [first - 1, first - 2, first - 3] : [header.size];
  let best: (FittedRows & { width: number }) | null = null;
  for (const width of widths) {
    const named = cells.slice(0, width).every(({ text }) => isPlainHeader(text));
    if (!named || width < 2 || width > WIDEST || (header === null && width < 3)) continue;
    const fitted = fitRows(cells, width);
    if (fitted !== null && fitted.to > (best?.to ?? 0)) best = { ...fitted, width };
  }
  return best;
}

const WIDEST = 12;

function readBody(stream: CellStream): [StreamHeader, StreamBody] | null {
  const { cells, barred } = stream;
  const first = cells[0];
  if (first === undefined || !(barred || isHeaderCell(first.text))) return null;
  const indexed = readIndexedHeader(cells);
  if (indexed !== null) return [indexed, readNumberedRows(stream, indexed)];
  const read = namedHeaders(cells).map((header) => ({
    header,
    ...readFittingRows(stream, header),
  }));
  const best = read.sort((a, b) => b.worth - a.worth)[0];
  return best === undefined ? null : [best.header, best];
}

/** Header cells up to a row that begins with its number 1. */
function readIndexedHeader(cells: readonly Piece[]): StreamHeader | null {
  const one = cells.findIndex((cell) => /^0?1$/.test(cell.text));
  const two = cells.findIndex((cell, index) => index > one + 1 && /^0?2$/.test(cell.text));
  if (one < 2 || one > WIDEST || two < 0) return null;
  const printed = cells.slice(0, one);
  if (!printed.every((cell) => isPlainHeader(cell.text))) return null;
  const classed = readClassedHeader(printed, two - one);
  if (classed !== null) return { ...classed, size: one, indexed: true };
  const header = joinTornHeader(printed, two - one);
  if (header.filter((cell) => isHeaderCell(cell.text)).length < 2) return null;
  const named = headerRole(header[0]?.text ?? "") === "index";
  return { cells: named ? header : [null, ...header], size: one, indexed: true };
}

/**
 * `类别 | 序号 | 指标 | 2025年 | 公园` before the first number: a class stands before the number of its first row. Where the head of
 * the classes is no word of headers, the first row is as long as what is headed (`row`: its cells).
 */
function readClassedHeader(
  printed: readonly Piece[],
  row: number,
): Pick<StreamHeader, "cells" | "aside" | "classed"> | null {
  const index = printed.findIndex(({ text }) => headerRole(text) === "index");
  const last = printed.findLastIndex(({ text }) => isHeaderCell(text));
  const cells = printed.slice(index, last + 1);
  const headed = index >= 1 || (index === 0 && row === cells.length);
  if (!headed || index > MOST_CLASSES || cells.length < 4 || last === printed.length - 1)
    return null;
  const aside = [...printed.slice(0, index), ...printed.slice(last + 1)];
  return { cells, aside, classed: index === 0 };
}

const MOST_CLASSES = 2;

function isPlainHeader(text: string): boolean {
  return isHeaderCell(text) || (text.length <= 24 && !/[。;!?]/.test(text) && !isValueCell(text));
}

/** Words that head no column elsewhere may stand among those that do, and so many behind the last of them. */
const MOST_UNKNOWN = 2;

/** The headers that the first cells may be, the shortest first; a lost header of the names is put in as null. */
function namedHeaders(cells: readonly Piece[]): StreamHeader[] {
  const headers: StreamHeader[] = [];
  let unknown = 0;
  for (let size = 1; size <= WIDEST && unknown <= MOST_UNKNOWN; size++) {
    const cell = cells[size - 1];
    if (cell === undefined || !isPlainHeader(cell.text)) break;
    unknown = headsColumn(cells, size - 1) ? 0 : unknown + 1;
    const header = headsColumn(cells, size) ? null : asHeader(cells.slice(0, size));
    if (header !== null) headers.push(header);
  }
  return headers;
}

function asHeader(cells: readonly Piece[]): StreamHeader | null {
  const roles = cells.map(({ text }) => headerRole(text));
  const inUnits = cells.filter(({ text }) => trailingUnit(text)?.unit).length;
  const known = roles.filter((role) => role !== null).length + inUnits;
  const measured = inUnits > 0 || roles.includes("value");
  if (!measured && (known < 3 || !roles.includes("name"))) return null;
  if (cells.length < 2 || known < cells.length / 2) return null;
  const named = roles.includes("name") || roles[0] === "index" || roles[0] === "text";
  return { cells: named ? cells : [null, ...cells], size: cells.length, indexed: false };
}

/** A word of headers, or words with a unit in brackets that no figure follows: `"座椅(张)"` before another header or a name. */
function headsColumn(cells: readonly Piece[], at: number): boolean {
  const text = cells[at]?.text ?? "";
  if (isHeaderCell(text)) return true;
  const unit = trailingUnit(text)?.unit ?? null;
  return unit !== null && text.length <= 24 && !isValueCell(cells[at + 1]?.text ?? "");
}
