import { cellKind } from "./cell-kind.ts";
import { type AlignedRow, findContinuation } from "./find-continuation.ts";
import type { Piece, PlacedPiece, RawRow, RawTable } from "./raw-table.ts";
import { isHeaderCell } from "./read-header.ts";
import type { Line } from "./split-lines.ts";

/**
 * A table with one row per line, from line `from` on, or null: Markdown pipes (`| a | b |`), bars
 * (`a | b | c`), TABs, or columns kept apart by two blanks or more.
 */
export function readRowTable(lines: readonly Line[], from: number): RawTable | null {
  for (const split of [splitAtBars, splitAtTabs, splitAtGaps]) {
    const table = readSplitTable(lines, from, split);
    if (table !== null) return table;
  }
  return null;
}

type Split = (line: Line) => (Piece | null)[] | null;

function readSplitTable(lines: readonly Line[], from: number, split: Split): RawTable | null {
  const { rows, repeated, to } = gatherRows(lines, from, split);
  const header = rows[0]?.pieces;
  if (header === undefined || rows.length < 2 || header.length < 2) return null;
  if (split === splitAtGaps && !looksTabular(rows.map(({ pieces }) => pieces))) return null;
  return {
    from,
    to,
    header,
    repeated,
    rows: rows.slice(1).map(({ pieces, more }): RawRow => ({ ...exactRow(pieces, header), more })),
  };
}

interface GatheredRow extends AlignedRow {
  readonly more: PlacedPiece[];
}

function gatherRows(
  lines: readonly Line[],
  from: number,
  split: Split,
): { rows: readonly GatheredRow[]; repeated: readonly Piece[]; to: number } {
  const rows: GatheredRow[] = [];
  const repeated: Piece[] = [];
  for (const [index, line] of lines.slice(from).entries()) {
    if (isRule(line.text)) {
      repeated.push({ start: line.start, end: line.end, text: line.text });
      continue;
    }
    const cells = split(line);
    const more = split === splitAtGaps ? continuation(line, cells, rows) : null;
    if (more !== null) rows.at(-1)?.more.push(...more);
    else if (cells === null) return { rows, repeated, to: from + index };
    else {
      const pieces = split === splitAtTabs ? withEmptyEnds(cells, line, lines[from]) : cells;
      rows.push({ line, pieces, more: [] });
    }
  }
  return { rows, repeated, to: lines.length };
}

/** What a line with fewer cells adds to those of the row above; null where it is a row of its own. */
function continuation(
  line: Line,
  cells: readonly (Piece | null)[] | null,
  rows: readonly AlignedRow[],
): PlacedPiece[] | null {
  if (line.indent === 0 || (cells !== null && cells.length >= (rows[0]?.pieces.length ?? 0)))
    return null;
  const own = cells ?? [piece(line, 0, line.text.length)];
  return findContinuation(
    own.filter((each) => each !== null),
    line,
    rows,
  );
}

/** A row with the empty cells at its ends that its blanks tell, beyond those by which the header is indented. */
function withEmptyEnds(
  cells: readonly (Piece | null)[],
  line: Line,
  header: Line | undefined,
): (Piece | null)[] {
  const before = Math.max(0, line.tabs[0] - (header?.tabs[0] ?? 0));
  const empty = (count: number) => Array.from({ length: count }, () => null);
  return [...empty(before), ...cells, ...empty(line.tabs[1])];
}

function exactRow(pieces: readonly (Piece | null)[], header: readonly (Piece | null)[]): RawRow {
  return { pieces, exact: pieces.length >= header.length, continued: [] };
}

/** Columns made by blanks are believed only with a header, or figures below one another, and equal rows. */
function looksTabular(rows: readonly (readonly (Piece | null)[])[]): boolean {
  const width = rows[0]?.length ?? 0;
  if (width < 3 || rows.length < 3) return false;
  if (rows.filter((row) => row.length === width).length < rows.length * 0.7) return false;
  const headers = (rows[0] ?? []).filter((cell) => cell !== null && isHeaderCell(cell.text));
  const figures = rows
    .slice(1)
    .filter((row) => row.some((cell) => cell !== null && cellKind(cell.text) === "figure"));
  return headers.length >= 2 || figures.length >= (rows.length - 1) * 0.7;
}

function isRule(text: string): boolean {
  return /^\|?\s*:?-{2,}:?\s*(\|\s*:?-{2,}:?\s*)*\|?$/.test(text) && text.includes("|");
}

function splitAtBars(line: Line): (Piece | null)[] | null {
  const bars = line.text.split("|").length - 1;
  const outer = line.text.startsWith("|");
  if (bars < (outer ? 2 : 1)) return null;
  if (!outer && bars === 1 && line.text.endsWith("|")) return null;
  const cells = pieces(line, /\|/g);
  if (outer) cells.shift();
  if (line.text.endsWith("|")) cells.pop();
  return cells.length >= 2 ? cells : null;
}

function splitAtTabs(line: Line): (Piece | null)[] | null {
  return line.text.includes("\t") ? pieces(line, /\t/g) : null;
}

function splitAtGaps(line: Line): (Piece | null)[] | null {
  if (!/\S\s{2,}\S/.test(line.text) || /[。;:]/.test(line.text)) return null;
  return pieces(line, / {2,}/g);
}

/** The line cut at a delimiter; blank cells are null. */
function pieces(line: Line, delimiter: RegExp): (Piece | null)[] {
  const cells: (Piece | null)[] = [];
  let at = 0;
  for (const match of line.text.matchAll(delimiter)) {
    cells.push(piece(line, at, match.index));
    at = match.index + match[0].length;
  }
  cells.push(piece(line, at, line.text.length));
  return cells;
}

function piece(line: Line, from: number, to: number): Piece | null {
  const raw = line.text.slice(from, to);
  const text = raw.trim();
  if (text === "") return null;
  const start = line.start + from + raw.indexOf(text);
  return { start, end: start + text.length, text };
}
