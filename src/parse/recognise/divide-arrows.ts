import { aroundArrow, aroundSlash } from "./around-arrow.ts";
import type { Piece, RawRow, RawTable } from "./raw-table.ts";
import { headerRole } from "./read-header.ts";

type Sides = (text: string) => readonly [string, string] | null;

/** A table in which the columns headed `"现状→目标"` or `"2023年/2025年"` are two, as are their cells. Other tables stay as they are. */
export function divideArrows(raw: RawTable): RawTable {
  const headers = raw.header.map((cell) => cell?.text ?? "");
  const columns = new Map<number, Sides>();
  for (const [index, text] of headers.entries()) {
    if (aroundArrow(text) !== null) columns.set(index, aroundArrow);
    else if (aroundSlash(text)?.every((side) => headerRole(side) === "value"))
      columns.set(index, aroundSlash);
  }
  if (columns.size === 0) return raw;
  return {
    ...raw,
    header: raw.header.flatMap((cell, index) =>
      cell === null ? [null] : divide(cell, columns.get(index)),
    ),
    rows: raw.rows.map((row) => divideRow(row, columns)),
  };
}

function divideRow(row: RawRow, columns: ReadonlyMap<number, Sides>): RawRow {
  const pieces = row.pieces.flatMap((piece, index): (Piece | null)[] => {
    const own = row.exact ? columns.get(index) : aroundArrow;
    const parts = piece === null ? [null] : divide(piece, own);
    // What stands there alone is the later state.
    return row.exact && own !== undefined && parts.length === 1 ? [null, ...parts] : parts;
  });
  const more = row.more?.map(({ column, piece }) => {
    const before = [...columns.keys()].filter((index) => index <= column).length;
    return { piece, column: column + before };
  });
  return { ...row, pieces, ...(more === undefined ? {} : { more }) };
}

function divide(piece: Piece, sides: Sides | undefined): Piece[] {
  const [before, after] = sides?.(piece.text) ?? [];
  if (before === undefined || after === undefined) return [piece];
  return [
    { start: piece.start, end: piece.start + before.length, text: before },
    { start: piece.end - after.length, end: piece.end, text: after },
  ];
}
