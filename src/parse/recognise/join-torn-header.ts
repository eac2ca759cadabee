import type { Piece } from "./raw-table.ts";
import { headerRole } from "./read-header.ts";

/**
 * Header cells of which some were torn over two lines, `width` of them being known from the rows below:
 * `2023年 | (基数) | 指标 | 属性` as two → `2023年(基数) | 指标属性`. As they are where it is not plain which belong together.
 */
export function joinTornHeader(cells: readonly Piece[], width: number): readonly Piece[] {
  const lacking = cells.length - width;
  if (lacking <= 0) return cells;
  const bracketed = joinWhere(cells, (_, next) => /^[((][^()()]+[))]$/.test(next.text));
  for (const [joined, missing] of [
    [bracketed, bracketed.length - width],
    [cells, lacking],
  ] as const) {
    if (missing === 0) return joined;
    const whole = joinWhere(joined, makesOneHead);
    if (missing > 0 && whole.length === width) return whole;
  }
  return cells;
}

/** Neighbours that belong together, from left to right. */
function joinWhere(
  cells: readonly Piece[],
  together: (left: Piece, right: Piece) => boolean,
): Piece[] {
  const joined: Piece[] = [];
  let open = false;
  for (const cell of cells) {
    const left = joined.at(-1);
    if (left !== undefined && open && together(left, cell)) {
      joined.splice(-1, 1, { ...left, end: cell.end, text: left.text + cell.text });
      open = false;
    } else {
      joined.push(cell);
      open = true;
    }
  }
  return joined;
}

/** `完成 | 时限`, `指标 | 属性`: two words that head one column; two that name a year or a figure each stay apart. */
function makesOneHead(left: Piece, right: Piece): boolean {
  const role = headerRole(left.text + right.text);
  if (role === null) return false;
  return role !== "value" || headerRole(left.text) === null || headerRole(right.text) === null;
}
