import { rememberedFor } from "../../language/remembered.ts";
import { cellKind, isValueCell } from "./cell-kind.ts";
import {
  type AlignedRow,
  columnOf,
  findContinuation,
  type GatheredRow,
} from "./find-continuation.ts";
import { joinTornCells, joinTornNames, joinTornRows } from "./join-torn-rows.ts";
import { placeByBlanks } from "./place-by-blanks.ts";
import type { Piece, PlacedPiece, RawRow, RawTable } from "./raw-table.ts";
import { isHeaderCell } from "./read-header.ts";
import {
  gapCells,
  piece,
  type Split,
  splitAtBars,
  splitAtGaps,
  splitAtSlashes,
  splitAtTabs,
} from "./split-cells.ts";
import type { Line } from "./split-lines.ts";

/**
 * A table with one row per line, from line `from` on, or null: Markdown pipes (`| a | b |`), bars
 * (`a | b | c`), TABs, slashes between blanks, or columns kept apart by two blanks or more.
 */
export function readRowTable(lines: readonly Line[], from: number): RawTable | null {
  for (const split of [splitAtBars, splitAtTabs, splitAtSlashes, splitAtGaps]) {
    const table = readSplitTable(lines, from, split);
    if (table !== null) return table;
  }
  return null;
}

/**
 * A second row of headers, `2023年 | 2025年` below `目标 |`, joined with the first: each names what stands above it or left of
 * that. Null where the row has a name, figures, or a header of its own kind below a column that needs none.
 */
function dividedHeader(
  upper: readonly (Piece | null)[],
  row: readonly (Piece | null)[],
): (Piece | null)[] | null {
  const cells = row.filter((cell) => cell !== null);
  const all = cells.length > 1 && cells.every(({ text }) => isHeaderCell(text));
  if (!all || row.length > upper.length || row[0] != null || !upper.includes(null)) return null;
  let group = "";
  return upper.map((cell, index) => {
    group = cell?.text ?? group;
    const own = row[index] ?? null;
    return own === null ? cell : { ...own, text: group + own.text };
  });
}

function readSplitTable(lines: readonly Line[], from: number, split: Split): RawTable | null {
  const { rows: found, repeated, to } = gatherRows(lines, from, split);
  const rows = joinTornCells(found, split);
  const first = rows[0]?.pieces;
  if (first === undefined || rows.length < 2 || first.length < 2) return null;
  const aligned = split === splitAtGaps && rows[0] !== undefined && gapOf(rows[0].line) === null;
  const named = aligned ? joinTornNames(rows, first.length) : rows;
  const placed = aligned ? placeByBlanks(named) : named;
  const body = joinTornRows(placed, first.length);
  const loose = split === splitAtGaps || split === splitAtSlashes;
  if (loose && !looksTabular((aligned ? placed : body).map(({ pieces }) => pieces))) return null;
  const lower = body.length > 2 ? dividedHeader(first, body[1]?.pieces ?? []) : null;
  const header = lower ?? first;
  const upper =
    lower === null ? [] : first.filter((cell) => cell !== null && !lower.includes(cell));
  return {
    from,
    to,
    header,
    repeated: [...repeated, ...upper.filter((cell) => cell !== null)],
    rows: body
      .slice(lower === null ? 1 : 2)
      .map(({ pieces, more }): RawRow => ({ ...exactRow(pieces, header), more })),
  };
}

function gatherRows(
  lines: readonly Line[],
  from: number,
  split: Split,
): { rows: readonly GatheredRow[]; repeated: readonly Piece[]; to: number } {
  const rows: GatheredRow[] = [];
  const repeated: Piece[] = [];
  for (const [index, line] of lines.slice(from).entries()) {
    const aside =
      isRule(line.text) ||
      (isSection(lines, from + index, { split, rows }) &&
        !completesRow(line, split, { header: lines[from], rows })) ||
      isHeaderAgain(line, lines[from], rows);
    if (aside) {
      repeated.push({ start: line.start, end: line.end, text: line.text });
      continue;
    }
    const cells = cellsOf(line, split, { header: lines[from], rows });
    const more = split === splitAtGaps ? continuation(line, cells, rows) : null;
    if (more !== null) rows.at(-1)?.more.push(...more);
    else if (cells === null) return { rows, repeated, to: from + index };
    else {
      rows.push({ line, pieces: cells, more: [] });
    }
  }
  return { rows, repeated, to: lines.length };
}

/** The cells of a line, with the empty ones that its blanks tell. */
function cellsOf(
  line: Line,
  split: Split,
  above: { readonly header: Line | undefined; readonly rows: readonly AlignedRow[] },
): readonly (Piece | null)[] | null {
  const cells = split(line) ?? lonelyCells(line, split, above);
  if (cells === null) return null;
  if (split === splitAtTabs) return withEmptyEnds(cells, line, above.header);
  return split === splitAtGaps ? withEmptyStart(cells, line, above) : cells;
}

