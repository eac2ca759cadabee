import { isValueCell } from "./cell-kind.ts";
import type { PlacedPiece, RawRow, RawTable } from "./raw-table.ts";
import { piece } from "./split-cells.ts";
import type { Line } from "./split-lines.ts";

/**
 * A table with one cell per line whose rows the text itself parts, from line `from` on, or null: each cell ends in a bar, an empty
 * one is a bar alone (`"座椅 |"`, `"12 |"`, `"|"`), or a blank line stands between rows of equally many cells. The words of its
 * header need not be known, but some column has to hold figures.
 */
export function readEvenRows(
  lines: readonly Line[],
  from: number,
  isBorder: (index: number) => boolean,
): RawTable | null {
  const first = lines[from];
  if (first === undefined) return null;
  const found = endsCell(first)
    ? barredRows(lines, from, isBorder)
    : partedRows(lines, from, isBorder);
  if (found === null) return null;
  const [header = [], ...rows] = found.rows;
  return {
    from,
    to: found.to,
    header: header.map(({ pieces: [own] }) => own ?? null),
    rows: rows.map(toRow),
    repeated: [],
  };
}

/** A cell with the lines it takes; none for an empty one. */
interface StackedCell {
  readonly pieces: readonly PlacedPiece["piece"][];
}

type StackedRow = readonly StackedCell[];

interface StackedRows {
  readonly rows: readonly StackedRow[];
  readonly to: number;
}

const WIDEST = 12;
const LONGEST_CELL = 60;
/** Lines of a cell before the one that its bar ends. */
const MOST_BROKEN = 2;

function barredRows(
  lines: readonly Line[],
  from: number,
  isBorder: (index: number) => boolean,
): StackedRows | null {
  const cells: StackedCell[] = [];
  let open: Line[] = [];
  let to = from;
  for (let at = from; at < lines.length && open.length <= MOST_BROKEN; at++) {
    const line = lines[at];
    if (line === undefined || isBorder(at) || !isCellLine(line)) break;
    open.push(line);
    if (!endsCell(line)) continue;
    cells.push({ pieces: open.flatMap((part) => words(part) ?? []) });
    open = [];
    to = at + 1;
  }
  const sizes = Array.from({ length: WIDEST - 1 }, (_, i) => i + 2);
  const ways = sizes
    .filter((size) => cells.length % size === 0)
    .map((size) => chunk(cells, size))
    .filter(areEven);
  const [best] = ways.sort((a, b) => evenness(b) - evenness(a));
  return best === undefined ? null : { rows: best, to };
}

/** `"座椅 |"` or `"|"`. */
function endsCell({ text }: Line): boolean {
  return /^[^|]*\|$/.test(text);
}

function isCellLine({ text }: Line): boolean {
  return text.length <= LONGEST_CELL && !/[。!?]/.test(text) && !/\|./.test(text);
}

function words(line: Line): PlacedPiece["piece"] | null {
  return piece(line, 0, line.text.length - (endsCell(line) ? 1 : 0));
}

function chunk(cells: readonly StackedCell[], size: number): StackedRow[] {
  return Array.from({ length: cells.length / size }, (_, row) =>
    cells.slice(row * size, (row + 1) * size),
  );
}

/** Groups of equally many lines with a blank line before each. */
function partedRows(
  lines: readonly Line[],
  from: number,
  isBorder: (index: number) => boolean,
): StackedRows | null {
  const size = groupSize(lines, from, isBorder);
  if (size < LEAST_PARTED) return null;
  const rows: StackedRow[] = [];
  let at = from;
  while (at < lines.length && groupSize(lines, at, isBorder) === size) {
    rows.push(lines.slice(at, at + size).map((line) => ({ pieces: [words(line) ?? line] })));
    at += size;
  }
  return rows.length >= LEAST_GROUPS && areEven(rows) ? { rows, to: at } : null;
}

const LEAST_PARTED = 3;
const LEAST_GROUPS = 3;

/** How many lines stand between two blank lines; 0 where one of them can be no cell. */
function groupSize(
  lines: readonly Line[],
  from: number,
  isBorder: (index: number) => boolean,
): number {
  if (lines[from]?.apart !== true) return 0;
  let to = from;
  while (to < lines.length && (to === from || lines[to]?.apart === false)) {
    const line = lines[to];
    if (line === undefined || isBorder(to) || !isCellLine(line) || to - from >= WIDEST) return 0;
    to++;
  }
  return to - from;
}

/** Words over columns of which some hold figures only, below a header without any. */
function areEven(rows: readonly StackedRow[]): boolean {
  const [header, ...body] = rows;
  if (header === undefined || body.length < 2) return false;
  const named = header.every((cell) => cell.pieces.length === 1 && !isValueCell(textOf(cell)));
  const figures = columnsOf(body).filter(
    (column) => column.length > 0 && column.every(isValueCell),
  );
  const names = new Set(body.map((row) => row.slice(0, 2).map(textOf).join("|")));
  return (
    named && figures.length > 0 && names.size === body.length && evenness(rows) >= EVEN_COLUMNS
  );
}

/** Columns whose cells are all figures, or all words, among all. */
const EVEN_COLUMNS = 0.7;

function evenness([header = [], ...body]: readonly StackedRow[]): number {
  const even = columnsOf(body).filter(
    (column) => column.every(isValueCell) || !column.some(isValueCell),
  );
  return even.length / header.length;
}

/** The cells that are not empty, by columns. */
function columnsOf(rows: readonly StackedRow[]): string[][] {
  const width = rows[0]?.length ?? 0;
  return Array.from({ length: width }, (_, column) =>
    rows.flatMap((row) => {
      const cell = row[column];
      return cell === undefined || cell.pieces.length === 0 ? [] : [textOf(cell)];
    }),
  );
}

function textOf({ pieces }: StackedCell): string {
  return pieces.map(({ text }) => text).join("");
}

function toRow(cells: StackedRow): RawRow {
  return {
    pieces: cells.map(({ pieces: [own] }) => own ?? null),
    exact: true,
    continued: [],
    more: cells.flatMap(({ pieces }, column) =>
      pieces.slice(1).map((piece) => ({ column, piece })),
    ),
  };
}
