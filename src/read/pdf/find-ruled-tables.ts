import type { TableCell } from "../lay-out-grid.ts";
import { partsBodies } from "../parts-bodies.ts";
import { groupLines, type PageContent, type Rule, type TextPiece, textOf } from "./page-content.ts";

/** A table on a page. */
export interface PageTable {
  readonly top: number;
  readonly bottom: number;
  /** Where its columns begin and the last one ends. */
  readonly edges: readonly number[];
  readonly rows: readonly (readonly TableCell[])[];
  readonly pieces: readonly TextPiece[];
}

/** Rules closer than this (points) are one. */
const NEAR = 3;

/**
 * The tables that ruling lines draw on a page, with the text in their cells. Cells that no rule parts are merged.
 * A frame with a single cell is no table.
 */
export function findRuledTables(page: PageContent): PageTable[] {
  return connected(page.rules)
    .map((rules) => readTable(rules, page.pieces))
    .filter((table) => table !== null)
    .sort((a, b) => a.top - b.top);
}

const MOST_RULES = 6000;

/** Groups of rules that touch one another. */
function connected(rules: readonly Rule[]): Rule[][] {
  const kept = rules.slice(0, MOST_RULES);
  const parent = kept.map((_, i) => i);
  const root = (i: number): number => {
    let at = i;
    while (parent[at] !== at) {
      parent[at] = parent[parent[at] ?? at] ?? at;
      at = parent[at] ?? at;
    }
    return at;
  };
  const sorted = kept.map((_, i) => i).sort((a, b) => (kept[a]?.y1 ?? 0) - (kept[b]?.y1 ?? 0));
  for (const [place, i] of sorted.entries()) {
    const one = kept[i];
    for (let j = place + 1; one !== undefined && j < sorted.length; j++) {
      const k = sorted[j] ?? 0;
      const two = kept[k];
      if (two === undefined || two.y1 > one.y2 + NEAR) break;
      if (touch(one, two)) parent[root(i)] = root(k);
    }
  }
  const groups = new Map<number, Rule[]>();
  for (const [i, rule] of kept.entries())
    groups.set(root(i), [...(groups.get(root(i)) ?? []), rule]);
  return [...groups.values()];
}

function touch(a: Rule, b: Rule): boolean {
  return a.x1 <= b.x2 + NEAR && b.x1 <= a.x2 + NEAR && a.y1 <= b.y2 + NEAR && b.y1 <= a.y2 + NEAR;
}

function readTable(rules: readonly Rule[], pieces: readonly TextPiece[]): PageTable | null {
  const across = rules.filter((rule) => rule.y1 === rule.y2);
  const down = rules.filter((rule) => rule.x1 === rule.x2);
  const ys = distinct(across.map((rule) => rule.y1));
  const xs = distinct(down.map((rule) => rule.x1));
  if (xs.length < 2 || ys.length < 2 || (xs.length - 1) * (ys.length - 1) < 2) return null;
  const cells = mergeCells({ xs, ys, across, down });
  if (cells.length < 2) return null;
  const top = ys[0] ?? 0;
  const bottom = ys.at(-1) ?? 0;
  const inside = pieces.filter((piece) => {
    const [x, y] = centre(piece);
    return x > (xs[0] ?? 0) && x < (xs.at(-1) ?? 0) && y > top - 1 && y < bottom + 1;
  });
  if (inside.every((piece) => piece.text.trim() === "")) return null;
  const split = inside.flatMap((piece) => splitAtRules(piece, { xs, ys, down }));
  const rows = ys.slice(1).map((_, row) =>
    cells
      .filter((cell) => cell.top === row)
      .sort((a, b) => a.left - b.left)
      .map((cell): TableCell => {
        const own = split.filter((piece) => holds(cell, piece, { xs, ys }));
        return {
          text: joinLines(groupLines(own).map(textOf)),
          rowSpan: cell.bottom - cell.top,
          colSpan: cell.right - cell.left,
        };
      }),
  );
  return { top, bottom, edges: xs, rows, pieces: inside };
}

function distinct(values: readonly number[]): number[] {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted.filter((value, i) => i === 0 || value - (sorted[i - 1] ?? 0) > NEAR);
}