/** The cells of a line that nothing divides, or only the blanks of sentences; null where it is no row. */
function lonelyCells(
  line: Line,
  split: Split,
  above: { readonly header: Line | undefined; readonly rows: readonly AlignedRow[] },
): readonly (Piece | null)[] | null {
  if (split === splitAtGaps) return cellsUnder(line, above.header);
  return completesRow(line, split, above) ? [piece(line, 0, line.text.length)] : null;
}

/** `"一等⇥300元"` over `"⇥区财政"`: a TAB alone goes on with a row that lacks just this cell. */
function completesRow(
  line: Line,
  split: Split,
  { header, rows }: { readonly header: Line | undefined; readonly rows: readonly AlignedRow[] },
): boolean {
  if (split !== splitAtTabs || line.tabs[0] <= (header?.tabs[0] ?? 0)) return false;
  const missing = (rows[0]?.pieces.length ?? 0) - (rows.at(-1)?.pieces.length ?? 0);
  return missing === 1 && line.text.length <= LONGEST_SECTION && !/[。;\t]/.test(line.text);
}

/** The cells of a line with sentences, as many as the header has or each below one of these; null for other lines. */
function cellsUnder(line: Line, header: Line | undefined): readonly (Piece | null)[] | null {
  if (header === undefined || line === header || !/ {2}/.test(line.text)) return null;
  const heads = splitAtGaps(header)?.filter((each) => each !== null) ?? [];
  const columns = new Set(heads.map((each) => columnOf(header, each)));
  const cells = gapCells(line);
  const whole = heads.length > 2 && cells.length === heads.length;
  const under = cells.every((each) => each !== null && columns.has(columnOf(line, each)));
  return (whole || under) && heads.filter(({ text }) => isHeaderCell(text)).length > 1
    ? cells
    : null;
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

/** The blanks between the cells of a header where they are always as many: a copy's TABs, not columns of the screen. */
const gapOf = rememberedFor((header: Line): number | null => {
  const gaps = header.text.match(/ {2,}/g)?.map(({ length }) => length) ?? [];
  const [gap = null] = new Set(gaps);
  return gaps.length > 2 && gaps.every((other) => other === gap) ? gap : null;
});

/**
 * A row whose indent stands for an empty first cell, in a table whose cells are always as far apart: as far as those, or as
 * the second cell of a row above it.
 */
function withEmptyStart(
  cells: readonly (Piece | null)[],
  line: Line,
  { header, rows }: { readonly header: Line | undefined; readonly rows: readonly AlignedRow[] },
): readonly (Piece | null)[] {
  const gap = header === undefined ? null : gapOf(header);
  if (header === undefined || gap === null || line === header) return cells;
  const below = rows.slice(1).some(({ line: other, pieces: [first, second] }) => {
    const between = first && second ? columnOf(other, second) : null;
    return between === line.indent;
  });
  return below || line.indent - header.indent === gap ? [null, ...cells] : cells;
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
  return headers.length >= 2 || rows.slice(1).filter(holdsFigure).length >= (rows.length - 1) * 0.7;
}

const holdsFigure = rememberedFor((row: readonly (Piece | null)[]): boolean =>
  row.some((cell) => cell !== null && cellKind(cell.text) === "figure"),
);

/** `"|---|---|"`, `"────────"`, `"-----  ------"`. */
function isRule(text: string): boolean {
  return (
    (text.includes("|") && /^\|?\s*:?-{2,}:?\s*(\|\s*:?-{2,}:?\s*)*\|?$/.test(text)) ||
    /^(?:[─━═—]{4,}|[-=_]{4,})(?:\s+(?:[─━═—]{4,}|[-=_]{4,}))*$/.test(text)
  );
}

/** The words of the first row once more, as they stand behind a page break. */
function isHeaderAgain(
  line: Line,
  header: Line | undefined,
  rows: readonly GatheredRow[],
): boolean {
  if (header === undefined || rows.length < 2) return false;
  return line.text.replace(/\s+/g, "") === header.text.replace(/\s+/g, "");
}

const LONGEST_SECTION = 20;

/** The name of a group of rows on a line of its own: `"一、公园绿地"` between a row and a full row that holds figures. */
function isSection(
  lines: readonly Line[],
  at: number,
  { split, rows }: { split: Split; rows: readonly GatheredRow[] },
): boolean {
  const line = lines[at];
  const next = lines[at + 1];
  if (line === undefined || next === undefined || rows.length === 0 || split(line) !== null)
    return false;
  if (line.text.length > LONGEST_SECTION || /[。;:,]|^(专栏|表|附)/.test(line.text)) return false;
  const below = split(next);
  if (below?.length !== rows[0]?.pieces.length) return false;
  return below?.some((cell) => cell !== null && isValueCell(cell.text)) === true;
}
