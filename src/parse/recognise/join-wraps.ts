import { readNumberMark } from "./read-number-mark.ts";

/**
 * Evened text whose lines were all broken at one width of the text as received: the break of a full line that ends in the
 * middle of a sentence becomes a blank, so that each paragraph is one line again. Other text comes back as it is; the length
 * stays the same.
 */
export function joinWraps(even: string, received: string): string {
  const lines = linesOf(even, received);
  const printed = lines.filter(({ text }) => text.trim() !== "" && !COLUMNS.test(text));
  const [best] = MEASURES.map((measure) => wrapOf(printed, measure))
    .filter((wrap) => isWrapped(wrap) && (!wrap.indented || indentsParagraphs(lines, wrap)))
    .sort((a, b) => Number(a.indented) - Number(b.indented) || b.full.length - a.full.length);
  if (best === undefined) return even;
  return mendWords(joinGaps(lines, best, even), even);
}

/** A line, evened and as received: evening makes wide marks narrow. */
interface PrintedLine {
  readonly text: string;
  readonly shown: string;
  /** Its number, 0-based. */
  readonly index: number;
}

/** The lines without what most of them have: blanks before them, and a blank line behind each. */
function linesOf(even: string, received: string): PrintedLine[] {
  let start = 0;
  const lines = even.split(/(\r\n|\n|\r)/).flatMap((text, i) => {
    const shown = received.slice(start, start + text.length);
    start += text.length;
    return i % 2 === 0 ? [{ text, shown, index: i / 2 }] : [];
  });
  const indent = commonIndent(lines);
  const flush = lines.map((line) => ({
    ...line,
    text: line.text.slice(Math.min(indent, line.text.search(/\S|$/))),
    shown: line.shown.slice(Math.min(indent, line.text.search(/\S|$/))),
  }));
  return isSpaced(flush) ? flush.filter((_, i) => !isGap(flush, i)) : flush;
}

/** By how much most lines of sentences are indented. */
function commonIndent(lines: readonly PrintedLine[]): number {
  const indents = lines
    .filter(isSentence)
    .map(({ text }) => text.search(/\S/))
    .sort((a, b) => a - b);
  return indents[Math.floor(indents.length / 3)] ?? 0;
}

/** Whether a blank line stands behind most lines that are sentences. */
function isSpaced(lines: readonly PrintedLine[]): boolean {
  const told = lines.filter(isSentence);
  const close = told.filter(({ index }) => (lines[index + 1]?.text ?? "").trim() !== "");
  return close.length <= told.length / 3;
}

/** A line that is no row, and too long for the cell of a table that has one to a line. */
function isSentence({ text }: PrintedLine): boolean {
  return text.trim().length >= SHORTEST && !COLUMNS.test(text.trim());
}

const SHORTEST = 15;

/** One blank line alone. */
function isGap(lines: readonly PrintedLine[], at: number): boolean {
  const blank = (i: number) => lines[i]?.text.trim() === "";
  return blank(at) && !blank(at - 1) && !blank(at + 1);
}

/** The text with the breaks inside its paragraphs made blanks, and the page numbers that stand there too. */
function joinGaps(lines: readonly PrintedLine[], wrap: Wrap, even: string): string {
  const indents = indentsParagraphs(lines, wrap);
  const joined = new Set<number>();
  lines.forEach((line, i) => {
    const next = lines[overPage(lines, i + 1)];
    if (next === undefined || !wrap.isFull(line) || !goesOn(line.text, next.text, indents)) return;
    for (let index = line.index; index < next.index; index++) joined.add(index);
  });
  return even
    .split(/(\r\n|\n|\r)/)
    .map((part, i) => {
      const line = Math.floor(i / 2);
      const inside = i % 2 === 1 ? joined.has(line) : joined.has(line) && PAGE.test(part);
      return inside ? " ".repeat(part.length) : part;
    })
    .join("");
}

const PAGE = /^\s*(?:[-—–]\s*\d{1,4}\s*[-—–]|第\s*\d{1,4}\s*页(?:\s*,?共\s*\d{1,4}\s*页)?)\s*$/;

/** The line that goes on behind the number of a page and the blank lines around it; the line itself without one. */
function overPage(lines: readonly PrintedLine[], from: number): number {
  const length = lines.slice(from).findIndex(({ text }) => text.trim() !== "" && !PAGE.test(text));
  const to = length < 0 ? lines.length : from + length;
  return lines.slice(from, to).some(({ text }) => text.trim() !== "") ? to : from;
}

/** Words that tell the parts of bodies, whole again where a break tore them: `"市甲局牵 头"` → `"市甲局 牵头"`. */
function mendWords(joined: string, even: string): string {
  return joined.replace(TORN, (torn, offset: number) => {
    const gap = torn.slice(1, -1);
    const broken = /^\s*[\r\n]/.test(even.slice(offset + 1, offset + 1 + gap.length));
    return broken ? `${gap}${torn.charAt(0)}${torn.slice(-1)}` : torn;
  });
}

const TORN = /牵 +头|负 +责|配 +合|参 +[与加]|协 +[助办同]|主 +办|承 +办|落 +实|责 +任|会 +同/g;

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
  return (
    full.length >= FEWEST &&
    full.length >= loose.length * SHARE &&
    full.length >= long.length * SHARE_OF_LONG &&
    longer <= full.length * STRAY &&
    told >= full.length * TOLD
  );
}

type Wrap = ReturnType<typeof wrapOf>;

/** The width that most lines reach, the lines that reach it, and how many are longer, as a line of a list of projects may be. */
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
  const isFull = ({ shown }: PrintedLine) =>
    lengthOf(shown) >= width - slack && lengthOf(shown) <= width;
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

/** A row of a table, whose width says nothing. */
const COLUMNS = /\S\t|[|‖─-╿]|\S {2,}\S|^\s*[-=+]{3,}/;

const FEWEST = 8;
/** The narrowest width at which text is broken, as a part of the limit: cells one to a line are narrower. */
const NARROWEST = 0.3;
/** Lines of the full width among all but stacked cells, and among those that are no heading and no short end of a paragraph. */
const SHARE = 0.25;
const SHARE_OF_LONG = 0.55;
/** Lines of the full width that are sentences. */
const TOLD = 0.4;
/** Lines longer than the width at which the text was broken, for each that reaches it. */
const STRAY = 0.1;

/** Columns: a Chinese character takes two. */
function widthOf(line: string): number {
  return [...line.trimEnd()].reduce(
    (sum, character) => sum + (/[\x20-\x7e]/.test(character) ? 1 : 2),
    0,
  );
}

/** Are most long lines indented that follow one which ends a paragraph? */
function indentsParagraphs(lines: readonly PrintedLine[], { isFull }: Wrap): boolean {
  const first = lines.filter((line, i) => {
    const before = lines[i - 1];
    return before !== undefined && isFull(line) && !isFull(before) && before.text.trim() !== "";
  });
  return first.filter(({ text }) => /^\s{2}/.test(text)).length > 0.5 * first.length;
}

/**
 * An indented line, a number and an annex begin something new; a bar ends what stands before it, a stop or a colon only where
 * paragraphs are not indented.
 */
function goesOn(line: string, next: string, indents: boolean): boolean {
  if (
    COLUMNS.test(line) ||
    COLUMNS.test(next.trim()) ||
    (indents ? /\|\s*$/ : /[。;:!?|]\s*$/).test(line) ||
    /^(?:\s{2}|\s*$|\s*[|>#]|附\s*件)/.test(next)
  )
    return false;
  return readNumberMark(next.trim()) === null;
}
