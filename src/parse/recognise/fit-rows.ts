import { cellKind, isValueCell } from "./cell-kind.ts";
import type { Piece, RawRow } from "./raw-table.ts";
import { headerRole } from "./read-header.ts";

/** Rows that fill their columns wholly, and how many cells they and the header take. */
export interface FittedRows {
  readonly rows: readonly RawRow[];
  readonly to: number;
}

const MOST_TORN = 2;

/**
 * The cells behind the `width` of a header as rows of as many columns: each begins with a name, and what stands under a
 * column reads like what stands under it elsewhere. Cells broken over lines (`18` / `00`, `数据服务` / `中心`) are
 * put together where only so the rows come out. Null where fewer than two rows do.
 */
export function fitRows(cells: readonly Piece[], width: number): FittedRows | null {
  const kinds = columnKinds(cells, width);
  if (kinds === null) return null;
  const rows: RawRow[] = [];
  let at = width;
  while (at < cells.length) {
    const row = fitRow(cells, at, kinds);
    if (row === null) break;
    rows.push(row.row);
    at = row.to;
  }
  return rows.length < 2 ? null : { rows, to: at };
}

type Kind = "figure" | "attribute" | "text" | "any";

/** What the columns hold: by their headers, else by the first rows; null where they are no columns. */
function columnKinds(cells: readonly Piece[], width: number): readonly Kind[] | null {
  const kinds = cells.slice(0, width).map(({ text }, column): Kind => {
    const role = headerRole(text);
    if (column === 0) return role === "value" ? "any" : "text";
    if (role === "value") return "figure";
    if (role === "unit") return "any";
    const below = [1, 2, 3].map((row) => cells[row * width + column]?.text ?? "");
    if (below.slice(0, 2).every((text) => cellKind(text) === "attribute")) return "attribute";
    return below.filter(isValueCell).length >= 2 ? "figure" : "any";
  });
  return kinds[0] === "text" && kinds.includes("figure") ? kinds : null;
}

/** The row that begins at a cell, with as few cells put together as will do, and those that make its figures most alike. */
function fitRow(
  cells: readonly Piece[],
  at: number,
  kinds: readonly Kind[],
): { row: RawRow; to: number } | null {
  for (let torn = 0; torn <= MOST_TORN; torn++) {
    const to = at + kinds.length + torn;
    // Without a row behind it, or its end, cells put together at will prove nothing.
    const [row] =
      torn === 0 || endsAt(cells, to, kinds)
        ? waysToFit(cells, at, { kinds, torn, column: 0 }).sort((a, b) => spread(a) - spread(b))
        : [];
    if (row !== undefined) return { row: toRow(row), to };
  }
  return null;
}

function endsAt(cells: readonly Piece[], at: number, kinds: readonly Kind[]): boolean {
  return at >= cells.length || waysToFit(cells, at, { kinds, torn: 0, column: 0 }).length > 0;
}

interface Fit {
  readonly kinds: readonly Kind[];
  /** Cells that are still to be put together. */
  readonly torn: number;
  readonly column: number;
}

type FittedRow = readonly (readonly Piece[])[];

function waysToFit(cells: readonly Piece[], at: number, fit: Fit): FittedRow[] {
  const { kinds, torn, column } = fit;
  const kind = kinds[column];
  if (kind === undefined) return torn === 0 ? [[]] : [];
  const [one, two] = [cells[at], cells[at + 1]];
  const next = { kinds, torn, column: column + 1 };
  const whole = one !== undefined && fits(one.text, kind) ? waysToFit(cells, at + 1, next) : [];
  const ways: FittedRow[] = one === undefined ? [] : whole.map((rest) => [[one], ...rest]);
  if (torn === 0 || one === undefined || two === undefined || !mend(one.text, two.text, kind))
    return ways;
  const behind = waysToFit(cells, at + 2, { ...next, torn: torn - 1 });
  return [...ways, ...behind.map((rest) => [[one, two], ...rest])];
}

/** How far apart the figures of a row are, in powers of ten: a cut number makes one of them far smaller. */
function spread(row: FittedRow): number {
  const sizes = row
    .map((cell) =>
      Number(
        cell
          .map(({ text }) => text)
          .join("")
          .replace(/,/g, ""),
      ),
    )
    .filter((number) => number > 0)
    .map(Math.log10);
  return sizes.length === 0 ? 0 : Math.max(...sizes) - Math.min(...sizes);
}

const LONGEST_CELL = 40;

/** A word may stand for a figure (`不补`), not for the name. */
function fits(text: string, kind: Kind): boolean {
  if (text.length > LONGEST_CELL || /[。;]|^(?:注|备注|说明)\s*:/.test(text)) return false;
  const read = cellKind(text);
  if (kind === "text") return read === "text";
  if (kind === "figure") return read === "figure" || read === "blank" || isWordForFigure(text);
  return kind === "attribute" ? read === "attribute" : true;
}

function isWordForFigure(text: string): boolean {
  return /^(?:不|免|未|按|全|另|完成|基本|持续|只)\p{Script=Han}{1,5}$/u.test(text);
}

/** Two halves of a cell: of a number, or of words, not of an attribute and what follows it. */
function mend(one: string, two: string, kind: Kind): boolean {
  if (kind === "figure") return /^(?!0\d)[\d,.]+[\d,.%]+$/.test(one + two) && fits(one + two, kind);
  return fits(one + two, kind) && [one, two].every((text) => cellKind(text) === "text");
}

function toRow(cells: readonly (readonly Piece[])[]): RawRow {
  const [pieces, more] = [cells.map((cell) => cell[0] ?? null), cells];
  return {
    pieces,
    exact: true,
    continued: [],
    more: more.flatMap((cell, column) => cell.slice(1).map((piece) => ({ column, piece }))),
  };
}
