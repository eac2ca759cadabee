import { cellKind, isValueCell } from "./cell-kind.ts";
import type { Piece, PlacedPiece, RawRow, RawTable } from "./raw-table.ts";
import { headerRole, isHeaderCell } from "./read-header.ts";
import { readNumberMark } from "./read-number-mark.ts";
import type { Line } from "./split-lines.ts";

const FEWEST_COLUMNS = 4;
const FEWEST_ROWS = 3;
/** Lines over which a row may be broken. */
const MOST_LINES = 3;

/**
 * A table with one row per line whose cells single blanks keep apart, from line `from` on, or null:
 *
 *     指标 2020年 2025年 属性
 *     1.长椅数量(张) 36.3 40 预期性
 *
 * What stands left of the last cells is the name. Rows may be broken over lines; a class over its rows and a header
 * printed again are put aside.
 */
export function readBlankTable(lines: readonly Line[], from: number): RawTable | null {
  const first = lines[from];
  const header = first === undefined ? null : readBlankHeader(first);
  if (header === null) return null;
  const rows: RawRow[] = [];
  const repeated: Piece[] = [];
  let at = from + 1;
  while (at < lines.length) {
    const aside = isAside(lines, at, header) ? lines[at] : undefined;
    const found = aside === undefined ? rowAt(lines, at, header) : null;
    if (aside !== undefined) repeated.push(...tokensOf([aside]).flatMap(({ parts }) => parts));
    else if (found === null) break;
    else rows.push(found.row);
    at += found?.lines ?? 1;
  }
  return rows.length < FEWEST_ROWS
    ? null
    : { from, to: at, header: [null, ...header], rows, repeated };
}

/** Words of headers between single blanks: a name, and figures behind it. */
function readBlankHeader(line: Line): readonly Piece[] | null {
  const cells = tokensOf([line]).flatMap(({ parts }) => parts);
  const roles = cells.map(({ text }) => headerRole(text));
  const known = cells.filter(({ text }) => isHeaderCell(text)).length;
  const figures = roles.filter((role) => role === "value").length;
  return cells.length >= FEWEST_COLUMNS &&
    roles[0] === "name" &&
    figures >= 2 &&
    known >= cells.length - 1
    ? cells
    : null;
}

/** A word between blanks; the end of a line divides it. */
interface Token {
  readonly text: string;
  readonly parts: readonly Piece[];
}

function tokensOf(lines: readonly Line[]): Token[] {
  const tokens: Token[] = [];
  for (const line of lines) {
    const words = [...line.text.matchAll(/\S+/gu)].map(({ 0: text, index }): Token => {
      const start = line.start + index;
      return { text, parts: [{ start, end: start + text.length, text }] };
    });
    const [last, word] = [tokens.at(-1), words[0]];
    if (last !== undefined && word !== undefined) {
      tokens.pop();
      words[0] = { text: last.text + word.text, parts: [...last.parts, ...word.parts] };
    }
    tokens.push(...words);
  }
  return tokens;
}

/** A header printed again, or a class before the number of its first row. */
function isAside(lines: readonly Line[], at: number, header: readonly Piece[]): boolean {
  const line = lines[at];
  const next = lines[at + 1];
  if (line === undefined) return false;
  if (line.text === header.map(({ text }) => text).join(" ")) return true;
  const numbered = next !== undefined && readNumberMark(next.text)?.kind === "digit";
  const own = readNumberMark(line.text)?.kind ?? null;
  const isClass = (own === null || own.startsWith("chinese")) && !/[\s\d。;]/u.test(line.text);
  return isClass && numbered && rowAt(lines, at + 1, header) !== null;
}

function rowAt(
  lines: readonly Line[],
  at: number,
  header: readonly Piece[],
): { readonly row: RawRow; readonly lines: number } | null {
  for (let count = 1; count <= MOST_LINES && at + count <= lines.length; count++) {
    const row = asRow(tokensOf(lines.slice(at, at + count)), header);
    if (row !== null) return { row, lines: count };
  }
  return null;
}

function asRow(tokens: readonly Token[], header: readonly Piece[]): RawRow | null {
  const own = tokens.length - header.length + 1;
  const name = tokens.slice(0, Math.max(own, 0));
  const cells = tokens.slice(Math.max(own, 0));
  const words = name.map(({ text }) => text).join("");
  if (own < 1 || !/\p{Script=Han}{2}/u.test(words) || /[。;:]/u.test(words)) return null;
  if (!cells.every(({ text }, column) => fits(text, header[column + 1]?.text ?? ""))) return null;
  const columns = [...numberAndName(name.flatMap(({ parts }) => parts)), ...cells.map(partsOf)];
  return {
    pieces: columns.map((parts) => parts[0] ?? null),
    exact: true,
    continued: [],
    more: columns.flatMap((parts, column) =>
      parts.slice(1).map((piece): PlacedPiece => ({ column, piece })),
    ),
  };
}

function partsOf({ parts }: Token): readonly Piece[] {
  return parts;
}

const LONGEST_WORDS = 14;

function fits(text: string, header: string): boolean {
  const role = headerRole(header);
  if (role === "value") return isValueCell(text);
  if (role === "attribute") return cellKind(text) === "attribute";
  return text.length <= LONGEST_WORDS && !/[。;]/u.test(text);
}

/** The printed number of a row, which a name may begin with, and the name. */
function numberAndName(parts: readonly Piece[]): [readonly Piece[], readonly Piece[]] {
  const [first, ...rest] = parts;
  const mark = first === undefined ? null : readNumberMark(first.text);
  if (first === undefined || mark?.kind !== "digit") return [[], parts];
  const { start, end, text } = first;
  const behind = { start: start + mark.length, end, text: text.slice(mark.length) };
  const number = { start, end: start + mark.length, text: mark.value };
  return [[number], behind.text === "" ? rest : [behind, ...rest]];
}
