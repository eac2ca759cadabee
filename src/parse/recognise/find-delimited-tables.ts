import type { DrawnTable } from "./find-drawn-tables.ts";
import type { LineUses } from "./line-use.ts";
import type { Piece, RawRow } from "./raw-table.ts";
import { headsColumn } from "./read-header.ts";
import { type DelimitedRecord, readRecord } from "./read-record.ts";
import type { Line } from "./split-lines.ts";

/** A text as received and evened, with its lines. */
export interface DelimitedText {
  readonly received: string;
  readonly even: string;
  readonly lines: readonly Line[];
}

/**
 * The tables that a spreadsheet wrote into a text, among the lines that are still free: cells between commas
 * (`序号,任务,责任单位`), or between TABs where quoted ones hold line breaks (`1⇥"更新座椅↵和步道"⇥市园林局`).
 */
export function findDelimitedTables(text: DelimitedText, uses: LineUses): DrawnTable[] {
  const tables: DrawnTable[] = [];
  let done = 0;
  for (const [at, line] of text.lines.entries()) {
    const before = text.lines[at - 1]?.outer.end ?? 0;
    // What follows on the same line of the file begins no row.
    const opens = at === 0 || /[\r\n]/.test(text.received.slice(before, line.outer.start));
    if (!opens || line.start < done || (uses[line.index] ?? null) !== null) continue;
    const found = readAt(text, line, uses);
    if (found === null) continue;
    tables.push(found.table);
    done = found.end;
  }
  return tables;
}

const FEWEST_ROWS = 2;

function readAt(
  text: DelimitedText,
  line: Line,
  uses: LineUses,
): { readonly table: DrawnTable; readonly end: number } | null {
  const from = line.outer.start - line.indent;
  for (const delimiter of [",", "\t"]) {
    const records = recordsFrom(text, from, delimiter);
    const [header, ...rows] = records;
    if (header === undefined || rows.length < FEWEST_ROWS) continue;
    if (delimiter === "\t" && !records.some((record) => record.cells.some(isBroken))) continue;
    const end = records.at(-1)?.end ?? from;
    const lines = text.lines.filter(({ start }) => start >= from && start < end);
    if (lines.some(({ index }) => (uses[index] ?? null) !== null)) continue;
    return { table: toTable(lines, header, rows), end };
  }
  return null;
}

function isBroken(cell: readonly Piece[]): boolean {
  return cell.length > 1;
}

/** The header at an offset and the records below it that have as many cells; none where no header stands there. */
function recordsFrom(
  { received, even }: DelimitedText,
  from: number,
  delimiter: string,
): DelimitedRecord[] {
  const header = readRecord({ received, even }, from, delimiter);
  if (header === null || !isHeader(header)) return [];
  const records = [header];
  for (let at = header.end; at < received.length; ) {
    const record = readRecord({ received, even }, at, delimiter);
    if (record === null || record.cells.length !== header.cells.length) break;
    records.push(record);
    at = record.end;
  }
  return records;
}

const LONGEST_HEADER = 24;

/** Short words of which two or more are known to head columns. */
function isHeader({ cells }: DelimitedRecord): boolean {
  const words = cells.map(textOf);
  const short = words.every((word) => word.length <= LONGEST_HEADER && !/[。;:!?|]/.test(word));
  const heads = words.filter(headsColumn);
  return short && words.length > 1 && heads.length > 1;
}

function textOf(cell: readonly Piece[]): string {
  return cell.map(({ text }) => text).join("");
}

function toTable(
  lines: readonly Line[],
  header: DelimitedRecord,
  rows: readonly DelimitedRecord[],
): DrawnTable {
  const whole = (cell: readonly Piece[]): Piece | null => {
    const [first] = cell;
    return first === undefined ? null : { ...first, text: textOf(cell) };
  };
  const grid = [header, ...rows].map(({ cells }) => cells.map(whole));
  const table = {
    caption: null,
    header: grid[0] ?? [],
    rows: rows.map(toRow),
    repeated: header.cells.flatMap((cell) => cell.slice(1)),
  };
  return { lines, grid, table };
}

function toRow({ cells }: DelimitedRecord): RawRow {
  return {
    pieces: cells.map(([first]) => first ?? null),
    exact: true,
    continued: [],
    more: cells.flatMap((cell, column) => cell.slice(1).map((piece) => ({ column, piece }))),
  };
}
