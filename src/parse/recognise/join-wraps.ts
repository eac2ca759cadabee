import { readNumberMark } from "./read-number-mark.ts";

/**
 * Evened text whose lines were all broken at one width: the break of a full line that ends in the middle of a sentence becomes
 * a blank, so that each paragraph is one line again. Other text comes back as it is; the length stays the same.
 */
export function joinWraps(even: string): string {
  const lines = even.split(/\r\n|\n|\r/);
  const printed = lines.filter((line) => line.trim() !== "" && !COLUMNS.test(line));
  const [best] = MEASURES.map((measure) => wrapOf(printed, measure))
    .filter(
      (wrap) => isWrapped(wrap, printed) && (!wrap.indented || indentsParagraphs(lines, wrap)),
    )
    .sort((a, b) => Number(a.indented) - Number(b.indented) || b.full.length - a.full.length);
  if (best === undefined) return even;
  return mendWords(joinGaps(lines, best, even), even);
}

/** The text with the breaks inside its paragraphs made blanks, and the page numbers that stand there too. */
function joinGaps(lines: readonly string[], wrap: Wrap, even: string): string {
  const indents = indentsParagraphs(lines, wrap);
  const joined = new Set<number>();
  lines.forEach((line, i) => {
    const next = overPage(lines, i + 1);
    if (!wrap.isFull(line) || !goesOn(line, lines[next] ?? "", indents)) return;
    for (let index = i; index < next; index++) joined.add(index);
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
function overPage(lines: readonly string[], from: number): number {
  let index = from;
  let page = false;
  while (index < lines.length && (lines[index]?.trim() === "" || PAGE.test(lines[index] ?? ""))) {
    page ||= lines[index]?.trim() !== "";
    index++;
  }
  return page ? index : from;
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
function isWrapped({ full, long, longer }: Wrap, printed: readonly string[]): boolean {
  // A list of short names has lines of one width as well, but no sentences.
  const told = full.filter((line) => /[,。;、]/.test(line)).length;
  return (
    full.length >= FEWEST &&
    full.length >= printed.length * SHARE &&
    full.length >= long.length * SHARE_OF_LONG &&
    longer <= full.length * STRAY &&
    told >= full.length * TOLD
  );
}

type Wrap = ReturnType<typeof wrapOf>;

/** The width that most lines reach, the lines that reach it, and how many are longer, as a line of a list of projects may be. */
function wrapOf(printed: readonly string[], { lengthOf, limit, slack, indented }: Measure) {
  const lengths = printed.map(lengthOf).sort((a, b) => a - b);
  const reaching = (width: number) =>
    lengths.filter((length) => length >= width - slack && length <= width).length;
  const widths = [...new Set(lengths)].filter((length) => length <= limit);
  const width = widths.reduce(
    (best, each) => (reaching(each) >= reaching(best) ? each : best),
    widths[0] ?? 0,
  );
  const isFull = (line: string) => lengthOf(line) >= width - slack && lengthOf(line) <= width;
  const longer = lengths.filter((length) => length > width).length;
  const long = lengths.filter((length) => length >= width / 2);
  return { full: printed.filter(isFull), long, longer, isFull, indented };
}

/** A row of a table, whose width says nothing. */
const COLUMNS = /\S\t|[|‖│]|\S {2,}\S/;

const FEWEST = 8;
/** Lines of the full width among all, and among those that are no heading and no short end of a paragraph. */
const SHARE = 0.25;
const SHARE_OF_LONG = 0.6;
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
function indentsParagraphs(lines: readonly string[], { isFull }: Wrap): boolean {
  const first = lines.filter(
    (line, i) =>
      i > 0 && isFull(line) && !isFull(lines[i - 1] ?? "") && lines[i - 1]?.trim() !== "",
  );
  return first.filter((line) => /^\s{2}/.test(line)).length > 0.5 * first.length;
}

/**
 * An indented line, a number and an annex begin something new; a stop, a colon or a bar ends what stands before it, a stop
 * only where paragraphs are not indented.
 */
function goesOn(line: string, next: string, indents: boolean): boolean {
  if (
    COLUMNS.test(line) ||
    COLUMNS.test(next.trim()) ||
    (indents ? /[:|]\s*$/ : /[。;:!?|]\s*$/).test(line) ||
    /^(?:\s{2}|\s*$|\s*[|>#]|附\s*件)/.test(next)
  )
    return false;
  return readNumberMark(next.trim()) === null;
}
