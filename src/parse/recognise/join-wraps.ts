import { isPageNumber } from "../../language/page-number.ts";
import { findWraps, isRow, type PrintedLine, type Wrap } from "./find-wraps.ts";
import { blankRowsIn } from "./read-blank-rows.ts";
import { goesOn, indentsParagraphs, mannerOf } from "./tell-paragraphs.ts";

/**
 * Evened text whose lines were all broken at one width of the text as received: the break of a full line that ends in the
 * middle of a sentence becomes a blank, so that each paragraph is one line again. Other text comes back as it is; the length
 * stays the same.
 */
export function joinWraps(even: string, received: string): string {
  const lines = linesOf(even, received);
  const rows = blankRowsIn(lines);
  const printed = lines.filter(
    (line) => line.text.trim() !== "" && !rows.has(line) && !isRow(line.text),
  );
  const [best] = findWraps(printed)
    .filter((wrap) => !wrap.indented || indentsParagraphs(lines, wrap))
    .sort((a, b) => reach(b) - reach(a));
  if (best === undefined) return even;
  return mendWords(joinGaps(lines, { wrap: best, rows }, even), even);
}

/** How many lines a width explains; the ragged one has to explain more, since more come near it by chance. */
function reach({ full, indented }: Wrap): number {
  return full.length * (indented ? RAGGED : 1);
}

const RAGGED = 0.9;

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
  return text.trim().length >= SHORTEST && !isRow(text.trim());
}

const SHORTEST = 15;

/** One blank line alone. */
function isGap(lines: readonly PrintedLine[], at: number): boolean {
  const blank = (i: number) => lines[i]?.text.trim() === "";
  return blank(at) && !blank(at - 1) && !blank(at + 1);
}

/** The text with the breaks inside its paragraphs made blanks, and the page numbers that stand there too. */
function joinGaps(
  lines: readonly PrintedLine[],
  { wrap, rows }: { readonly wrap: Wrap; readonly rows: ReadonlySet<PrintedLine> },
  even: string,
): string {
  const manner = mannerOf(lines, wrap);
  const joined = new Set<number>();
  lines.forEach((line, i) => {
    const next = lines[overPage(lines, i + 1)];
    if (next === undefined || rows.has(line) || rows.has(next) || !wrap.isFull(line)) return;
    if (!goesOn(line.text, next.text, manner)) return;
    for (let index = line.index; index < next.index; index++) joined.add(index);
  });
  return even
    .split(/(\r\n|\n|\r)/)
    .map((part, i) => {
      const line = Math.floor(i / 2);
      const inside = i % 2 === 1 ? joined.has(line) : joined.has(line) && isPageNumber(part);
      return inside ? " ".repeat(part.length) : part;
    })
    .join("");
}

/** The line that goes on behind the number of a page and the blank lines around it; the line itself without one. */
function overPage(lines: readonly PrintedLine[], from: number): number {
  const length = lines
    .slice(from)
    .findIndex(({ text }) => text.trim() !== "" && !isPageNumber(text));
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
