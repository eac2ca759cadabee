import type { SourceTable, Span } from "../../policy.ts";
import { cellKind, isValueCell } from "./cell-kind.ts";
import type { Piece, RawRow, RawTable } from "./raw-table.ts";
import { isHeaderCell } from "./read-header.ts";

/** A table that the file's format gave: all of a raw table but the lines it takes. */
export interface LayoutTable extends Omit<RawTable, "from" | "to"> {
  /** The format's caption, or a title row at the top of the grid. */
  readonly caption: Piece | null;
}

/**
 * A table of the format → header cells and rows as they stand. Titles merged over the whole width at the top are its
 * caption, those further down part its sections; a header of several rows reads downwards (`目标值` over `2025年` →
 * `目标值2025年`); one printed again in the middle is left out. `even` is the evened text.
 */
export function readLayoutTable(even: string, table: SourceTable): LayoutTable | null {
  const grid = table.rows.map((row) => row.map((span) => toPiece(even, span)));
  return readGrid(grid, table.headerRows, toPiece(even, table.caption));
}

/** As {@link readLayoutTable}, for the cells of a grid with so many rows of headers at its top. */
export function readGrid(
  grid: readonly Row[],
  headerRows: number,
  printed: Piece | null,
): LayoutTable | null {
  const filled = grid.filter((row) => row.some((piece) => piece !== null));
  const titles = leadingTitles(filled);
  const body = filled.slice(titles.length);
  const first = body[0];
  if (first === undefined || first.length < 2) return null;
  const headless = headerRows === 1 && isHeadless(first);
  const height = headless ? 0 : headerHeight(headerRows, titles.length, body);
  const header = headless ? first.map(() => null) : joinHeader(body.slice(0, height));
  const rest = body.slice(height).map((row) => ({
    row,
    aside: isTitle(row) || isRepeated(row, body[height - 1]),
  }));
  const caption = printed ?? titles.at(-1) ?? null;
  return {
    caption,
    header,
    rows: rest.filter(({ aside }) => !aside).map(({ row }) => toRow(row)),
    repeated: [
      ...titles.slice(0, -1),
      ...upperHeader(body.slice(0, height), header),
      ...rest.filter(({ aside }) => aside).flatMap(({ row }) => present(row)),
    ],
  };
}

type Row = readonly (Piece | null)[];

function toPiece(even: string, span: Span | null): Piece | null {
  if (span === null) return null;
  const raw = even.slice(span.start, span.end);
  const text = raw.trim();
  if (text === "") return null;
  const start = span.start + raw.indexOf(text);
  return { start, end: start + text.length, text };
}

function present(row: Row): Piece[] {
  return row.filter((piece) => piece !== null);
}

/** One cell over the whole width. */
function isTitle(row: Row): boolean {
  const [first] = row;
  return first != null && row.length > 1 && row.every((piece) => piece?.start === first.start);
}

function leadingTitles(rows: readonly Row[]): Piece[] {
  const end = rows.findIndex((row) => !isTitle(row));
  return rows
    .slice(0, Math.max(end, 0))
    .flatMap((row) => row.slice(0, 1))
    .filter((piece) => piece !== null);
}

/** A first row of data: it has figures, and nothing that reads like a header. */
function isHeadless(row: Row): boolean {
  const pieces = present(row);
  const figures = pieces.filter((piece) => cellKind(piece.text) === "figure");
  return figures.length > 0 && !pieces.some((piece) => isHeaderCell(piece.text));
}

function headerHeight(rows: number, titles: number, body: readonly Row[]): number {
  const given = Math.max(1, Math.min(rows - titles, body.length - 1));
  const [last, next] = [body[given - 1], body[given]];
  const more = last !== undefined && next !== undefined && given + 1 < body.length;
  return more && dividesHeader(last, next) ? given + 1 : given;
}

/** A row of words below merged headers and of nothing beside them: `预算数` over `合计 | 县级`. */
function dividesHeader(header: Row, row: Row): boolean {
  const merged = header.map(
    (piece, i) =>
      piece !== null &&
      [header[i - 1], header[i + 1]].some((other) => other?.start === piece.start),
  );
  if (isTitle(header) || !merged.includes(true)) return false;
  return row.every((piece, i) =>
    merged[i] === true
      ? piece !== null && piece.text.length <= 12 && !isValueCell(piece.text)
      : piece === null || piece.start === header[i]?.start,
  );
}

/** Each column's header cells read downwards; the lowest is where the header stands. */
function joinHeader(rows: readonly Row[]): (Piece | null)[] {
  const width = rows[0]?.length ?? 0;
  return Array.from({ length: width }, (_, column) => {
    const pieces = rows.map((row) => row[column] ?? null).filter((piece) => piece !== null);
    const lowest = pieces.at(-1);
    if (lowest === undefined) return null;
    return { ...lowest, text: [...new Set(pieces.map((piece) => piece.text))].join("") };
  });
}

/** Header cells that stand over others. */
function upperHeader(rows: readonly Row[], header: Row): Piece[] {
  const lowest = new Set(header.map((piece) => piece?.start));
  return rows.flatMap(present).filter((piece) => !lowest.has(piece.start));
}

function isRepeated(row: Row, header: Row | undefined): boolean {
  if (header === undefined) return false;
  const words = (cells: Row) =>
    cells.map((piece) => piece?.text.replace(/\s+/g, "") ?? "").join("|");
  return words(row) === words(header);
}

function toRow(row: Row): RawRow {
  return { pieces: row, exact: true, continued: [] };
}
