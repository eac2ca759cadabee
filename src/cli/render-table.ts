import { displayWidth } from "../language/display-width.ts";
import { plainText } from "./plain-text.ts";
import type { Paint } from "./terminal.ts";
import { wrapCell } from "./wrap-cell.ts";

/** Rows as many cells wide as there are columns; missing cells count as empty. */
export interface TableContent {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const GAP = "  ";
const NARROWEST = 6;
const NUMERIC = /^[≥≤~约]?-?[\d,.]+\s?[^\s\d]{0,4}$|^[—/-]?$/u;

/**
 * Lays a table out for a terminal `width` columns wide: Chinese characters count two columns, columns
 * of figures stand to the right, and cells wrap where the table would be too wide.
 *
 *     地区    2025年
 *     ──────  ──────
 *     甲市       70%
 */
export function renderTable(
  table: TableContent,
  { width, paint }: { width: number; paint: Paint },
): string {
  const columns = table.columns.map((column) => clean(column));
  const rows = table.rows.map((row) => columns.map((_, i) => clean(row[i] ?? "")));
  const widths = fitWidths([columns, ...rows], width);
  const right = columns.map(
    (_, i) => rows.length > 0 && rows.every((row) => NUMERIC.test(row[i] ?? "")),
  );
  const line = (cells: readonly string[]) => layOut(cells, widths, right);
  const head = line(columns).map((text) => paint.bold(text));
  const rule = paint.dim(widths.map((w) => "─".repeat(w)).join(GAP));
  return [...head, rule, ...rows.flatMap(line)].join("\n");
}

function clean(cell: string): string {
  return plainText(cell).replace(/\*\*/g, "").trim();
}

/** The natural width of each column; the widest gives way until the table fits. */
function fitWidths(rows: readonly (readonly string[])[], width: number): number[] {
  const count = rows[0]?.length ?? 0;
  const widths = Array.from({ length: count }, (_, i) =>
    Math.max(
      1,
      ...rows.flatMap((row) => (row[i] ?? "").split("\n").map((text) => displayWidth(text))),
    ),
  );
  const room = width - GAP.length * (count - 1);
  for (let over = sum(widths) - room; over > 0; over--) {
    const widest = widths.indexOf(Math.max(...widths));
    if ((widths[widest] ?? 0) <= NARROWEST) break;
    widths[widest] = (widths[widest] ?? 0) - 1;
  }
  return widths;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, n) => total + n, 0);
}

/** One row of cells as one or more lines. */
function layOut(
  cells: readonly string[],
  widths: readonly number[],
  right: readonly boolean[],
): string[] {
  const wrapped = widths.map((w, i) => wrapCell(cells[i] ?? "", w));
  const height = Math.max(1, ...wrapped.map((lines) => lines.length));
  return Array.from({ length: height }, (_, y) =>
    widths
      .map((w, i) => pad(wrapped[i]?.[y] ?? "", w, right[i] === true))
      .join(GAP)
      .trimEnd(),
  );
}

function pad(text: string, width: number, right: boolean): string {
  const space = " ".repeat(Math.max(0, width - displayWidth(text)));
  return right ? space + text : text + space;
}
