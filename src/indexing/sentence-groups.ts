import type { Span } from "../policy.ts";

/** Lengths in characters, white space not counted. */
const TARGET = 120;
const LIMIT = 200;
const SHORTEST = 40;
/** The end of a sentence or of a member of an enumeration, with the closing marks after it. */
const SENTENCE = /[^。！？!?；;\n]*(?:[。！？!?；;\n]+[”’"』」）)]*|$)/g;

/**
 * Cuts a span of text into groups of whole sentences of about 120–200 characters, in order,
 * without overlap; a longer sentence stays whole. Each group is trimmed of white space.
 *
 * Text that is no longer than one group gives a single group; blank text gives none.
 */
export function sentenceGroups(text: string, span: Span): Span[] {
  const groups: Span[] = [];
  let open: Span | null = null;
  for (const sentence of sentencesOf(text, span)) {
    const joined: Span = open === null ? sentence : { start: open.start, end: sentence.end };
    if (open !== null && isFull(text, open, joined)) {
      groups.push(open);
      open = sentence;
    } else open = joined;
  }
  if (open !== null) groups.push(open);
  return mergeShortTail(text, groups);
}

/** Whether a text is long enough to be worth cutting. */
export function isLong(text: string, span: Span): boolean {
  return lengthOf(text, span) > LIMIT;
}

/** A heading on a line of its own never stands alone. */
function isFull(text: string, open: Span, joined: Span): boolean {
  const length = lengthOf(text, open);
  return length >= TARGET || (length >= SHORTEST && lengthOf(text, joined) > LIMIT);
}

function sentencesOf(text: string, span: Span): Span[] {
  const sentences: Span[] = [];
  for (const match of text.slice(span.start, span.end).matchAll(SENTENCE)) {
    const start = span.start + match.index;
    const trimmed = trimSpan(text, { start, end: start + match[0].length });
    if (trimmed.end > trimmed.start) sentences.push(trimmed);
  }
  return sentences;
}

/** A last group of a few words belongs to the one before it. */
function mergeShortTail(text: string, groups: Span[]): Span[] {
  const last = groups.at(-1);
  const before = groups.at(-2);
  if (last === undefined || before === undefined || lengthOf(text, last) >= SHORTEST) return groups;
  return [...groups.slice(0, -2), { start: before.start, end: last.end }];
}

/** The span without the white space at its ends. */
export function trimSpan(text: string, { start, end }: Span): Span {
  const slice = text.slice(start, end);
  const trimmedStart = start + slice.length - slice.trimStart().length;
  return { start: trimmedStart, end: Math.max(trimmedStart, start + slice.trimEnd().length) };
}

function lengthOf(text: string, span: Span): number {
  return text.slice(span.start, span.end).replace(/\s+/g, "").length;
}
