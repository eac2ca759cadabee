import { isSumRow } from "../../language/sum-row.ts";
import { isValueCell } from "./cell-kind.ts";
import type { GatheredRow } from "./find-continuation.ts";
import type { PlacedPiece } from "./raw-table.ts";
import { type Split, splitAtTabs } from "./split-cells.ts";

/**
 * Rows that a page break tears are one again: `"甲县 | 12 | 3"` over `"| 4 | 5"` in a table of five columns. Where the break
 * goes through a cell (`… 6` over `2 …`, `3 | 设立老` over `年科的比例 | % | 28 | 65`), its two parts are one cell. What else begins
 * with a name is a row of its own.
 */
export function joinTornRows(rows: readonly GatheredRow[], width: number): GatheredRow[] {
  const joined: GatheredRow[] = [];
  for (const row of rows) {
    const last = joined.at(-1);
    const whole = last === undefined || joined.length < 2 ? null : join(last, row, width);
    if (whole === null) joined.push(row);
    else joined.splice(-1, 1, whole);
  }
  return joined;
}

function join(upper: GatheredRow, lower: GatheredRow, width: number): GatheredRow | null {
  const count = upper.pieces.length + lower.pieces.length;
  const [first = null, ...rest] = lower.pieces;
  if (upper.pieces.length >= width || lower.pieces.length >= width) return null;
  if (first !== null && !isValueCell(first.text) && !tearsName(upper, lower, width)) return null;
  const { line } = upper;
  if (count === width) {
    const more = shift(lower.more, upper.pieces.length);
    return { line, pieces: [...upper.pieces, ...lower.pieces], more: [...upper.more, ...more] };
  }
  if (count !== width + 1) return null;
  const column = upper.pieces.length - 1;
  const torn = first === null ? [] : [{ column, piece: first }];
  const more = [...torn, ...shift(lower.more, column)];
  return { line, pieces: [...upper.pieces, ...rest], more: [...upper.more, ...more] };
}

/**
 * Rows of a table of TABs that a line break inside a cell tears are one again: rows that only together, the torn cell
 * taken once, are as wide as others are (without the first cell where it stands for several rows).
 */
export function joinTornCells(rows: readonly GatheredRow[], split: Split): readonly GatheredRow[] {
  if (split !== splitAtTabs) return rows;
  const width = rows[0]?.pieces.length ?? 0;
  const many = (wide: number) => rows.filter(({ pieces }) => pieces.length === wide).length;
  const usual = new Set([width]);
  if (many(width - 1) > 1) usual.add(width - 1);
  if (many(width - 2) * 2 > rows.length) usual.add(width - 2);
  const joined: GatheredRow[] = [];
  for (const row of rows) {
    const last = joined.at(-1);
    const torn = last !== undefined && joined.length > 1 && tearsCell(last, row, usual);
    if (!torn) joined.push(row);
    else {
      const [piece = null, ...rest] = row.pieces;
      const whole = [...last.pieces, ...rest];
      // Cells that stand for several rows are the first ones.
      const above = Array.from({ length: Math.max(0, width - whole.length) }, () => null);
      const column = above.length + last.pieces.length - 1;
      const torn = piece === null ? [] : [{ column, piece }];
      const more = [...shift(last.more, above.length), ...torn];
      joined.splice(-1, 1, { line: last.line, pieces: [...above, ...whole], more });
    }
  }
  return joined;
}

function tearsCell(upper: GatheredRow, lower: GatheredRow, usual: ReadonlySet<number>): boolean {
  const [above, below] = [upper.pieces.at(-1) ?? null, lower.pieces[0] ?? null];
  return (
    !usual.has(upper.pieces.length) &&
    !usual.has(lower.pieces.length) &&
    usual.has(upper.pieces.length + lower.pieces.length - 1) &&
    above !== null &&
    below !== null &&
    !isValueCell(above.text) &&
    !isValueCell(below.text) &&
    !isSumRow(below.text)
  );
}

/** Of numbered rows those whose name is torn are one again, whatever their blanks tell of the columns. */
export function joinTornNames(rows: readonly GatheredRow[], width: number): readonly GatheredRow[] {
  if (!/^\d{1,3}$/.test(rows[1]?.pieces[0]?.text ?? "")) return rows;
  const joined: GatheredRow[] = [];
  for (const row of rows) {
    const last = joined.at(-1);
    const torn = last !== undefined && joined.length > 1 && tearsName(last, row, width);
    const whole = torn && !isValueCell(row.pieces[0]?.text ?? "/") ? join(last, row, width) : null;
    if (whole === null) joined.push(row);
    else joined.splice(-1, 1, whole);
  }
  return joined;
}

/** Whether a numbered row breaks off inside its name, which a class may precede, and the cells below go on to its end. */
function tearsName(upper: GatheredRow, lower: GatheredRow, width: number): boolean {
  const [number, ...rest] = upper.pieces.filter((cell) => cell !== null);
  return (
    upper.pieces.length + lower.pieces.length === width + 1 &&
    number !== undefined &&
    (rest.length === 1 || rest.length === 2) &&
    /^\d{1,3}$/.test(number.text) &&
    rest.every(({ text }) => !isValueCell(text)) &&
    lower.pieces.length > 1
  );
}

function shift(pieces: readonly PlacedPiece[], by: number): PlacedPiece[] {
  return pieces.map(({ column, piece }) => ({ column: column + by, piece }));
}
