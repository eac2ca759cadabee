import type { TableCell } from "../lay-out-grid.ts";
import type { PageTable } from "./find-ruled-tables.ts";
import { joinLines } from "./find-ruled-tables.ts";
import { type Chunk, chunksOf, type TextLine } from "./page-content.ts";

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
  const chunks = lines.map(chunksOf);
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
  return last;
}

function readRegion(lines: readonly TextLine[], chunks: readonly Chunk[][]): PageTable | null {
  const full = chunks.filter((cells) => cells.length >= FEWEST_COLUMNS);
  if (full.length < FEWEST_ROWS) return null;
  const columns = columnsOf(chunks.flat());
  if (columns.length < FEWEST_COLUMNS) return null;
  const matched = full.filter((cells) => cells.length >= columns.length - 1);
  if (matched.length < full.length * 0.7) return null;
  const rows: string[][][] = [];
  for (const cells of chunks) {
    const places = placeChunks(cells, columns);
    const goesOn = places[0]?.length === 0 && rows.length > 1;
    if (!goesOn) rows.push(places);
    else for (const [i, texts] of places.entries()) rows.at(-1)?.[i]?.push(...texts);
  }
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
