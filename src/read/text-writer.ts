import type { SourceHeading, SourceTable, Span } from "../policy.ts";
import { dropInvisible } from "./drop-invisible.ts";
import type { ExtractedText } from "./extracted-text.ts";
import { type GridPlace, layOutGrid, type TableCell } from "./lay-out-grid.ts";

/** A table to be written. */
export interface TableToWrite {
  readonly rows: readonly (readonly TableCell[])[];
  /** Rows of headers; found from the merged cells of the first row where it is not said. */
  readonly headerRows?: number;
  readonly caption?: string;
  /** 0-based page of each row, where pages are known. */
  readonly pageOfRow?: readonly number[];
}

/** Puts an extracted text together, line by line, and keeps the form that its format gave it. */
export interface TextWriter {
  /** One line; a level makes it a heading. Blank ones are dropped, line breaks become blanks. */
  line(text: string, level?: number): void;
  /** One line whose parts stand on the given (0-based) pages. */
  lineOnPages(parts: readonly { readonly text: string; readonly page: number }[]): void;
  table(table: TableToWrite): void;
  finish(encoding: string): ExtractedText;
}

/** Longer merged cells are printed in their first row only. */
const LONGEST_REPEATED = 400;

/**
 * A writer of extracted text. A table becomes one line a row, `| 1 | 绿地占比 | 50 |`: a cell merged over rows
 * is printed in each of them, so that every row can be quoted by itself.
 */
export function createTextWriter(): TextWriter {
  const parts: string[] = [];
  let length = 0;
  const pages: number[] = [];
  const headings: SourceHeading[] = [];
  const tables: SourceTable[] = [];
  const write = (text: string): Span => {
    parts.push(text);
    length += text.length;
    return { start: length - text.length, end: length };
  };
  const turnTo = (page: number) => {
    while (pages.length <= page) pages.push(length);
  };
  const line = (text: string, level?: number): Span | null => {
    const words = oneLine(text);
    if (words === "") return null;
    const span = write(words);
    if (level !== undefined) headings.push({ ...span, level });
    write("\n");
    return span;
  };
  return {
    line,
    lineOnPages(pieces) {
      for (const { text, page } of pieces) {
        turnTo(page);
        write(text);
      }
      write("\n");
    },
    table(given) {
      const caption = line(given.caption ?? "");
      const grid = layOutGrid(given.rows);
      const headerRows = Math.max(1, given.headerRows ?? headerHeight(given.rows[0] ?? []));
      const start = length;
      const rows = grid.map((places, r) => {
        const page = given.pageOfRow?.[r];
        if (page !== undefined) turnTo(page);
        return writeRow(places, r < headerRows, write);
      });
      if (rows.length > 0) tables.push({ start, end: length - 1, headerRows, rows, caption });
    },
    finish: (encoding) => ({
      text: parts.join(""),
      encoding,
      layout: { tables, headings, pages, marks: [] },
    }),
  };
}

/** How many rows the headers take: as many as the highest cell of the first row; two under a wide one. */
function headerHeight(first: readonly TableCell[]): number {
  if (first.length < 2) return 1;
  const highest = Math.max(...first.map((cell) => cell.rowSpan));
  const wide = first.some((cell) => cell.colSpan > 1) && first.some((cell) => cell.rowSpan > 1);
  return Math.min(wide ? Math.max(2, highest) : highest, 4);
}

function writeRow(
  places: readonly (GridPlace | null)[],
  isHeader: boolean,
  write: (text: string) => Span,
): (Span | null)[] {
  const row: (Span | null)[] = [];
  write("|");
  for (const place of places) {
    if (place?.fromLeft) {
      row.push(row.at(-1) ?? null);
      write(" |");
      continue;
    }
    const words = place === null ? "" : oneLine(place.cell.text);
    const again = place?.fromAbove === true && (isHeader || words.length > LONGEST_REPEATED);
    if (words === "" || again) {
      row.push(null);
      write(" |");
      continue;
    }
    write(" ");
    row.push(write(words));
    write(" |");
  }
  write("\n");
  return row;
}

function oneLine(text: string): string {
  return dropInvisible(text)
    .replace(/[\t\n\v\f\r\u2028\u2029]+/g, " ")
    .trim();
}
