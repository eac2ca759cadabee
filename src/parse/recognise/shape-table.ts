import { isSumRow } from "../../language/sum-row.ts";
import type {
  Cell,
  Column,
  ColumnRole,
  DocumentNode,
  Span,
  Table,
  TableRow,
} from "../../policy.ts";
import { alignCells } from "./align-cells.ts";
import { aroundArrow } from "./around-arrow.ts";
import { ATTRIBUTE_WORDS, cellKind, isValueCell } from "./cell-kind.ts";
import { isOrganLine } from "./document-words.ts";
import { headBodies } from "./head-bodies.ts";
import type { Piece, RawRow, RawTable } from "./raw-table.ts";
import { headerYear, readHeader, trailingUnit } from "./read-header.ts";
import { tidy } from "./squeeze.ts";

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
      span: wholeSpan(raw),
    },
    nodes: tableNodes(raw, frame.id),
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

/** Roles by the header's words, corrected by what the cells hold. */
function columnRoles(raw: RawTable): ColumnRole[] {
  const roles = raw.header.map((piece, index): ColumnRole => {
    if (piece !== null) return readHeader(piece.text, null).role;
    return index === 0 && startsWithNumber(raw) ? "index" : "name";
  });
  const lostName = roles[0] === "index" && roles[1] === "value" && raw.header[0] === null;
  if (lostName) roles[0] = "name";
  if (!roles.includes("name")) {
    const first = roles.findIndex((role, column) => mayName(role, column, raw));
    if (first >= 0) roles[first] = "name";
  }
  const placed = raw.rows.map((row) => placeRow(row, roles));
  const held = roles.map((role, column) =>
    role === "name" && column !== roles.indexOf("name") && holdsFigures(placed, column)
      ? "value" // its header names a place or a body, its cells count for it
      : roleByContent(role, { column, header: raw.header[column]?.text ?? "" }, placed),
  );
  return headBodies(
    held.map((role, column) => ({
      role,
      header: tidy(raw.header[column]?.text ?? ""),
      cells: textsIn(placed, column),
    })),
  );
}

/** A column of words can name the rows where none is headed so: one of texts, or of classes, not of figures. */
function mayName(role: ColumnRole, column: number, { header, rows }: RawTable): boolean {
  const classes = role === "attribute" && !ATTRIBUTE_HEADER.test(header[column]?.text ?? "");
  const cells = rows.flatMap(({ pieces, exact }) => (exact ? (pieces[column]?.text ?? []) : []));
  const figures = cells.filter(isValueCell).length;
  const attributes = cells.filter((text) => cellKind(text) === "attribute").length;
  const band = column === 0 && BAND_HEADER.test(header[column]?.text ?? "");
  return (role === "text" || classes) && attributes === 0 && (band || 2 * figures <= cells.length);
}

function textsIn(rows: readonly PlacedRow[], column: number): string[] {
  return rows.flatMap((row) => row.cells[column]?.map((piece) => piece.text) ?? []);
}

function holdsFigures(rows: readonly PlacedRow[], column: number): boolean {
  const texts = textsIn(rows, column);
  return texts.length > 0 && texts.filter(isValueCell).length / texts.length >= 0.6;
}

function startsWithNumber(raw: RawTable): boolean {
  return /^0?1$/.test(raw.rows[0]?.pieces[0]?.text ?? "");
}

/** Headers that name nothing but the attribute; 类别 and 类型 may head classes of any kind. */
const ATTRIBUTE_HEADER = /属性|性质/;

function roleByContent(
  role: ColumnRole,
  { column, header }: { column: number; header: string },
  rows: readonly PlacedRow[],
): ColumnRole {
  const texts = textsIn(rows, column);
  if (texts.length === 0) return role;
  const share = (test: (text: string) => boolean) => texts.filter(test).length / texts.length;
  const isAttribute = (text: string) => cellKind(text) === "attribute";
  if (role === "remark" && share(isAttribute) >= 0.5) return "attribute";
  if (role === "attribute" && !ATTRIBUTE_HEADER.test(header) && share(isAttribute) < 0.5)
    return "text";
  if (role === "unit" && share((text) => text.length > 8 || isOrganLine(text)) >= 0.5)
    return "text";
  if (role === "text" && !CLASS_HEADER.test(header) && share(isValueCell) >= 0.6) return "value";
  return role;
}

/** Headers of figures that number or class the rows and measure nothing. */
const CLASS_HEADER = /编码|代码|编号|电话|号码|邮编|年龄|等级|级别|档次|学段|年级/;

/** Of these, those whose bands are the names of the rows where no other column has names: `"60—69周岁"`. */
const BAND_HEADER = /年龄|等级|级别|档次|学段|年级/;

/** A row with its pieces per column. */
interface PlacedRow {
  readonly cells: readonly (readonly Piece[])[];
  readonly ambiguous: boolean;
  readonly short: boolean;
  readonly scattered: boolean;
  readonly spans: readonly Span[];
}

