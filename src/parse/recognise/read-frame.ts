import { isSumRow } from "../../language/sum-row.ts";
import { cellKind } from "./cell-kind.ts";
import type { Piece } from "./raw-table.ts";
import type { FrameLine, FrameSegment, StrokePlace } from "./split-frame-line.ts";

/** A cell of a frame with its lines; none for an empty one. */
export interface DrawnCell {
  readonly parts: Piece[];
}

/**
 * The rows of a frame, each with a cell for every column: one that is merged over columns or rows is the same in each of
 * them. Null where there are not two rows of two columns.
 */
export function readFrame(lines: readonly FrameLine[]): DrawnCell[][] | null {
  const width = Math.max(...lines.map(({ segments }) => segments.length));
  const placed = placeSegments(lines, width);
  const starts = rowStarts(placed);
  const rows: DrawnCell[][] = [];
  const open: (DrawnCell | null)[] = Array.from({ length: width }, () => null);
  let row: DrawnCell[] | null = null;
  for (const { frameLine, spans } of placed) {
    const ruled = spans.some(({ segment }) => segment.isRule);
    if (ruled || starts.has(frameLine)) row = null;
    if (starts.has(frameLine)) open.fill(null);
    for (const span of spans) take(span, open);
    if (ruled) continue;
    row ??= add(rows);
    for (const [column, cell] of open.entries()) row[column] = cell ?? { parts: [] };
  }
  const filled = rows.filter((cells) => cells.some(({ parts }) => parts.length > 0));
  return width < 2 || filled.length < 2 ? null : filled;
}

function add(rows: DrawnCell[][]): DrawnCell[] {
  const row: DrawnCell[] = [];
  rows.push(row);
  return row;
}

/** A rule closes the cells above it; words belong to the cell that is open in their column. */
function take({ segment, from, to }: SegmentSpan, open: (DrawnCell | null)[]): void {
  if (segment.isRule) {
    open.fill(null, from, to);
    return;
  }
  const cell = open[from] ?? { parts: [] };
  for (let column = from; column < to; column++) open[column] ??= cell;
  if (segment.words !== null) cell.parts.push(segment.words);
}

/** A segment with the columns it takes: the first, and one past the last. */
interface SegmentSpan {
  readonly segment: FrameSegment;
  readonly from: number;
  readonly to: number;
}

interface PlacedLine {
  readonly frameLine: FrameLine;
  readonly spans: readonly SegmentSpan[];
}

/** The segments by columns: one by one where there are as many, else by where their strokes stand. */
function placeSegments(lines: readonly FrameLine[], width: number): PlacedLine[] {
  const full = lines.filter(({ segments }) => segments.length === width);
  const wide = spread(full, 1) < spread(full, 0) ? 1 : 0;
  const borders = Array.from({ length: width }, (_, column) => {
    const places = full.flatMap(({ segments }) => atPlace(segments[column]?.right, wide));
    return places.reduce((sum, place) => sum + place, 0) / places.length;
  });
  return lines.map((frameLine) => {
    const ends = endColumns(frameLine, borders, wide);
    const spans = frameLine.segments.map((segment, i) => ({
      segment,
      from: ends[i - 1] ?? 0,
      to: ends[i] ?? width,
    }));
    return { frameLine, spans };
  });
}

function atPlace(place: StrokePlace | undefined, wide: number): number[] {
  return place === undefined ? [] : [place.at + place.strokes * wide];
}

/** How far apart the strokes at the right end of the lines stand. */
function spread(lines: readonly FrameLine[], wide: number): number {
  const places = lines.flatMap(({ segments }) => atPlace(segments.at(-1)?.right, wide));
  return Math.max(...places) - Math.min(...places);
}

/** For each segment one past its last column: that whose border is nearest, each further right than the one before. */
function endColumns(
  { segments }: FrameLine,
  borders: readonly number[],
  wide: number,
): readonly number[] {
  const width = borders.length;
  if (segments.length === width) return segments.map((_, i) => i + 1);
  let last = 0;
  return segments.map((segment, i) => {
    const [place = 0] = atPlace(segment.right, wide);
    const away = borders.map((border) => Math.abs(border - place));
    const nearest = away.indexOf(Math.min(...away)) + 1;
    const most = width - (segments.length - 1 - i);
    last = i === segments.length - 1 ? width : Math.min(Math.max(nearest, last + 1), most);
    return last;
  });
}

/** The lines that begin a row though no rule stands above them. */
function rowStarts(lines: readonly PlacedLine[]): ReadonlySet<FrameLine> {
  const bands: PlacedLine[][] = [[]];
  for (const line of lines) {
    if (line.spans.some(({ segment }) => segment.isRule)) bands.push([]);
    else bands.at(-1)?.push(line);
  }
  const filled = bands.filter((band) => band.length > 0);
  const starts = filled.flatMap((band, at) =>
    band.length < 2
      ? []
      : startsIn(band, at === 1 && (filled.length === 2 || isSum(filled.slice(2)))),
  );
  return new Set(starts);
}

/** One line of sums below all rows. */
function isSum([first, ...rest]: readonly (readonly PlacedLine[])[]): boolean {
  const words = first?.[0]?.spans.map(({ segment }) => segment.words?.text ?? "") ?? [];
  return rest.length === 0 && first?.length === 1 && words.some(isSumRow);
}

/**
 * Of lines between two rules, where several have a figure beside words, or rules part no more than header and rows: those with
 * the figure, or with words in the first column and in most of all. None where all the lines are one row.
 */
function startsIn(band: readonly PlacedLine[], whole: boolean): FrameLine[] {
  const words = (line: PlacedLine, column: number) =>
    line.spans.find(({ from }) => from === column)?.segment.words?.text ?? "";
  const width = Math.max(...band.map(({ spans }) => spans.length));
  const figured = Array.from({ length: width }, (_, column) => column).flatMap((column) => {
    if (column === 0) return [];
    const own = band.filter((line) => cellKind(words(line, column)) === "figure");
    return own.length > 1 && own.every((line) => words(line, 0) + words(line, 1) !== "")
      ? [own]
      : [];
  });
  const named = band.filter(
    (line) =>
      words(line, 0) !== "" &&
      2 * line.spans.filter(({ segment }) => segment.words !== null).length > width,
  );
  const [most] = figured.sort((a, b) => b.length - a.length);
  const several = most !== undefined || (whole && 2 * named.length > band.length);
  const own = several ? band.filter((line) => named.includes(line) || most?.includes(line)) : [];
  return own.length > 1 ? own.map(({ frameLine }) => frameLine) : [];
}
