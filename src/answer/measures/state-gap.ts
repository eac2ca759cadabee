import { formatNumber } from "../format-value.ts";
import { atPlace } from "./at-place.ts";
import type { MeasureWriting } from "./measure-writing.ts";
import { countedUnit, evidenceOf, type Ranked, standing, stepsOf } from "./ranked.ts";

/**
 * How far figures, from the highest down, lie from one end of their order or from another place of it: those of `end`, or
 * all others where it names none; where both ends are asked for, how far these lie apart.
 */
export function stateGapToEnd(
  ranked: readonly Ranked[],
  { end, ...writing }: MeasureWriting & { readonly end: readonly string[] },
): void {
  const { direction, nth } = writing.query;
  const [top, bottom] = [ranked[0], ranked.at(-1)];
  if (direction === "both" && nth === null && top !== undefined && bottom !== undefined) {
    stateGap([top, bottom], writing);
    return;
  }
  const order = direction === "lowest" ? [...ranked].reverse() : ranked;
  const [held] = atPlace(order, nth ?? 1, ({ size }) => size).chosen;
  if (held === undefined) return;
  const own = ranked.filter(({ match }) => end.includes(match.document.id));
  for (const each of own.length > 0 ? own : ranked)
    if (each.size !== held.size)
      stateGap(each.size > held.size ? [each, held] : [held, each], writing);
}

/** That two figures are the same, where it was asked how far they are apart. */
function stateLevel(ranked: readonly Ranked[], { draft, say }: MeasureWriting): void {
  const { names, figure } = standing(ranked);
  draft.fact(say`${names}数值相同${figure}${draft.cite(...evidenceOf(ranked))}。`);
}

/** By how much the higher of two figures exceeds the lower, with the steps in between. */
export function stateGap(ranked: readonly Ranked[], writing: MeasureWriting): void {
  const { draft, say, query } = writing;
  const [top, bottom, ...others] = ranked;
  if (top === undefined || bottom === undefined || others.length > 0) return;
  if (top.size === bottom.size) {
    if (query.operation === "compare") stateLevel(ranked, writing);
    return;
  }
  const gap = formatNumber(top.size - bottom.size, top.size, bottom.size);
  const unit =
    top.value.unit === "%"
      ? say`个百分点`
      : (countedUnit(top.value) ?? countedUnit(bottom.value) ?? "");
  const mark = draft.cite(...evidenceOf([top, bottom]));
  draft.fact(
    say`${top.called}比${bottom.called}高${gap}${unit}(${stepsOf([top, bottom])}${top.size} − ${bottom.size} = ${gap})${mark}。`,
  );
}
