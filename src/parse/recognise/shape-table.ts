import type { Column, ColumnRole, DocumentNode, Span, Table } from "../../policy.ts";
import { aroundArrow } from "./around-arrow.ts";
import { columnRoles } from "./column-roles.ts";
import { placeRow } from "./place-row.ts";
import { furtherPieces, type Piece, type RawRow, type RawTable } from "./raw-table.ts";
import { headerYear, readHeader } from "./read-header.ts";
import { tidy } from "./squeeze.ts";
import { tableKind } from "./table-kind.ts";
import { toTableRow } from "./to-table-row.ts";

/** What stands around a table: its caption, a unit printed above it, the headings over it. */
export interface TableFrame {
  readonly id: string;
  readonly caption: Piece | null;
  /** Unit of all figures, from a line such as `"单位:万人"`. */
  readonly unit: string | null;
  readonly path: readonly string[];
}

export interface ShapedTable {
  readonly table: Table;
  readonly nodes: readonly DocumentNode[];
  /** Rows in which it cannot be known to which column a value belongs. */
  readonly ambiguous: ReadonlySet<number>;
  /** Rows with fewer cells than the others. */
  readonly short: ReadonlySet<number>;
}

/**
 * A found table with typed columns and every piece in its cell: as many cells per row as there are columns.
 *
 * A value that could stand in either of two columns goes to the last of them, and its row is `ambiguous`.
 */
export function shapeTable(raw: RawTable, frame: TableFrame): ShapedTable {
  const roles = columnRoles(raw);
  const columns: Column[] = [];
  const units = unitsOf(frame.unit, raw, roles);
  for (const [index, piece] of raw.header.entries()) {
    const column = readHeader(piece?.text ?? "", piece);
    const role = roles[index] ?? "text";
    // A part of the column before is counted as that.
    const whole = /^其中/.test(column.text) ? columns.at(-1)?.unit : null;
    const unit = column.unit ?? whole ?? (role === "value" ? (units[index] ?? null) : null);
    const year = column.year ?? (role === "value" ? captionYear(column.text, frame.caption) : null);
    columns.push({ ...column, role, unit, year });
  }
  const heads = headerPieces(raw);
  const cells = raw.rows.flatMap(rowPieces);
  const placed = raw.rows.map((row) => placeRow(row, roles));
  const rows = placed.map((row, index) => toTableRow(row, index));
  const ambiguous = new Set(placed.flatMap((row, index) => (row.ambiguous ? [index + 1] : [])));
  const short = new Set(placed.flatMap((row, index) => (row.short ? [index + 1] : [])));
  return {
    table: {
      id: frame.id,
      kind: tableKind(columns, rows, frame.caption?.text ?? ""),
      caption: tidy(frame.caption?.text ?? ""),
      captionSpan:
        frame.caption === null ? null : { start: frame.caption.start, end: frame.caption.end },
      path: frame.path,
      columns: columns.map(dropPieceText),
      rows: rows.map((row) =>
        ambiguous.has(row.row) || short.has(row.row) ? { ...row, damaged: true } : row,
      ),
      span: wholeSpan([...heads, ...cells]),
    },
    nodes: [...toNodes("column", heads, frame.id), ...toNodes("cell", cells, frame.id)],
    ambiguous,
    short,
  };
}

/** `"主要指标(2022年→2025年)"`: the year of what is, headed 现状, and of what is aimed at. */
function captionYear(header: string, caption: Piece | null): number | null {
  const sides = aroundArrow(/\d{4}年?\s*[^\d\s]{1,2}\s*\d{4}/.exec(caption?.text ?? "")?.[0] ?? "");
  const side = /现状|基期|基础值/.test(header) ? 0 : /目标|规划/.test(header) ? 1 : null;
  return sides === null || side === null ? null : headerYear(sides[side]);
}

/** The unit above a table for each column; several (`吨/日、万元`) belong to the columns of figures in turn. */
function unitsOf(
  unit: string | null,
  { header }: RawTable,
  roles: readonly ColumnRole[],
): readonly (string | null)[] {
  const several = unit?.split(/[、,，]/u) ?? [];
  if (several.length < 2) return header.map(() => unit);
  const values = roles.flatMap((role, index) => (role === "value" ? [index] : []));
  return header.map((_, index) => {
    const at = values.indexOf(index);
    return values.length === several.length && at >= 0 ? (several[at] ?? null) : null;
  });
}

function dropPieceText(column: Column): Column {
  const { span } = column;
  return { ...column, span: span === null ? null : { start: span.start, end: span.end } };
}

function wholeSpan(pieces: readonly Piece[]): Span {
  return {
    start: Math.min(...pieces.map((piece) => piece.start)),
    end: Math.max(...pieces.map((piece) => piece.end)),
  };
}

function headerPieces({ header, repeated }: RawTable): Piece[] {
  return [...header.filter((piece) => piece !== null), ...repeated];
}

function rowPieces(row: RawRow): Piece[] {
  return [...row.pieces.filter((piece) => piece !== null), ...furtherPieces(row), ...row.continued];
}

function toNodes(
  kind: DocumentNode["kind"],
  pieces: readonly Piece[],
  owner: string,
): DocumentNode[] {
  return pieces.map(({ start, end }) => ({ kind, start, end, owner }));
}
