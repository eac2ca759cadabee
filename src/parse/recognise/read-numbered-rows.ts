import { BODY_ENDING } from "../../language/body-ending.ts";
import { isSumRow } from "../../language/sum-row.ts";
import { cellKind, isValueCell } from "./cell-kind.ts";
import type { Piece, RawRow } from "./raw-table.ts";
import {
  type CellStream,
  repeatsHeader,
  type StreamBody,
  type StreamHeader,
} from "./read-cell-stream.ts";
import { headerRole } from "./read-header.ts";

/** Rows of a stream of cells that begin with their printed numbers 1, 2, 3 …; a missing cell does not derail them. */
export function readNumberedRows(stream: CellStream, header: StreamHeader): StreamBody {
  const { cells } = stream;
  const groups: Numbered[] = [];
  const repeated: Piece[] = [];
  let longest = 0;
  let at = header.size;
  for (let number = 1; at < cells.length; number++) {
    const next = findNextRow(cells, at, number + 1, header.cells.length);
    const to = next ?? lastRowEnd(stream, at, header, longest);
    const kept = withoutHeader(cells.slice(at, to), header);
    const { own, behind } = withoutClass(withWholeBody(kept.pieces, header), header);
    repeated.push(...kept.repeated);
    const parts = splitAtTotals(own);
    groups.push({ parts, behind });
    longest = Math.max(longest, parts[0]?.length ?? 0);
    at = to;
    if (next === null) break;
  }
  const classed = header.classed === true;
  const rows = classed ? withClasses(groups, header.aside ?? []) : groups.flatMap(plainRows);
  const aside = classed ? [] : [...(header.aside ?? []), ...groups.flatMap(({ behind }) => behind)];
  const sums = stream.barred ? at : totalEnd(cells, at);
  if (sums > at) rows.push({ pieces: cells.slice(at, sums), exact: false, continued: [] });
  return { rows: withEmptyCells(rows, header), repeated: [...aside, ...repeated], to: sums };
}

/** What stands from one number to the next: a row, perhaps one of sums, and the class of the rows to come. */
interface Numbered {
  readonly parts: readonly (readonly Piece[])[];
  readonly behind: readonly Piece[];
}

function plainRows({ parts }: Numbered): RawRow[] {
  return parts.map((pieces) => ({ pieces, exact: false, continued: [] }));
}

/** Rows with their class before them, which is lent to all but the first of it. */
function withClasses(groups: readonly Numbered[], first: readonly Piece[]): RawRow[] {
  let opened = joined(first);
  let current: Piece | null = null;
  return groups.flatMap((group) => {
    const lent = opened === null && current !== null ? [current] : [];
    const own = opened ?? current;
    current = own;
    opened = joined(group.behind);
    return plainRows(group).map((row) =>
      own === null ? row : { ...row, pieces: [own, ...row.pieces], lent },
    );
  });
}

/** A row that lacks one cell has it where the text leaves a line empty, if full rows leave none. */
function withEmptyCells(rows: readonly RawRow[], { cells }: StreamHeader): RawRow[] {
  const gap = Math.min(...rows.flatMap(({ pieces }) => gapsIn(pieces)));
  const full = rows.filter(({ pieces }) => pieces.length === cells.length);
  const regular =
    full.length >= 3 && full.every(({ pieces }) => gapsIn(pieces).every((each) => each === gap));
  if (!regular) return [...rows];
  return rows.map((row) => {
    const gaps = gapsIn(row.pieces);
    const at = gaps.findIndex((each) => each > gap) + 1;
    const lacksOne = row.pieces.length === cells.length - 1 && at > 0;
    const pieces = [...row.pieces.slice(0, at), null, ...row.pieces.slice(at)];
    return lacksOne && gaps.filter((each) => each > gap).length === 1
      ? { ...row, pieces, exact: true }
      : row;
  });
}

/** Characters between each cell and the next. */
function gapsIn(pieces: RawRow["pieces"]): number[] {
  return pieces.slice(1).flatMap((piece, at) => {
    const before = pieces[at] ?? null;
    return piece === null || before === null ? [] : [piece.start - before.end];
  });
}

/** The words of a class that is printed in several lines: `"座椅"` / `"(20分)"`; null for none. */
function joined(pieces: readonly Piece[]): Piece | null {
  const [first, last] = [pieces[0], pieces.at(-1)];
  return first === undefined || last === undefined
    ? null
    : { start: first.start, end: last.end, text: pieces.map(({ text }) => text).join("") };
}

/** The name of a body in the last column, broken in two: `"市住房城乡建"` / `"设局"`. */
function withWholeBody(pieces: readonly Piece[], { cells }: StreamHeader): readonly Piece[] {
  const [last, rest] = [pieces[cells.length - 1], pieces[cells.length]];
  if (last === undefined || rest === undefined) return pieces;
  const broken = headerRole(cells.at(-1)?.text ?? "") === "duty" && !WHOLE.test(last.text);
  if (!broken || !WHOLE.test(rest.text)) return pieces;
  const joined = { start: last.start, end: rest.end, text: last.text + rest.text };
  return [...pieces.slice(0, cells.length - 1), joined, ...pieces.slice(cells.length + 1)];
}

const WHOLE = new RegExp(`(?:${BODY_ENDING}|单位|部门|[镇乡县区市]|街道)\\)?$`, "u");

/** The class of the rows to come stands behind the last cell of a row. */
function withoutClass(
  pieces: readonly Piece[],
  { cells, aside }: StreamHeader,
): { own: readonly Piece[]; behind: readonly Piece[] } {
  const role = headerRole(cells.at(-1)?.text ?? "");
  const told = role === "attribute" || role === "value";
  const end = told
    ? pieces.findLastIndex(({ text }) => cellKind(text) !== "text") + 1
    : cells.length;
  if (aside === undefined || end < 2) return { own: pieces, behind: [] };
  return { own: pieces.slice(0, end), behind: pieces.slice(end) };
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
function lastRowEnd(stream: CellStream, at: number, header: StreamHeader, longest: number): number {
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
