import type { Piece } from "./raw-table.ts";
import { piece } from "./split-cells.ts";
import type { Line } from "./split-lines.ts";

/** What stands between two strokes of a frame: a rule, or the words of a cell. */
export interface FrameSegment {
  readonly isRule: boolean;
  readonly words: Piece | null;
  /** Where the stroke right of it stands. */
  readonly right: StrokePlace;
}

/** A place on the screen, in blanks, were all strokes one wide, and how many stand before it: some fonts draw them two wide. */
export interface StrokePlace {
  readonly at: number;
  readonly strokes: number;
}

/** A line of a drawn frame. */
export interface FrameLine {
  readonly line: Line;
  readonly segments: readonly FrameSegment[];
  /** Whether strokes cross or meet on it, which no line of words between bars has. */
  readonly crossed: boolean;
}

/**
 * A line of a table that is drawn with strokes, cut at the upright ones: `"├───┼───┤"`, `"│ 公园 │ 12 │"`, `"+----+----+"`,
 * `"│ 公园 ├────┤"`. Null for a line without upright strokes.
 */
export function splitFrameLine(line: Line): FrameLine | null {
  const strokes = strokesOf(line.text);
  if (strokes.length === 0) return null;
  const { text } = line;
  const opens = strokes[0] === 0;
  const closes = strokes.at(-1) === text.length - 1;
  const edges = [...(opens ? [] : [-1]), ...strokes, ...(closes ? [] : [text.length])];
  const segments = edges.slice(1).map((to, at): FrameSegment => {
    const from = (edges[at] ?? -1) + 1;
    const isRule = RULE.test(text.slice(from, to));
    const words = isRule ? null : piece(line, from, to);
    return { isRule, words, right: placeOf(line, to) };
  });
  const crossed = strokes.some((at) => CROSSING.test(text.charAt(at)));
  return segments.length === 0 ? null : { line, segments, crossed };
}

/** Whether a line has nothing but strokes that lie. */
export function isRuleLine({ segments }: FrameLine): boolean {
  return segments.every(({ isRule }) => isRule);
}

/** Strokes that lie, without a blank: a dash between blanks is a cell. */
const RULE = /^(?:[─━┄┅┈┉╌╍═╴╶╸╺╼╾]+|-{2,}|={2,})$/;

const CROSSING = /[┌-╋╒-╬╭-╰+]/;

const UPRIGHT = /[│┃┆┇┊┋╎╏║╵╷╹╻╽╿|‖∣]/;

const STROKE = /[┌-╋╒-╬╭-╰+│┃┆┇┊┋╎╏║╵╷╹╻╽╿|‖∣]/g;

/** Where the upright strokes and the crossings stand; a plus is one only beside strokes that lie. */
function strokesOf(text: string): number[] {
  return [...text.matchAll(STROKE)].flatMap(({ 0: stroke, index }) =>
    stroke !== "+" || isCross(text, index) ? [index] : [],
  );
}

function isCross(text: string, at: number): boolean {
  const [before, after] = [text.charAt(at - 1), text.charAt(at + 1)];
  const lies = (character: string) => character === "-" || character === "=";
  const ends = (character: string) => character === "" || UPRIGHT.test(character);
  return (
    (lies(before) && (lies(after) || ends(after) || /\s/.test(after))) ||
    (lies(after) && (ends(before) || /\s/.test(before)))
  );
}

function placeOf({ text, indent }: Line, to: number): StrokePlace {
  const before = text.slice(0, to);
  return {
    at: indent + before.length + (before.match(WIDE)?.length ?? 0),
    strokes: before.match(DRAWN)?.length ?? 0,
  };
}

const DRAWN = /[─-╿]/g;
const WIDE = /[^\x20-\x7e─-╿]/g;
