import { isSumRow } from "../../language/sum-row.ts";
import type { ColumnRole, Span } from "../../policy.ts";
import { alignCells } from "./align-cells.ts";
import { furtherPieces, type Piece, type RawRow } from "./raw-table.ts";

/** A row with its pieces per column. */
export interface PlacedRow {
  readonly cells: readonly (readonly Piece[])[];
  readonly ambiguous: boolean;
  readonly short: boolean;
  readonly scattered: boolean;
  readonly spans: readonly Span[];
}

export function placeRow(row: RawRow, roles: readonly ColumnRole[]): PlacedRow {
  const cells: Piece[][] = roles.map(() => []);
  const present = row.pieces.filter((piece) => piece !== null);
  const where = row.exact
    ? present.map((piece) => Math.min(row.pieces.indexOf(piece), roles.length - 1))
    : alignCells(
        present.map((piece) => piece.text),
        roles,
      );
  for (const [index, piece] of present.entries()) cells[where[index] ?? 0]?.push(piece);
  const ambiguous = !row.exact && isAmbiguous(cells, roles);
  if (ambiguous) moveToLastValue(cells, roles);
  const name = roles.indexOf("name");
  cells[name]?.push(...row.continued);
  for (const { column, piece } of row.more ?? []) cells[column]?.push(piece);
  nameSums(cells, name);
  return {
    cells,
    ambiguous,
    short: lacksValue(row, cells, roles),
    scattered: row.scattered === true,
    spans: rowSpans(ownPieces(row, present), row.continued),
  };
}

/** The word for sums stands in the column of names, also where it is printed in the one of numbers. */
function nameSums(cells: Piece[][], name: number): void {
  if (cells[name]?.length !== 0) return;
  const at = cells.findIndex(
    (cell, index) => index < name && isSumRow(cell.map(({ text }) => text).join("")),
  );
  const [own, other] = [cells[name], cells[at]];
  if (own !== undefined && other !== undefined) own.push(...other.splice(0));
}

/** A gap among the value columns with a cell behind them: the gap may be any of the columns. */
function isAmbiguous(cells: readonly (readonly Piece[])[], roles: readonly ColumnRole[]): boolean {
  const values = roles.flatMap((role, index) => (role === "value" ? [index] : []));
  const filled = values.filter((index) => (cells[index]?.length ?? 0) > 0);
  if (filled.length === 0 || filled.length === values.length) return false;
  const last = values.at(-1) ?? 0;
  return cells.some((cell, index) => index > last && cell.length > 0);
}

function moveToLastValue(cells: Piece[][], roles: readonly ColumnRole[]): void {
  const values = roles.flatMap((role, index) => (role === "value" ? [index] : []));
  const filled = values.flatMap((index) => cells[index] ?? []);
  const offset = values.length - filled.length;
  values.forEach((column, index) => {
    const piece = filled[index - offset];
    cells[column] = piece === undefined ? [] : [piece];
  });
}

function lacksValue(
  row: RawRow,
  cells: readonly (readonly Piece[])[],
  roles: readonly ColumnRole[],
): boolean {
  if (row.exact || isTotal(row)) return false;
  return roles.some(
    (role, index) => (role === "value" || role === "duty") && cells[index]?.length === 0,
  );
}

/** A row of sums, which leaves most of its cells empty. */
function isTotal(row: RawRow): boolean {
  return row.pieces.some((piece) => piece !== null && isSumRow(piece.text));
}

/** The pieces that stand on the lines of the row; all where none does. */
function ownPieces(row: RawRow, present: readonly Piece[]): readonly Piece[] {
  const pieces = [...present, ...furtherPieces(row)];
  const lent = new Set(row.lent?.map(({ start }) => start));
  const own = pieces.filter(({ start }) => !lent.has(start));
  return own.length === 0 ? pieces : own;
}

function rowSpans(pieces: readonly Piece[], continued: readonly Piece[]): Span[] {
  const spans = [pieces, continued].filter((part) => part.length > 0);
  return spans.map((part) => ({
    start: Math.min(...part.map(({ start }) => start)),
    end: Math.max(...part.map(({ end }) => end)),
  }));
}
