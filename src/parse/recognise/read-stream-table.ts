import { isSumRow } from "../../language/sum-row.ts";
import { cellKind, isValueCell } from "./cell-kind.ts";
import { type FittedRows, fitRows } from "./fit-rows.ts";
import type { Piece, RawRow, RawTable } from "./raw-table.ts";
import { headerRole, isHeaderCell, trailingUnit } from "./read-header.ts";
import type { Line } from "./split-lines.ts";

/**
 * A table with one cell per line, from line `from` on, or null. Cells may end in a bar (`"44.5 |"`).
 *
 * Rows are found by their printed numbers 1, 2, 3 … where there are such, else by their kinds: a name, then
 * figures. Missing cells, a header printed again and a name cut by a page break do not derail it.
 */
export function readStreamTable(
  lines: readonly Line[],
  from: number,
  isBorder: (index: number) => boolean,
): RawTable | null {
  const stream = readStream(lines, from, isBorder);
  const header = readStreamHeader(stream);
  const body = header === null ? null : readBody(stream, header);
  const fitted = stream.barred || header?.indexed === true ? null : fitStream(stream.cells, header);
  if (fitted !== null && fitted.to >= (body?.to ?? 0))
    return {
      from,
      to: from + fitted.to,
      header: stream.cells.slice(0, fitted.width),
      rows: fitted.rows,
      repeated: [],
    };
  if (header === null || body === null || body.rows.length < 2) return null;
  return {
    from,
    to: from + body.to,
    header: header.cells,
    rows: body.rows,
    repeated: body.repeated,
  };
}

function readBody(stream: Stream, header: StreamHeader): Body | null {
  return header.indexed ? readIndexedRows(stream, header) : readNamedRows(stream, header);
}

/** Rows that fill every column, under the header found or under one whose words are no words of headers. */
function fitStream(
  cells: readonly Piece[],
  header: StreamHeader | null,
): (FittedRows & { width: number }) | null {
  const first = cells.findIndex(({ text }) => isValueCell(text));
  const head = cells[0];
  if (head === undefined || !isHeaderCell(head.text)) return null;
  const widths = header === null ? [first - 1, first - 2, first - 3] : [header.size];
  let best: (FittedRows & { width: number }) | null = null;
  for (const width of widths) {
    const named = cells.slice(0, width).every(({ text }) => isPlainHeader(text));
    if (!named || width < 2 || width > WIDEST || (header === null && width < 3)) continue;
    const fitted = fitRows(cells, width);
    if (fitted !== null && fitted.to > (best?.to ?? 0)) best = { ...fitted, width };
  }
  return best;
}

/** Cells in reading order; `barred` where the text itself marks each line as a cell. */
interface Stream {
  readonly cells: readonly Piece[];
  readonly barred: boolean;
}

interface StreamHeader {
  readonly cells: readonly (Piece | null)[];
  /** Cells of the stream that the header takes. */
  readonly size: number;
  readonly indexed: boolean;
}

interface Body {
  readonly rows: readonly RawRow[];
  readonly repeated: readonly Piece[];
  /** Cells of the stream that the table takes. */
  readonly to: number;
}

const LONGEST = 4000;

function readStream(
  lines: readonly Line[],
  from: number,
  isBorder: (index: number) => boolean,
): Stream {
  const barred = isBarred(lines[from]) && isBarred(lines[from + 1]);
  const cells: Piece[] = [];
  for (let index = from; index < lines.length && cells.length < LONGEST; index++) {
    const line = lines[index];
    if (line === undefined || (index > from && isBorder(index))) break;
    if (barred && !isBarred(line)) break;
    const text = barred ? line.text.slice(0, -1).trim() : line.text;
    const last = cells.at(-1);
    const inHeader = !cells.some((cell) => isValueCell(cell.text));
    if (last !== undefined && inHeader && isLoneUnit(text)) {
      cells.splice(-1, 1, { ...last, end: line.start + text.length, text: last.text + text });
      continue;
    }
    cells.push({ start: line.start, end: line.start + text.length, text });
  }
  return { cells, barred };
}

/** A header's unit on a line of its own: `"(万元)"`. */
function isLoneUnit(text: string): boolean {
  const found = trailingUnit(text);
  return found !== null && found.unit !== null && found.from === 0;
}

function isBarred(line: Line | undefined): boolean {
  return line !== undefined && /^[^|]+\|$/.test(line.text);
}

const WIDEST = 12;

function readStreamHeader(stream: Stream): StreamHeader | null {
  const { cells, barred } = stream;
  const first = cells[0];
  if (first === undefined || !(barred || isHeaderCell(first.text))) return null;
  return readIndexedHeader(cells) ?? readNamedHeader(cells);
}

