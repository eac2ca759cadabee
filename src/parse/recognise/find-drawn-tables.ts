import { isFurniture } from "./is-furniture.ts";
import type { LineUses } from "./line-use.ts";
import type { Piece, RawRow } from "./raw-table.ts";
import { type DrawnCell, readFrame } from "./read-frame.ts";
import { isHeaderCell } from "./read-header.ts";
import { type LayoutTable, readGrid } from "./read-layout-table.ts";
import { type FrameLine, isRuleLine, splitFrameLine } from "./split-frame-line.ts";
import type { Line } from "./split-lines.ts";

/** A table that strokes draw, with the lines it takes, and its grid as it stands. */
export interface DrawnTable {
  readonly lines: readonly Line[];
  readonly grid: readonly (readonly (Piece | null)[])[];
  readonly table: LayoutTable | null;
}

/**
 * The tables that a text draws with strokes, among the lines that are still free:
 *
 *     ┌──────┬────┐      +------+----+
 *     │ 名称 │ 数 │      | 名称 | 数 |
 *     ├──────┼────┤      +======+====+
 *     │ 公园 │ 12 │      | 公园 | 12 |
 *     └──────┴────┘      +------+----+
 *
 * Words on several lines between two rules are one cell; a cell over which no rule goes stands for several rows. A frame
 * that a page break cuts in two is one table.
 */
export function findDrawnTables(lines: readonly Line[], uses: LineUses): DrawnTable[] {
  const frames = framesIn(lines, uses).flatMap((frame): Frame[] => {
    const cells = readFrame(frame);
    return cells === null ? [] : [{ lines: frame.map(({ line }) => line), cells }];
  });
  const whole: Frame[] = [];
  for (const frame of frames) {
    const last = whole.at(-1);
    if (last === undefined || !goesOn(last, frame, lines)) whole.push(frame);
    else
      whole.splice(-1, 1, {
        lines: [...last.lines, ...frame.lines],
        cells: [...last.cells, ...frame.cells],
      });
  }
  return whole.map(toTable);
}

interface Frame {
  readonly lines: readonly Line[];
  readonly cells: readonly (readonly DrawnCell[])[];
}

/** Runs of lines with strokes of which some cross; where one rule follows another, one frame ends and the next begins. */
function framesIn(lines: readonly Line[], uses: LineUses): FrameLine[][] {
  const runs: FrameLine[][] = [];
  let run: FrameLine[] | null = null;
  for (const line of lines) {
    const found = (uses[line.index] ?? null) === null ? splitFrameLine(line) : null;
    const last = run?.at(-1);
    const next = found !== null && last !== undefined && isRuleLine(found) && isRuleLine(last);
    if (found === null) run = null;
    else if (run === null || next) {
      run = [found];
      runs.push(run);
    } else run.push(found);
  }
  return runs.filter((each) => each.some(({ crossed }) => crossed));
}

/** Whether nothing but what stands at the end of a page is between two frames, and the second has no header of its own. */
function goesOn(upper: Frame, lower: Frame, lines: readonly Line[]): boolean {
  const [end, start] = [upper.lines.at(-1)?.index ?? 0, lower.lines[0]?.index ?? 0];
  const between = lines.slice(end + 1, start);
  if (upper.cells[0]?.length !== lower.cells[0]?.length) return false;
  if (!between.every(({ text }) => isFurniture(text))) return false;
  const first = (lower.cells[0] ?? []).map(textOf);
  const again = upper.cells
    .slice(0, 3)
    .some((row) => row.map(textOf).join("|") === first.join("|"));
  return again || 2 * first.filter(isHeaderCell).length < first.filter(Boolean).length;
}

function textOf({ parts }: DrawnCell): string {
  return parts.map(({ text }) => text).join("");
}

function toTable({ lines, cells }: Frame): DrawnTable {
  const pieces = new Map<DrawnCell, Piece | null>();
  const cellOf = new Map<Piece, DrawnCell>();
  for (const cell of cells.flat()) {
    const [first] = cell.parts;
    if (pieces.has(cell)) continue;
    const piece = first === undefined ? null : { ...first, text: textOf(cell) };
    pieces.set(cell, piece);
    if (piece !== null) cellOf.set(piece, cell);
  }
  const grid = cells.map((row) => row.map((cell) => pieces.get(cell) ?? null));
  const read = readGrid(grid, headerRows(cells), null);
  const shared = sharedCells(cells);
  return {
    lines,
    grid,
    table:
      read === null
        ? null
        : { ...read, rows: read.rows.map((row) => divideCells(row, cellOf, shared)) },
  };
}

/** As many as the highest cell of the row below the titles. */
function headerRows(cells: readonly (readonly DrawnCell[])[]): number {
  const titles = cells.findIndex((row) => new Set(row).size > 1);
  const first = new Set(cells[titles] ?? []);
  const below = cells.slice(titles).findIndex((row) => !row.some((cell) => first.has(cell)));
  return titles + Math.max(1, below);
}

function sharedCells(cells: readonly (readonly DrawnCell[])[]): ReadonlySet<DrawnCell> {
  const seen = new Set<DrawnCell>();
  const shared = new Set<DrawnCell>();
  for (const row of cells)
    for (const cell of new Set(row)) (seen.has(cell) ? shared : seen).add(cell);
  return shared;
}

/** A row with the lines of its cells apart, and those of cells that it shares and that stand above or below it. */
function divideCells(
  row: RawRow,
  cellOf: ReadonlyMap<Piece, DrawnCell>,
  shared: ReadonlySet<DrawnCell>,
): RawRow {
  const cells = row.pieces.map((piece) => (piece === null ? null : (cellOf.get(piece) ?? null)));
  const own = cells.flatMap((cell) => (cell === null || shared.has(cell) ? [] : cell.parts));
  const start = Math.min(...own.map((part) => part.start));
  const end = Math.max(...own.map((part) => part.end));
  const lent = cells.flatMap((cell) => (cell !== null && shared.has(cell) ? cell.parts : []));
  return {
    ...row,
    // A cell over several columns stands in the first of them.
    pieces: cells.map((cell, column) =>
      cell === cells[column - 1] ? null : (cell?.parts[0] ?? null),
    ),
    more: cells.flatMap((cell, column) =>
      cell === cells[column - 1]
        ? []
        : (cell?.parts.slice(1).map((piece) => ({ column, piece })) ?? []),
    ),
    scattered: true,
    lent: lent.filter((part) => part.start > end || part.end < start),
  };
}
