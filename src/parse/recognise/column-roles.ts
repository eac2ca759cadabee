import type { ColumnRole } from "../../policy.ts";
import { cellKind, isValueCell } from "./cell-kind.ts";
import { isOrganLine } from "./document-words.ts";
import { headBodies } from "./head-bodies.ts";
import { type PlacedRow, placeRow } from "./place-row.ts";
import type { RawTable } from "./raw-table.ts";
import { readHeader } from "./read-header.ts";
import { tidy } from "./squeeze.ts";

/** Roles by the header's words, corrected by what the cells hold. */
export function columnRoles(raw: RawTable): ColumnRole[] {
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

function startsWithNumber(raw: RawTable): boolean {
  return /^0?1$/.test(raw.rows[0]?.pieces[0]?.text ?? "");
}

function textsIn(rows: readonly PlacedRow[], column: number): string[] {
  return rows.flatMap((row) => row.cells[column]?.map((piece) => piece.text) ?? []);
}

function holdsFigures(rows: readonly PlacedRow[], column: number): boolean {
  const texts = textsIn(rows, column);
  return texts.length > 0 && texts.filter(isValueCell).length / texts.length >= 0.6;
}

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

/** Headers that name nothing but the attribute; 类别 and 类型 may head classes of any kind. */
const ATTRIBUTE_HEADER = /属性|性质/;

/** Headers of figures that number or class the rows and measure nothing. */
const CLASS_HEADER = /编码|代码|编号|电话|号码|邮编|年龄|等级|级别|档次|学段|年级/;

/** Of these, those whose bands are the names of the rows where no other column has names: `"60—69周岁"`. */
const BAND_HEADER = /年龄|等级|级别|档次|学段|年级/;