function placeRow(row: RawRow, roles: readonly ColumnRole[]): PlacedRow {
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

function furtherPieces(row: RawRow): Piece[] {
  return (row.more ?? []).map(({ piece }) => piece);
}

function rowSpans(pieces: readonly Piece[], continued: readonly Piece[]): Span[] {
  const spans = [pieces, continued].filter((part) => part.length > 0);
  return spans.map((part) => ({
    start: Math.min(...part.map(({ start }) => start)),
    end: Math.max(...part.map(({ end }) => end)),
  }));
}

function toTableRow(row: PlacedRow, index: number): TableRow {
  return {
    row: index + 1,
    cells: row.cells.map((pieces) => toCell(pieces, row.scattered)),
    spans: row.spans,
    damaged:
      row.cells.some((cell) => cell.some((piece) => isTorn(piece.text))) || row.spans.length > 1,
  };
}

function toCell(pieces: readonly Piece[], scattered: boolean): Cell {
  const first = pieces[0];
  if (first === undefined) return { text: "", span: null };
  const last = pieces.at(-1) ?? first;
  const adjacent = !scattered && last.start >= first.start && pieces.length <= 4;
  const end = adjacent ? endOfFirstRun(pieces) : first.end;
  const rest = pieces
    .filter((piece) => piece.start >= end)
    .map(({ start, end: to }) => ({ start, end: to }));
  return {
    text: mendFigure(tidy(pieces.map((piece) => piece.text).join(""))),
    span: { start: first.start, end },
    ...(rest.length === 0 ? {} : { rest }),
  };
}

/** A number broken over lines is one: `"80 00元"` → `"8000元"`; two numbers are not. */
function mendFigure(text: string): string {
  return text.replace(/^(\d[\d,.]*) (?=0\d|[,.]\d)|^(\d+[,.]) (?=\d)/, "$1$2");
}

/** End of the pieces that stand together; a piece behind a page break is not part of the cell's span. */
function endOfFirstRun(pieces: readonly Piece[]): number {
  let end = pieces[0]?.end ?? 0;
  for (const piece of pieces.slice(1)) {
    if (piece.start - end > 12) break;
    end = piece.end;
  }
  return end;
}

/** An attribute that lost its head: `"期性"`. */
export function isTorn(text: string): boolean {
  const tight = text.replace(/\s+/g, "");
  return (
    tight.length >= 2 && ATTRIBUTE_WORDS.some((word) => word !== tight && word.endsWith(tight))
  );
}

/** Figures of several years, each row in a unit of its own: what is aimed at, whatever the caption calls it. */
function measuresOverYears(columns: readonly Column[], rows: readonly TableRow[]): boolean {
  const values = columns.filter(({ role }) => role === "value");
  const years = new Set(values.flatMap(({ year }) => year ?? []));
  const name = columns.findIndex(({ role }) => role === "name");
  const measured = rows.filter((row) => trailingUnit(row.cells[name]?.text ?? "")?.unit != null);
  const units = columns.some(({ role }) => role === "unit") || 2 * measured.length > rows.length;
  return years.size > 1 && units;
}

function tableKind(
  columns: readonly Column[],
  rows: readonly TableRow[],
  caption: string,
): Table["kind"] {
  const has = (role: ColumnRole) => columns.some((column) => column.role === role);
  const words = columns.map((column) => column.text).join(" ");
  const states = has("value") && has("name");
  const indicators =
    states &&
    (has("attribute") || /指标/.test(`${words} ${caption}`) || measuresOverYears(columns, rows));
  // Indicators with the bodies that answer for them are indicators; a list of tasks may plan its spending by years.
  const headed = /指标/.test(columns.find(({ role }) => role === "name")?.text ?? "");
  if (has("duty")) return indicators && (headed || has("attribute")) ? "indicator" : "duty";
  if (!states) return "data";
  return indicators ? "indicator" : "data";
}

function wholeSpan(raw: RawTable): Span {
  const pieces = allPieces(raw);
  return {
    start: Math.min(...pieces.map((piece) => piece.start)),
    end: Math.max(...pieces.map((piece) => piece.end)),
  };
}

function allPieces(raw: RawTable): Piece[] {
  return [
    ...raw.header.filter((piece) => piece !== null),
    ...raw.repeated,
    ...raw.rows.flatMap((row) => [
      ...row.pieces.filter((piece) => piece !== null),
      ...furtherPieces(row),
      ...row.continued,
    ]),
  ];
}

function tableNodes(raw: RawTable, owner: string): DocumentNode[] {
  const columns = [...raw.header.filter((piece) => piece !== null), ...raw.repeated];
  const cells = raw.rows.flatMap((row) => [
    ...row.pieces.filter((piece) => piece !== null),
    ...furtherPieces(row),
    ...row.continued,
  ]);
  return [
    ...columns.map(({ start, end }): DocumentNode => ({ kind: "column", start, end, owner })),
    ...cells.map(({ start, end }): DocumentNode => ({ kind: "cell", start, end, owner })),
  ];
}
