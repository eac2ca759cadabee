import { isRow, type PrintedLine, type Wrap } from "./find-wraps.ts";
import { readNumberMark } from "./read-number-mark.ts";

/** What tells the paragraphs of a text apart, beside the stops at their ends. */
interface Manner {
  readonly indents: boolean;
  readonly spaces: boolean;
  readonly numbers: boolean;
}

/** How the lines of a text show where a paragraph begins. */
export function mannerOf(lines: readonly PrintedLine[], wrap: Wrap): Manner {
  return {
    indents: indentsParagraphs(lines, wrap),
    spaces: spacesParagraphs(lines, wrap),
    numbers: numbersParagraphs(lines, wrap),
  };
}

/** Are most long lines indented that follow one which ends a paragraph? */
export function indentsParagraphs(lines: readonly PrintedLine[], { isFull }: Wrap): boolean {
  const first = lines.filter((line, i) => {
    const before = lines[i - 1];
    return before !== undefined && isFull(line) && !isFull(before);
  });
  return first.filter(({ text }) => /^\s{2}/.test(text)).length > 0.5 * first.length;
}

/** Does a blank line follow most short lines that end a paragraph? */
function spacesParagraphs(lines: readonly PrintedLine[], { isFull }: Wrap): boolean {
  const last = lines.flatMap((line, i) => {
    const before = lines[i - 1];
    const ends = before !== undefined && isFull(before) && !isFull(line) && line.text.trim() !== "";
    return ends ? [lines[i + 1]?.text.trim() ?? ""] : [];
  });
  return last.filter((next) => next === "").length >= SPACED * last.length;
}

const SPACED = 0.7;

/** Does a number or a heading follow most short lines that end in a stop? */
function numbersParagraphs(lines: readonly PrintedLine[], { isFull }: Wrap): boolean {
  const first = lines.flatMap((line, i) => {
    const ends = !isFull(line) && /[。;)]\s*$/.test(line.text);
    const next = lines.slice(i + 1).find(({ text }) => text.trim() !== "");
    return ends && next !== undefined && !isRow(next.text) ? [next.text.trim()] : [];
  });
  return first.filter((text) => readNumberMark(text) !== null).length >= NUMBERED * first.length;
}

const NUMBERED = 0.6;
/** `"责任单位:…"`, `"(牵头单位:…"`. */
const LABEL = /^[(【[]?[^,。;:]{2,10}:/;

/**
 * A number and an annex begin something new, and so does an indented line, unless blank lines part the paragraphs and the gap
 * of a sentence was broken; a stop or a colon ends what stands before it only where nothing else tells paragraphs apart.
 */
export function goesOn(line: string, next: string, { indents, spaces, numbers }: Manner): boolean {
  if (isRow(line) || isRow(next)) return false;
  const ends = numbers ? /[。;]\s*$/.test(line) && LABEL.test(next) : /[。;:!?]\s*$/.test(line);
  if (!indents && !spaces && ends) return false;
  if ((spaces && !indents ? /^(?:\s{3}|\s*$)/ : /^(?:\s{2}|\s*$)/).test(next)) return false;
  return !/^\s*(?:[|>#]|附\s*件)/.test(next) && readNumberMark(next.trim()) === null;
}
