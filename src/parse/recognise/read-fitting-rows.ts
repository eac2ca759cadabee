import type { ColumnRole } from "../../policy.ts";
import { cellKind, isValueCell } from "./cell-kind.ts";
import { divideCells } from "./divide-cells.ts";
import { joinClassParts } from "./join-class-parts.ts";
import type { Piece, RawRow } from "./raw-table.ts";
import {
  type CellStream,
  repeatsHeader,
  type StreamBody,
  type StreamHeader,
} from "./read-cell-stream.ts";
import { headerRole, isHeaderCell, trailingUnit } from "./read-header.ts";

/**
 * Rows of a stream of cells without numbers, told apart by what fits the columns: a name, its unit, figures, an attribute;
 * a class stands before the first of its rows only. A header printed again behind a page break is left out. The better
 * header and rows fit the cells, the more they are worth.
 */
export function readFittingRows(
  stream: CellStream,
  header: StreamHeader,
): StreamBody & { worth: number } {
  const { cells, repeated, breaks } = withoutRepeats(stream.cells, header);
  const texts = cells.map(({ text }) => text);
  const roles = rowRoles(header, texts);
  const { rows: ranges, worth } = divideCells(texts, roles);
  const rows: { pieces: Piece[]; continued: Piece[] }[] = [];
  for (const { from, to } of ranges) {
    const last = rows.at(-1);
    const torn = breaks.has(from) && last !== undefined && continuesName(last.pieces, cells, from);
    if (torn) last.continued.push(...cells.slice(from, from + 1));
    rows.push({ pieces: cells.slice(torn ? from + 1 : from, to), continued: [] });
  }
  const end = rows.at(-1)?.pieces.at(-1);
  const within = repeated.filter(({ start }) => end !== undefined && start < end.start);
  return {
    rows: joinClassParts(
      rows.map((row): RawRow => ({ ...row, exact: false })),
      roles,
    ),
    repeated: within,
    worth: worth + header.cells.filter((cell) => headerRole(cell?.text ?? "") !== null).length,
    to: (ranges.at(-1)?.to ?? 0) + header.size + within.length,
  };
}

/**
 * What the cells of a row are: classes where 类别 heads them, attributes where 备注 does and some are there, a name in the first
 * column of words where none is headed so.
 */
function rowRoles(header: StreamHeader, cells: readonly string[]): ColumnRole[] {
  const roles = header.cells.map((cell): ColumnRole => {
    const words = cell?.text ?? "";
    if (cell === null) return "name";
    const role = headerRole(words) ?? (trailingUnit(words) === null ? "text" : "value");
    return role === "attribute" && !/属性|性质/.test(words) ? "text" : role;
  });
  const last = roles.lastIndexOf("remark");
  const attributes = cells.some((text) => cellKind(text) === "attribute");
  if (attributes && last >= 0 && !roles.includes("attribute")) roles[last] = "attribute";
  const first = roles.indexOf("text");
  if (!roles.includes("name") && first >= 0) roles[first] = "name";
  // Classes may be empty as remarks may: each stands before the first of its rows only.
  return roles.map((role, at) => (role === "text" && at < roles.indexOf("name") ? "remark" : role));
}

interface Flow {
  readonly cells: readonly Piece[];
  readonly repeated: readonly Piece[];
  /** Cells that stand right behind a header printed again. */
  readonly breaks: ReadonlySet<number>;
}

/** The cells of the rows up to the next table: headers printed again, and the captions over them, are put aside. */
function withoutRepeats(stream: readonly Piece[], header: StreamHeader): Flow {
  const cells: Piece[] = [];
  const repeated: Piece[] = [];
  const breaks = new Set<number>();
  for (let at = header.size; at < stream.length; ) {
    const lead = CONTINUED.test(stream[at]?.text ?? "") ? 1 : 0;
    const again = repeatsHeader(stream, at + lead, header);
    if (again > 0) {
      repeated.push(...stream.slice(at, at + lead + again));
      breaks.add(cells.length);
    } else if (isBehind(stream, at, header)) break;
    else cells.push(...stream.slice(at, at + 1));
    at += again > 0 ? lead + again : 1;
  }
  return { cells, repeated, breaks };
}

/** "续表1", "表2(续)": the caption of a table that goes on. */
const CONTINUED = /^续表|\(续(?:表)?[\d一二三]?\)$/u;

/** A note, or the caption or the header of another table. */
function isBehind(cells: readonly Piece[], at: number, header: StreamHeader): boolean {
  const text = cells[at]?.text ?? "";
  if (
    /^(注|备注|说明|抄[送报]|(?:数据|资料)来源)\s*\d?\s*:|^(?:附?表|专栏)\s*[\d一二三四五六七八九十]/u.test(
      text,
    )
  )
    return true;
  const heads = [0, 1, 2].filter((step) => isHeaderCell(cells[at + step]?.text ?? ""));
  return heads.length === 3 && heads.every((step) => repeatsHeader(cells, at + step, header) === 0);
}

/** A name behind a page break that completes the one before it: that has no unit, this one has, a full row follows. */
function continuesName(before: readonly Piece[], cells: readonly Piece[], at: number): boolean {
  const values = before.findIndex(({ text }) => isValueCell(text));
  const name = before
    .slice(0, Math.max(values, 0))
    .map(({ text }) => text)
    .join("");
  const next = cells[at + 1]?.text ?? "";
  return (
    values > 0 &&
    trailingUnit(name) === null &&
    trailingUnit(cells[at]?.text ?? "") !== null &&
    cellKind(next) === "text" &&
    [2, 3, 4].some((step) => isValueCell(cells[at + step]?.text ?? ""))
  );
}
