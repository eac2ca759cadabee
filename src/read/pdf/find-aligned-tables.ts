import type { TableCell } from "../lay-out-grid.ts";
import { cutAtColumns } from "./cut-at-columns.ts";
import type { PageTable } from "./find-ruled-tables.ts";
import { joinLines } from "./find-ruled-tables.ts";
import type { Chunk, TextLine } from "./page-content.ts";

/** A table without rules: which lines it takes, and the table. */
export interface AlignedTable {
  readonly from: number;
  /** One past the last line. */
  readonly to: number;
  readonly table: PageTable;
}

const FEWEST_ROWS = 3;
const FEWEST_COLUMNS = 3;

/**
 * Tables made by alignment alone: at least three lines in a row cut by wide gaps into the same three or more columns,
 * one of which holds figures. A line without words in the first column goes on with the row above.
 */
export function findAlignedTables(lines: readonly TextLine[]): AlignedTable[] {
  const chunks = cutAtColumns(lines);
  const found: AlignedTable[] = [];
  for (let from = 0; from < lines.length; from++) {
    if ((chunks[from]?.length ?? 0) < FEWEST_COLUMNS) continue;
    const to = regionEnd(lines, chunks, from);
    const table = readRegion(lines.slice(from, to), chunks.slice(from, to));
    if (table === null) continue;
    found.push({ from, to, table });
    from = to - 1;
  }
  return found;
}

/** The lines that go on: cut by gaps themselves, or close below such a line and short. */
function regionEnd(lines: readonly TextLine[], chunks: readonly Chunk[][], from: number): number {
  let to = from + 1;
  let last = to;
  for (; to < lines.length; to++) {
    const [line, before] = [lines[to], lines[to - 1]];
    if (line === undefined || before === undefined || line.y - before.y > 3.5 * line.size) break;
    const cells = chunks[to] ?? [];
    if (cells.length >= FEWEST_COLUMNS) last = to + 1;
    else if (to + 1 - last > 2 || cells.some((cell) => cell.text.length > 30)) break;
  }
  while (last < lines.length && endsRow(lines, chunks, last)) last++;
  return last;
}

/** Whether a line below the last full one is the rest of its cells: close to it, and below a cell that is not the first. */
function endsRow(lines: readonly TextLine[], chunks: readonly Chunk[][], at: number): boolean {
  const [line, before] = [lines[at], lines[at - 1]];
  if (line === undefined || before === undefined || line.y - before.y > 1.8 * line.size)
    return false;
  const near = chunks.slice(Math.max(0, at - 3), at).flat();
  const first = Math.min(...near.map(({ x }) => x));
  const starts = near.filter(({ x }) => x > first + line.size);
  return (chunks[at] ?? []).every(({ x }) => starts.some((cell) => Math.abs(cell.x - x) < 2));
}

function readRegion(lines: readonly TextLine[], chunks: readonly Chunk[][]): PageTable | null {
  const full = chunks.filter((cells) => cells.length >= FEWEST_COLUMNS);
  if (full.length < FEWEST_ROWS) return null;
  const columns = columnsOf(chunks.flat());
  if (columns.length < FEWEST_COLUMNS) return null;
  const matched = full.filter((cells) => cells.length >= columns.length - 1);
  if (matched.length < full.length * 0.7) return null;
  const rows = rowsOf(
    lines.map((line, i) => ({ y: line.y, places: placeChunks(chunks[i] ?? [], columns) })),
    Math.max(...lines.map((line) => line.size)),
  );
  if (!columns.some((_, i) => isFigures(rows.slice(1).map((row) => (row[i] ?? []).join("")))))
    return null;
  const cells = rows.map((row) =>
    row.map((texts): TableCell => ({ text: joinLines(texts), rowSpan: 1, colSpan: 1 })),
  );
  return {
    top: lines[0]?.y ?? 0,
    bottom: lines.at(-1)?.y ?? 0,
    edges: columns.map((column) => column.x),
    rows: cells,
    pieces: lines.flatMap((line) => line.pieces),
  };
}

/** A line's words by column. */
interface PlacedWords {
  readonly y: number;
  readonly places: readonly (readonly string[])[];
}

/**
 * Lines into rows. A line without words in the first column belongs to a row beside it: to the one above where cells
 * begin at the top of their row, to the nearest where they are centred in it.
 */
function rowsOf(lines: readonly PlacedWords[], size: number): string[][][] {
  const opens = lines.map(({ places }, i) => i < 1 || (places[0]?.length ?? 0) > 0);
  const centred = lines.some(
    ({ y }, i) =>
      i > 0 &&
      opens[i] === true &&
      opens[i - 1] === false &&
      y - (lines[i - 1]?.y ?? 0) < 1.05 * size,
  );
  const starts = lines.flatMap(({ y }, i) => (opens[i] === true ? [{ y, i }] : []));
  const rows = starts.map((): string[][] => (lines[0]?.places ?? []).map(() => []));
  for (const [i, { y, places }] of lines.entries()) {
    const above = starts.findLastIndex((start) => start.i <= i);
    const next = starts[above + 1];
    const nearer = next !== undefined && next.y - y < y - (starts[above]?.y ?? 0);
    const row = rows[centred && opens[i] !== true && nearer ? above + 1 : above];
    for (const [column, texts] of places.entries()) row?.[column]?.push(...texts);
  }
  return rows;
}

interface ColumnRange {
  x: number;
  end: number;
}

/** Stretches of the line's width that some words take; blank stretches part the columns. */
function columnsOf(chunks: readonly Chunk[]): ColumnRange[] {
  const columns: ColumnRange[] = [];
  for (const chunk of [...chunks].sort((a, b) => a.x - b.x)) {
    const last = columns.at(-1);
    if (last !== undefined && chunk.x < last.end) last.end = Math.max(last.end, chunk.end);
    else columns.push({ x: chunk.x, end: chunk.end });
  }
  return columns;
}

function placeChunks(chunks: readonly Chunk[], columns: readonly ColumnRange[]): string[][] {
  const places: string[][] = columns.map(() => []);
  for (const chunk of chunks) {
    const middle = (chunk.x + chunk.end) / 2;
    const at = columns.findIndex((column) => middle >= column.x && middle <= column.end);
    places[Math.max(at, 0)]?.push(chunk.text);
  }
  return places;
}

function isFigures(texts: readonly string[]): boolean {
  const filled = texts.filter((text) => text !== "");
  const figures = filled.filter((text) => /^[≥≤<>约+-]?\d[\d,.]*\s*\S{0,4}$|^[—–-]+$/.test(text));
  return filled.length >= 2 && figures.length >= filled.length * 0.6;
}
