import type { ColumnRole } from "../../policy.ts";
import { alignCells } from "./align-cells.ts";
import type { Piece, PlacedPiece, RawRow } from "./raw-table.ts";
import { trailingUnit } from "./read-header.ts";

/** A class has fewer characters than this; names broken over lines break behind more. */
const LONG = 8;
/** What is torn from a name is so many times longer than the classes of its table. */
const TIMES = 1.5;

/**
 * Rows of a table with a column of classes, where the first line of a name that is broken over lines was taken for a class: too
 * long for one beside the others, and without the unit that the line below it ends with. The name has both lines.
 */
export function joinClassParts(rows: readonly RawRow[], roles: readonly ColumnRole[]): RawRow[] {
  const name = roles.indexOf("name");
  const column = roles.findIndex((role, at) => role === "remark" && at < name);
  if (column < 0) return [...rows];
  const placed = rows.map((row) => place(row, roles));
  const classes = placed.flatMap((cells) => cells[column]?.map(({ text }) => text.length) ?? []);
  const longest = Math.max(0, ...classes.filter((length) => length < LONG));
  return rows.map((row, at) => {
    const cells = placed[at] ?? [];
    const [part, ...others] = cells[column] ?? [];
    const rest = cells[name] ?? [];
    const end = rest.at(-1)?.text ?? "";
    const torn =
      part !== undefined &&
      others.length === 0 &&
      longest > 0 &&
      part.text.length >= Math.max(LONG, TIMES * longest) &&
      trailingUnit(part.text) === null &&
      trailingUnit(end) !== null;
    return torn ? joined(row, cells, { column, name }) : row;
  });
}

function place({ pieces }: RawRow, roles: readonly ColumnRole[]): Piece[][] {
  const cells: Piece[][] = roles.map(() => []);
  const present = pieces.filter((piece) => piece !== null);
  const columns = alignCells(
    present.map(({ text }) => text),
    roles,
  );
  for (const [i, piece] of present.entries()) cells[columns[i] ?? 0]?.push(piece);
  return cells;
}

function joined(
  row: RawRow,
  cells: readonly (readonly Piece[])[],
  { column, name }: { readonly column: number; readonly name: number },
): RawRow {
  const parts = [...(cells[column] ?? []), ...(cells[name] ?? [])];
  const columns = cells.map((cell, at) => (at === column ? [] : at === name ? parts : cell));
  const more = columns.flatMap((cell, at) =>
    cell.slice(1).map((piece): PlacedPiece => ({ column: at, piece })),
  );
  return { ...row, pieces: columns.map(([first = null]) => first), exact: true, more };
}
