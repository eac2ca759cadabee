import { alignCells, fitCells } from "./align-cells.ts";
import { isValueCell } from "./cell-kind.ts";
import { columnOf } from "./find-continuation.ts";
import type { Piece, RawRow, RawTable } from "./raw-table.ts";
import { headerRole, headsColumn, trailingUnit } from "./read-header.ts";
import { readNumberMark } from "./read-number-mark.ts";
import { piece } from "./split-cells.ts";
import type { Line } from "./split-lines.ts";

/** A row that fits its columns worse is none. */
const WORST = 7;
/** A name may be broken over so many lines. */
const MOST_LINES = 3;
const LONGEST_HEADER = 16;

/**
 * A table whose cells any blanks keep apart, one at least, or null: its header (`项目名称 建设地点 总投资(万元)`) tells what the
 * columns hold, its figures where a row ends. A header may take two lines, a name several, and the header may be printed
 * again behind a page break.
 */
export function readSpacedRows(lines: readonly Line[], from: number): RawTable | null {
  const head = readHead(lines);
  if (head === null) return null;
  const { rows, repeated, to } = gather(lines, head);
  if (rows.length < 2) return null;
  const { named, numbers } = withoutNumbers(rows);
  const aside = [...head.upper, ...repeated, ...numbers];
  return { from, to: from + to, header: head.cells, rows: named, repeated: aside };
}

/** Rows whose names all begin with their numbers ("3.绿道长度"), without these. */
function withoutNumbers(rows: readonly RawRow[]): {
  readonly named: readonly RawRow[];
  readonly numbers: readonly Piece[];
} {
  const divided = rows.flatMap((row) => {
    const [name, ...rest] = row.pieces;
    const mark = name == null ? null : readNumberMark(name.text);
    if (name == null || mark?.kind !== "digit" || mark.length === name.text.length) return [];
    const from = name.start + mark.length;
    const number = { start: name.start, end: from, text: name.text.slice(0, mark.length) };
    const own = { start: from, end: name.end, text: name.text.slice(mark.length) };
    return [{ number, row: { ...row, pieces: [own, ...rest] } }];
  });
  return divided.length < rows.length
    ? { named: rows, numbers: [] }
    : { named: divided.map(({ row }) => row), numbers: divided.map(({ number }) => number) };
}

interface Head {
  readonly cells: readonly Piece[];
  readonly roles: readonly Role[];
  /** Of a header on two lines: the cells of the upper that those of the lower go on with. */
  readonly upper: readonly Piece[];
  readonly lines: readonly Line[];
}

type Role = NonNullable<ReturnType<typeof headerRole>>;

/** Whether a line's words between blanks can head the columns of {@link readSpacedRows}. */
export function headsSpacedRows(line: Pick<Line, "text" | "start">): boolean {
  const cells = /[\t|]/.test(line.text) ? [] : cellsOf(line);
  return cells.length > 2 && cells.every(mayHead) && cells.filter(isHead).length > 1;
}

function readHead(lines: readonly Line[]): Head | null {
  const [first, second] = lines;
  if (first === undefined || !headsSpacedRows(first)) return null;
  const upper = cellsOf(first);
  const lower = second === undefined ? [] : cellsOf(second);
  const under =
    second !== undefined && lower.every(isHead) ? standUnder(first, upper, second, lower) : null;
  const cells = upper.map((cell, column) => {
    const own = under?.get(column);
    return own === undefined ? cell : { ...own, text: cell.text + own.text };
  });
  const roles = cells.map(roleOf);
  if (!roles.includes("name") || !roles.includes("value")) return null;
  const torn = upper.filter((_, column) => under?.has(column));
  return { cells, roles, upper: torn, lines: lines.slice(0, under === null ? 1 : 2) };
}

/** The cells of a second line of headers by the columns that they stand under; null where they are none. */
function standUnder(
  first: Line,
  upper: readonly Piece[],
  second: Line,
  lower: readonly Piece[],
): Map<number, Piece> | null {
  if (lower.length === 0 || lower.length >= upper.length) return null;
  const starts = upper.map((cell) => columnOf(first, cell));
  const columns = lower.map((cell) => {
    const away = starts.map((start) => Math.abs(start - columnOf(second, cell)));
    return away.indexOf(Math.min(...away));
  });
  const apart = columns.every((column, at) => at === 0 || column > (columns[at - 1] ?? 0));
  // Without blanks of their own the lower ones stand under the last of the upper.
  const shift = upper.length - lower.length;
  return new Map(lower.map((cell, at) => [(apart ? columns[at] : undefined) ?? at + shift, cell]));
}

