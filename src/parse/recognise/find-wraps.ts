/**
 * The ways in which most lines of a text were broken at one width, by columns and by characters: the width that most lines
 * reach, the lines that reach it, and how many are longer, as a line of a list of projects may be. None for other text.
 */
export function findWraps(printed: readonly PrintedLine[]): Wrap[] {
  return MEASURES.map((measure) => wrapOf(printed, measure)).filter(isWrapped);
}

export type Wrap = ReturnType<typeof wrapOf>;

/** A line, evened and as received: evening makes wide marks narrow. */
export interface PrintedLine {
  readonly text: string;
  readonly shown: string;
  /** Its number, 0-based. */
  readonly index: number;
}

/** How long a line is, in columns or in characters; a paragraph on one line is longer than the limit. */
interface Measure {
  readonly lengthOf: (line: string) => number;
  readonly limit: number;
  /** A mark that may not begin a line, or a word that may not be broken, leaves a line shorter. */
  readonly slack: number;
  /** Lines that uneven are told from the ends of paragraphs by indents only. */
  readonly indented: boolean;
}

const MEASURES: readonly Measure[] = [
  { lengthOf: widthOf, limit: 110, slack: 5, indented: false },
  { lengthOf: (line) => line.trimEnd().length, limit: 55, slack: 2, indented: false },
  { lengthOf: widthOf, limit: 110, slack: 16, indented: true },
];

/** Is most of a text broken at one width? */
function isWrapped({ full, long, longer, loose }: Wrap): boolean {
  // A list of short names has lines of one width as well, but no sentences.
  const told = full.filter(({ text }) => /[,。;、]/.test(text)).length;
  // Lines that stop in the middle of a sentence were broken, whatever stands elsewhere in the text.
  const open = full.filter(({ text }) => /[\p{Script=Han}\d,、]\s*$/u.test(text)).length;
  const stray = open >= full.length * OPEN ? STRAY_BESIDE_OPEN : STRAY;
  return (
    full.length >= FEWEST &&
    full.length >= loose.length * SHARE &&
    full.length >= long.length * SHARE_OF_LONG &&
    longer <= full.length * stray &&
    told >= full.length * TOLD
  );
}

function wrapOf(printed: readonly PrintedLine[], { lengthOf, limit, slack, indented }: Measure) {
  const lengths = printed.map(({ shown }) => lengthOf(shown)).sort((a, b) => a - b);
  const reaching = (width: number) =>
    lengths.filter((length) => length >= width - slack && length <= width).length;
  const widths = [...new Set(lengths)].filter(
    (length) => length <= limit && length >= limit * NARROWEST,
  );
  const width = widths.reduce(
    (best, each) => (reaching(each) >= reaching(best) ? each : best),
    widths[0] ?? 0,
  );
  const isLong = ({ shown }: PrintedLine) =>
    lengthOf(shown) > width + (HANGING.test(shown) ? HANG : 0);
  const isFull = (line: PrintedLine) => lengthOf(line.shown) >= width - slack && !isLong(line);
  const isShort = ({ shown }: PrintedLine) => lengthOf(shown) < width / 2;
  return {
    full: printed.filter(isFull),
    long: printed.filter((line) => !isShort(line)),
    longer: lengths.filter((length) => length > width).length,
    // Cells one to a line, as a table copied from a page has them, say nothing of the text around them.
    loose: printed.filter((_, i) => !printed.slice(Math.max(0, i - 1), i + 2).every(isShort)),
    isFull,
    indented,
  };
}

/** Marks that may not begin a line hang over the end of the one before. */
const HANGING = /[,，。;；、:：)）”》]\s*$/;
const HANG = 4;

/** A row of a table, whose width says nothing; the gaps of a sentence are narrow and no more than a few. */
export function isRow(text: string): boolean {
  if (STROKES.test(text)) return true;
  const gaps = text.trim().match(/(?<=\S) {2,}(?=\S)/g) ?? [];
  const prose = /[,。;、《》“”]/.test(text) && gaps.every((gap) => gap.length <= WIDEST_GAP);
  return gaps.length > 0 && !(prose && gaps.length <= MOST_GAPS);
}

const STROKES = /\S\t|[|‖─-╿]|^\s*[-=+]{3,}/;
const MOST_GAPS = 3;
const WIDEST_GAP = 3;

const FEWEST = 8;
/** The narrowest width at which text is broken, as a part of the limit: cells one to a line are narrower. */
const NARROWEST = 0.3;
/** Lines of the full width among all but stacked cells, and among those that are no heading and no short end of a paragraph. */
const SHARE = 0.25;
const SHARE_OF_LONG = 0.55;
/** Lines of the full width that are sentences. */
const TOLD = 0.4;
/** Lines longer than the width at which the text was broken, for each that reaches it; more where most of those are open. */
const STRAY = 0.1;
const STRAY_BESIDE_OPEN = 0.3;
const OPEN = 0.6;

/** Columns: a Chinese character takes two. */
function widthOf(line: string): number {
  return [...line.trimEnd()].reduce(
    (sum, character) => sum + (/[\x20-\x7e]/.test(character) ? 1 : 2),
    0,
  );
}