/** Header cells up to a row that begins with its number 1. */
function readIndexedHeader(cells: readonly Piece[]): StreamHeader | null {
  const one = cells.findIndex((cell) => /^0?1$/.test(cell.text));
  const two = cells.findIndex((cell, index) => index > one + 1 && /^0?2$/.test(cell.text));
  if (one < 2 || one > WIDEST || two < 0) return null;
  const header = cells.slice(0, one);
  if (!header.every((cell) => isPlainHeader(cell.text))) return null;
  if (header.filter((cell) => isHeaderCell(cell.text)).length < 2) return null;
  const named = headerRole(header[0]?.text ?? "") === "index";
  return { cells: named ? header : [null, ...header], size: one, indexed: true };
}

function isPlainHeader(text: string): boolean {
  return isHeaderCell(text) || (text.length <= 24 && !/[。;!?]/.test(text) && !isValueCell(text));
}

/** Header cells up to the first name; a lost header of the names is put in as null. */
function readNamedHeader(cells: readonly Piece[]): StreamHeader | null {
  let size = 0;
  while (size < Math.min(cells.length, WIDEST) && headsColumn(cells, size)) size++;
  if (size < 2) return null;
  const header = cells.slice(0, size);
  if (!header.some(({ text }) => headerRole(text) === "value" || trailingUnit(text)?.unit))
    return null;
  const named = ["name", "index", "text"].includes(headerRole(header[0]?.text ?? "") ?? "");
  return { cells: named ? header : [null, ...header], size, indexed: false };
}

/** A word of headers, or words with a unit in brackets that no figure follows: `"座椅(张)"` before another header or a name. */
function headsColumn(cells: readonly Piece[], at: number): boolean {
  const text = cells[at]?.text ?? "";
  if (isHeaderCell(text)) return true;
  const unit = trailingUnit(text)?.unit ?? null;
  return unit !== null && text.length <= 24 && !isValueCell(cells[at + 1]?.text ?? "");
}

function readIndexedRows(stream: Stream, header: StreamHeader): Body {
  const { cells } = stream;
  const rows: RawRow[] = [];
  const repeated: Piece[] = [];
  let longest = 0;
  let at = header.size;
  for (let number = 1; at < cells.length; number++) {
    const next = findNextRow(cells, at, number + 1, header.cells.length);
    const to = next ?? lastRowEnd(stream, at, header, longest);
    const kept = withoutHeader(cells.slice(at, to), header);
    repeated.push(...kept.repeated);
    const parts = splitAtTotals(kept.pieces);
    for (const pieces of parts) rows.push({ pieces, exact: false, continued: [] });
    longest = Math.max(longest, parts[0]?.length ?? 0);
    at = to;
    if (next === null) break;
  }
  const sums = stream.barred ? at : totalEnd(cells, at);
  if (sums > at) rows.push({ pieces: cells.slice(at, sums), exact: false, continued: [] });
  return { rows, repeated, to: sums };
}

/** A row of sums has no number, so that it stands at the end of the row before. */
function splitAtTotals(pieces: readonly Piece[]): Piece[][] {
  const at = pieces.findIndex((piece, index) => index > 1 && isSumRow(piece.text));
  return at < 0 ? [[...pieces]] : [pieces.slice(0, at), ...splitAtTotals(pieces.slice(at))];
}

/** End of a row of sums behind the last numbered one: its name, and the figures that follow. */
function totalEnd(cells: readonly Piece[], at: number): number {
  if (!isSumRow(cells[at]?.text ?? "")) return at;
  let to = at + 1;
  while (to < cells.length && isValueCell(cells[to]?.text ?? "")) to++;
  return to > at + 1 ? to : at;
}

/** Where row `number` begins: its printed number before a name, at the distance nearest to a full row. */
function findNextRow(
  cells: readonly Piece[],
  at: number,
  number: number,
  width: number,
): number | null {
  let best: number | null = null;
  for (let index = at + 2; index <= at + width * 2 + 2 && index < cells.length; index++) {
    const printed = cells[index]?.text ?? "";
    if (Number(printed) !== number || !/^\d+$/.test(printed)) continue;
    if (cellKind(cells[index + 1]?.text ?? "/") !== "text") continue;
    if (best === null || Math.abs(index - at - width) < Math.abs(best - at - width)) best = index;
  }
  return best;
}

/** The last row takes no more cells than the others did, and stops before a caption or a note. */
function lastRowEnd(stream: Stream, at: number, header: StreamHeader, longest: number): number {
  const { cells } = stream;
  if (stream.barred) return cells.length;
  const most = Math.min(longest === 0 ? header.cells.length : longest, header.cells.length);
  let to = at + 1;
  while (to < at + most && to < cells.length && !isAfterTable(cells, to)) to++;
  return to;
}

