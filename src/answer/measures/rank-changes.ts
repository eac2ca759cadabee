import { formatNumber, formatTime, formatValue } from "../format-value.ts";
import { placeOf } from "../place-of.ts";
import { changeEnds, type Figure } from "./change-ends.ts";
import type { Measured, MeasureWriting } from "./measure-writing.ts";

/**
 * By how much each place's figure changes, with the calculation, the largest change first, and who comes out
 * highest or lowest where that is asked. False where no place has two figures.
 */
export function rankChanges(measured: readonly Measured[], writing: MeasureWriting): boolean {
  const { draft, say, query } = writing;
  const changes = measured
    .flatMap(({ match }) => {
      const ends = changeEnds(match, query);
      if (ends === null) return [];
      const { from, to } = ends;
      const size = Number((to.number - from.number).toFixed(6));
      return [{ match, from, to, size }];
    })
    .sort((a, b) => b.size - a.size);
  for (const { match, from, to, size } of changes) {
    const [high, low] = size >= 0 ? [to.number, from.number] : [from.number, to.number];
    const gap = formatNumber(high - low, high, low);
    const unit = match.unit === "%" ? say`个百分点` : (to.unit ?? "");
    const verb = size >= 0 ? say`提高` : say`降低`;
    const times = `${timed(from)}→${timed(to)}`;
    const mark = draft.cite(...match.evidence);
    draft.fact(
      say`${placeOf(match.document)}${verb}${gap}${unit}(${times};${high} − ${low} = ${gap})${mark}。`,
    );
  }
  const end = query.direction === "lowest" ? changes.at(-1) : changes[0];
  if (query.operation === "extreme" && end !== undefined && changes.length > 1) {
    const tied = changes.filter(({ size }) => size === end.size);
    const names = tied.map(({ match }) => placeOf(match.document)).join("、");
    const mark = draft.cite(...tied.flatMap(({ match }) => match.evidence));
    draft.fact(
      query.direction === "lowest"
        ? say`变化最小的是${names}${mark}。`
        : say`变化最大的是${names}${mark}。`,
    );
  }
  return changes.length > 0;
}

function timed(value: Figure): string {
  return formatTime(value) + formatValue(value);
}