function centre(piece: TextPiece): [number, number] {
  return [piece.x + piece.width / 2, piece.y - piece.size * 0.35];
}

interface Ruling {
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly across: readonly Rule[];
  readonly down: readonly Rule[];
}

/** A cell by the indices of its edges. */
interface GridCell {
  top: number;
  bottom: number;
  left: number;
  right: number;
}

/** The places of the grid, those without a rule between them joined; a joint that is no rectangle is its frame. */
function mergeCells(ruling: Ruling): GridCell[] {
  const { xs, ys } = ruling;
  const width = xs.length - 1;
  const owner = new Map<number, GridCell>();
  const cells = new Set<GridCell>();
  for (let row = 0; row < ys.length - 1; row++) {
    for (let column = 0; column < width; column++) {
      const left =
        column > 0 && !isParted(ruling, row, column, "down")
          ? owner.get(row * width + column - 1)
          : undefined;
      const above =
        row > 0 && !isParted(ruling, row, column, "across")
          ? owner.get((row - 1) * width + column)
          : undefined;
      const cell = left ?? above ?? { top: row, bottom: row, left: column, right: column };
      cell.bottom = Math.max(cell.bottom, row + 1);
      cell.right = Math.max(cell.right, column + 1);
      owner.set(row * width + column, cell);
      cells.add(cell);
    }
  }
  return [...cells];
}

/** Whether a rule runs along the left edge ("down") or the upper edge ("across") of a place. */
function isParted(
  { xs, ys, across, down }: Ruling,
  row: number,
  column: number,
  side: "across" | "down",
): boolean {
  const [x1 = 0, x2 = 0, y1 = 0, y2 = 0] = [xs[column], xs[column + 1], ys[row], ys[row + 1]];
  const [x, y] = [(x1 + x2) / 2, (y1 + y2) / 2];
  return side === "down"
    ? down.some((rule) => Math.abs(rule.x1 - x1) <= NEAR && rule.y1 <= y && rule.y2 >= y)
    : across.some((rule) => Math.abs(rule.y1 - y1) <= NEAR && rule.x1 <= x && rule.x2 >= x);
}

function holds(cell: GridCell, piece: TextPiece, { xs, ys }: Pick<Ruling, "xs" | "ys">): boolean {
  const [x, y] = centre(piece);
  return (
    x >= (xs[cell.left] ?? 0) &&
    x < (xs[cell.right] ?? 0) &&
    y >= (ys[cell.top] ?? 0) &&
    y < (ys[cell.bottom] ?? 0)
  );
}

/** A piece that runs across a rule (some programs write a whole row at once) is cut there, by its width. */
function splitAtRules(piece: TextPiece, { xs, ys, down }: Omit<Ruling, "across">): TextPiece[] {
  const [, y] = centre(piece);
  if (y < (ys[0] ?? 0)) return [piece];
  const cut = xs.find(
    (x) =>
      x > piece.x + piece.size * 0.5 &&
      x < piece.x + piece.width - piece.size * 0.5 &&
      down.some((rule) => Math.abs(rule.x1 - x) <= NEAR && rule.y1 <= y && rule.y2 >= y),
  );
  if (cut === undefined || piece.width <= 0) return [piece];
  const at = Math.round(((cut - piece.x) / piece.width) * piece.text.length);
  const [head, tail] = [piece.text.slice(0, at), piece.text.slice(at)];
  if (head.trim() === "" || tail.trim() === "") return [piece];
  return [
    { ...piece, text: head, width: cut - piece.x },
    ...splitAtRules(
      { ...piece, text: tail, x: cut, width: piece.x + piece.width - cut },
      { xs, ys, down },
    ),
  ];
}

/** Lines of a cell read on; a blank stays only between two Latin words. */
export function joinLines(lines: readonly string[]): string {
  let text = "";
  for (const line of lines) {
    const apart = /[\x21-\x7e]$/.test(text) && /^[A-Za-z]/.test(line);
    text += (apart || partsBodies(text, line) ? " " : "") + line;
  }
  return text;
}