function isAfterTable(cells: readonly Piece[], index: number): boolean {
  const text = cells[index]?.text ?? "";
  if (/^(注|备注|说明|数据来源)[::]|^表\s*\d/.test(text)) return true;
  const next = cells[index + 1]?.text ?? "";
  return headerRole(next.replace(/\s+/g, "")) === "index" && cellKind(text) === "text";
}

/** Drops a header that is printed again in the middle of a row or between rows. */
function withoutHeader(
  pieces: readonly Piece[],
  header: StreamHeader,
): { pieces: Piece[]; repeated: Piece[] } {
  const at = pieces.findIndex((_, index) => index > 0 && repeatsHeader(pieces, index, header) > 0);
  if (at < 0) return { pieces: [...pieces], repeated: [] };
  const size = repeatsHeader(pieces, at, header);
  return {
    pieces: [...pieces.slice(0, at), ...pieces.slice(at + size)],
    repeated: pieces.slice(at, at + size),
  };
}

/** How many cells at `index` repeat the header word for word; 0 where they do not. */
function repeatsHeader(cells: readonly Piece[], index: number, header: StreamHeader): number {
  const printed = header.cells.filter((cell) => cell !== null);
  const same = printed.every(
    (cell, offset) => tight(cells[index + offset]?.text) === tight(cell.text),
  );
  return same ? printed.length : 0;
}

function tight(text: string | undefined): string {
  return (text ?? "").replace(/\s+/g, "");
}

interface OpenRow {
  name: Piece[];
  rest: Piece[];
  continued: Piece[];
}

/** Rows told apart by kinds: names, then figures and what follows them. */
function readNamedRows(stream: Stream, header: StreamHeader): Body | null {
  const { cells } = stream;
  const rows: OpenRow[] = [];
  const repeated: Piece[] = [];
  let broken = false;
  let at = header.size;
  while (at < cells.length) {
    const again = repeatsHeader(cells, at, header);
    const cell = cells[at];
    if (cell === undefined) break;
    if (again > 0) {
      repeated.push(...cells.slice(at, at + again));
      at += again;
      broken = true;
      continue;
    }
    if (!takeCell(rows, cells, at, { width: header.cells.length, broken })) break;
    broken = false;
    at++;
  }
  return { rows: rows.map(closeRow), repeated, to: at };
}

function closeRow(row: OpenRow): RawRow {
  return { pieces: [...row.name, ...row.rest], exact: false, continued: row.continued };
}

interface Place {
  /** Columns of the table. */
  readonly width: number;
  /** True right behind a header that was printed again. */
  readonly broken: boolean;
}

/** Puts one cell where it belongs; false where the table has ended. */
function takeCell(rows: OpenRow[], cells: readonly Piece[], at: number, place: Place): boolean {
  const cell = cells[at];
  if (cell === undefined) return false;
  const open = rows.at(-1);
  if (cellKind(cell.text) !== "text") {
    if (open === undefined || open.rest.length >= place.width) return false;
    open.rest.push(cell);
    return true;
  }
  if (open !== undefined && place.broken && continuesName(open, cells, at)) {
    open.continued.push(cell);
    return true;
  }
  if (open !== undefined && open.rest.length === 0) {
    open.name.push(cell);
    return figuresFollow(cells, at);
  }
  if (open !== undefined && isTrailingWord(open, cells, at, place.width)) {
    open.rest.push(cell);
    return true;
  }
  if (!figuresFollow(cells, at)) return false;
  rows.push({ name: [cell], rest: [], continued: [] });
  return true;
}

/** A name behind a page break that completes the one before it: that has no unit, this one has, a full row follows. */
function continuesName(open: OpenRow, cells: readonly Piece[], at: number): boolean {
  const before = open.name.map((piece) => piece.text).join("");
  const here = cells[at]?.text ?? "";
  const next = cells[at + 1]?.text ?? "";
  return (
    open.rest.length > 0 &&
    trailingUnit(before) === null &&
    trailingUnit(here) !== null &&
    cellKind(next) === "text" &&
    figuresFollow(cells, at + 1)
  );
}

/** A word behind the figures that belongs to the row (a remark): the name of the next row comes after it. */
function isTrailingWord(
  open: OpenRow,
  cells: readonly Piece[],
  at: number,
  width: number,
): boolean {
  if (open.rest.length + 1 >= width) return false;
  const next = cells[at + 1];
  return (
    next !== undefined && cellKind(next.text) === "text" && isValueCell(cells[at + 2]?.text ?? "")
  );
}

function figuresFollow(cells: readonly Piece[], at: number): boolean {
  return [1, 2, 3].some((step) => isValueCell(cells[at + step]?.text ?? ""));
}