function mayHead({ text }: Piece): boolean {
  return text.length <= LONGEST_HEADER && !/[。;:,!?|]|^\d+$/.test(text);
}

function isHead(cell: Piece): boolean {
  const words = cell.text.replace(/^\((.*)\)$/, "$1");
  return mayHead(cell) && headsColumn(words);
}

function roleOf({ text }: Piece): Role {
  return headerRole(text) ?? (trailingUnit(text) === null ? "text" : "value");
}

function cellsOf(line: Pick<Line, "text" | "start">, cell = /\S+/g): Piece[] {
  return [...line.text.matchAll(cell)].flatMap(
    ({ index, 0: word }) => piece(line, index, index + word.length) ?? [],
  );
}

interface Body {
  readonly rows: readonly RawRow[];
  readonly repeated: readonly Piece[];
  /** One past the last line that the table takes. */
  readonly to: number;
}

function gather(lines: readonly Line[], head: Head): Body {
  const rows: RawRow[] = [];
  const repeated: Piece[] = [];
  let to = head.lines.length;
  for (let at = to; at < lines.length; ) {
    const skipped = asideAt(lines, at, head);
    const row = rowAt(lines, at + skipped, head);
    if (row === null) break;
    for (const { start, end, text } of lines.slice(at, at + skipped))
      repeated.push({ start, end, text });
    rows.push({ pieces: row.pieces, exact: false, continued: [] });
    at += skipped + row.size;
    to = at;
  }
  return { rows, repeated, to };
}

/** How many lines from one on are no row: the header printed again, with a line of the page over it, and names of groups. */
function asideAt(lines: readonly Line[], from: number, head: Head): number {
  let at = from;
  const again = [0, 1].find(
    (before) =>
      head.lines.every(({ text }, line) => lines[from + before + line]?.text === text) &&
      (before === 0 || rowAt(lines, from, head)?.size !== 1),
  );
  if (again !== undefined) at += again + head.lines.length;
  if (GROUP.test(lines[at]?.text ?? "")) at++;
  return at - from;
}

/** `"一、老龄事业发展"`, `"(二)生态环境"`: the name of a group of rows. */
const GROUP = /^(?:[一二三四五六七八九十]+、|\([一二三四五六七八九十]+\))[^\s。;:,]{2,20}$/;

/** The lines and the cells of the row that begins at a line: as few lines as fill the columns; null where none do. */
function rowAt(
  lines: readonly Line[],
  at: number,
  { roles }: Head,
): { size: number; pieces: readonly Piece[] } | null {
  for (let size = 1; size <= MOST_LINES && at + size <= lines.length; size++) {
    const row = lines.slice(at, at + size);
    if (row.some(({ text }) => /[。;]/.test(text))) return null;
    const single = row.flatMap((line) => cellsOf(line));
    if (!single.slice(1).some(({ text }) => isValueCell(text))) continue;
    const wide = row.flatMap((line) => cellsOf(line, /\S+(?:\s\S+)*/g));
    // Single blanks may stand inside a cell where wider ones part them.
    const parted =
      wide.length >= roles.length - 1 && misfit(wide, roles) <= misfit(single, roles) + 1;
    const best = parted ? wide : single;
    return fills(best, roles) ? { size, pieces: best } : null;
  }
  return null;
}

function misfit(pieces: readonly Piece[], roles: readonly Role[]): number {
  const words = pieces.map(({ text }) => text);
  return fitCells(words, roles).cost;
}

function fills(pieces: readonly Piece[], roles: readonly Role[]): boolean {
  if (pieces.length < roles.length - 1 || misfit(pieces, roles) >= WORST) return false;
  const words = pieces.map(({ text }) => text);
  const columns = alignCells(words, roles);
  const figures = words.filter(
    (text, at) => roles[columns[at] ?? 0] === "value" && isValueCell(text),
  );
  return figures.length * 2 >= roles.filter((role) => role === "value").length;
}
