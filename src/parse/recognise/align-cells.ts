import { BODY_ENDING } from "../../language/body-ending.ts";
import { isSumRow } from "../../language/sum-row.ts";
import type { ColumnRole } from "../../policy.ts";
import { type CellKind, cellKind } from "./cell-kind.ts";

/** Cost of a column that gets no piece, and of an extra piece in a column of words. */
const EMPTY_COST: Readonly<Record<ColumnRole, number>> = {
  index: 3,
  name: 4,
  unit: 2,
  value: 2,
  attribute: 1.5,
  remark: 0.2,
  text: 1.2,
  duty: 2.5,
  deadline: 1.2,
};
const EXTRA_COST = 1;

/**
 * Gives each piece of a row to a column, in order: pieces `["绿地占比", "50", "约束性"]` and columns name, value,
 * value, attribute → `[0, 1, 3]`. A column of words may take several pieces (a name broken over lines);
 * a missing cell leaves its column empty; between equal readings the left one wins.
 */
export function alignCells(pieces: readonly string[], roles: readonly ColumnRole[]): number[] {
  return [...fitCells(pieces, roles).columns];
}

/** The columns of a row's pieces, as {@link alignCells} gives them, and how badly they fit: 0 where each is what its column holds. */
export function fitCells(pieces: readonly string[], roles: readonly ColumnRole[]): Fit {
  const width = roles.length;
  let states: (Fit | null)[] = [{ cost: 0, columns: [] }, ...roles.map(() => null)];
  for (let column = 1; column <= width; column++) {
    const before = states[column - 1] ?? null;
    const role = roles[column - 1] ?? "text";
    if (before !== null) states[column] = { ...before, cost: before.cost + EMPTY_COST[role] };
  }
  for (const [index, piece] of pieces.entries())
    states = placePiece({ piece, before: pieces[index - 1] ?? "" }, roles, states);
  const columns = pieces.map((_, index) => Math.min(index, width - 1));
  return states[width] ?? { cost: Number.POSITIVE_INFINITY, columns };
}

/** Best reading so far in which columns up to an index are settled. */
interface Fit {
  readonly cost: number;
  readonly columns: readonly number[];
}

function placePiece(
  { piece, before }: { readonly piece: string; readonly before: string },
  roles: readonly ColumnRole[],
  states: readonly (Fit | null)[],
): (Fit | null)[] {
  const next: (Fit | null)[] = roles.map(() => null);
  next.push(null);
  roles.forEach((role, column) => {
    const fit = misfit(piece, role);
    const fresh = extend(states[column] ?? null, column, fit);
    const last = states[column + 1] ?? null;
    const goesOn = role === "value" ? isTorn(before, piece) : takesSeveral(role);
    const shared = goesOn && last?.columns.at(-1) === column;
    const more = shared ? extend(last, column, fit + EXTRA_COST) : null;
    const skipped = extendEmpty(next[column] ?? null, EMPTY_COST[role]);
    next[column + 1] = cheapest([skipped, fresh, more]);
  });
  return next;
}

function extend(path: Fit | null, column: number, cost: number): Fit | null {
  return path === null ? null : { cost: path.cost + cost, columns: [...path.columns, column] };
}

function extendEmpty(path: Fit | null, cost: number): Fit | null {
  return path === null ? null : { cost: path.cost + cost, columns: path.columns };
}

function cheapest(paths: readonly (Fit | null)[]): Fit | null {
  let best: Fit | null = null;
  for (const path of paths)
    if (path !== null && (best === null || path.cost < best.cost)) best = path;
  return best;
}

function takesSeveral(role: ColumnRole): boolean {
  return role === "name" || role === "text" || role === "duty" || role === "remark";
}

/** A figure that a line break goes through: "18" over "00", "3." over "5". */
function isTorn(before: string, piece: string): boolean {
  return /\d$/.test(before) ? /^0\d/.test(piece) : /\d[.,]$/.test(before) && /^\d/.test(piece);
}

/** How badly a piece fits a column of the role. */
function misfit(piece: string, role: ColumnRole): number {
  const kind = cellKind(piece);
  switch (role) {
    case "value":
      return valueMisfit(piece, kind);
    case "attribute":
      return kind === "attribute" ? 0 : kind === "text" ? 1 : 6;
    case "index":
      return /^\d{1,3}$/.test(piece) ? 0 : 6;
    case "unit":
      return piece.length <= 8 && (kind === "text" || kind === "blank") ? 0 : 4;
    case "deadline":
      return /\d|年|月|底|长期|持续|—/.test(piece) ? 0 : 1.5;
    default:
      return WORD_MISFIT[kind] + bodiesMisfit(piece, role, kind) + strangerMisfit(piece, role);
  }
}

/** Bodies belong into columns of responsibility, and other words do not. */
function bodiesMisfit(piece: string, role: ColumnRole, kind: CellKind): number {
  if (kind !== "text") return 0;
  if (role === "duty") return isBodies(piece) ? 0 : TERM.test(piece) ? 4 : 1;
  if (role === "remark" || !isBodies(piece)) return 0;
  return role === "name" ? 2 : 1;
}

/** A term is no name, and the word for sums is nothing else. */
function strangerMisfit(piece: string, role: ColumnRole): number {
  return (role === "name" ? TERM.test(piece) : isSumRow(piece)) ? 3 : 0;
}

/** Nothing but bodies, as columns of responsibility list them: "市甲局、市乙委", "各街道(镇)". */
function isBodies(piece: string): boolean {
  const names = piece.replace(/[(（][^()（）]*[)）]/gu, "").split(/[、,，;；\s]+/u);
  return names.every((name) => name.length <= 24 && BODY.test(name));
}

/** When something is due, which no body is: "2024年6月底", "持续推进". */
const TERM =
  /^(?=.*(?:\d[年月日]|[\d一二三四]季度)).*(?:[年月日底末前起]|季度)$|^(?:长期|持续|全年|常年)/u;

const BODY = new RegExp(`(?:${BODY_ENDING}|[县市区镇乡]|部门|单位|街道)$`, "u");

/** A short word may stand for a figure (基本形成), a long one hardly. */
function valueMisfit(piece: string, kind: CellKind): number {
  if (kind === "figure" || kind === "blank") return 0;
  return kind === "text" && piece.length <= 12 ? 1.6 : 5;
}

const WORD_MISFIT: Readonly<Record<CellKind, number>> = {
  attribute: 2,
  figure: 3,
  blank: 1,
  text: 0,
};
