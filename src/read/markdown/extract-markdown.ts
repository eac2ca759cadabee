import type { SourceHeading, SourceTable, Span } from "../../policy.ts";
import { decodeText } from "../decode-text.ts";
import type { ExtractedText } from "../extracted-text.ts";
import { refuseForeignBytes } from "../refuse-foreign-bytes.ts";
import { type MarkdownNode, spanOf } from "./markdown-node.ts";
import { parseMarkdown } from "./parse-markdown.ts";
import { wrappedBreaks } from "./wrapped-breaks.ts";

/**
 * Reads a Markdown file: its characters as they stand, with the tables and headings it marks, and with all that is
 * mark and no word (`**`, `#`, addresses of links, comments) named as such.
 *
 * Throws what {@link decodeText} throws, and `file_binary` for another format under this name.
 */
export function extractMarkdown(bytes: Uint8Array, file: string): ExtractedText {
  refuseForeignBytes(bytes, file);
  const { text, encoding } = decodeText(bytes, file);
  const head = FRONT_MATTER.exec(text)?.[0] ?? "";
  // Markdown would take the block for a heading between rules.
  const root = parseMarkdown(head.replace(/[^\r\n]/g, " ") + text.slice(head.length));
  const found: Found = {
    text,
    words: [{ start: 0, end: head.length }],
    headings: [],
    tables: [],
  };
  collect(root, found);
  return {
    text,
    encoding,
    layout: {
      tables: found.tables,
      headings: found.headings,
      pages: [],
      marks: [...marksBetween(text, found.words), ...wrappedBreaks(text, root)].sort(
        (a, b) => a.start - b.start,
      ),
    },
  };
}

/** A block of labels over the text. */
const FRONT_MATTER = /^-{3,}[ \t]*\r?\n(?:[^\r\n]*:[^\r\n]*\r?\n)+-{3,}[ \t]*(?=\r?\n|$)/;

interface Found {
  readonly text: string;
  /** Stretches that are words, in order. */
  readonly words: Span[];
  readonly headings: SourceHeading[];
  readonly tables: SourceTable[];
}

function collect(node: MarkdownNode, found: Found): void {
  const span = spanOf(node);
  if (node.type === "text") pushWords(found, span);
  else if (node.type === "inlineCode") pushWords(found, within(found.text, span, /^`+|`+$/g));
  else if (node.type === "code")
    pushWords(found, within(found.text, span, /^(`{3,}|~{3,})[^\n]*\n?|\n?\s*(`{3,}|~{3,})$/g));
  else if (node.type === "html") pushHtml(found, span);
  else if (node.type === "definition" && node.label?.startsWith("^"))
    pushWords(found, within(found.text, span, /^\[[^\]]*\]:\s*/g));
  else if (node.type === "table") found.tables.push(readTable(found.text, node));
  else if (node.type === "heading") pushHeading(found, node);
  if (node.type === "list" && node.ordered === true) pushNumbers(found, node);
  for (const child of node.children ?? []) collect(child, found);
}

const FOOTNOTE = /\[\^[^\]\s]+\]:?/g;

/** Words of the text; what stands for a footnote's number is a mark. */
function pushWords(found: Found, span: Span): void {
  let at = span.start;
  for (const match of found.text.slice(span.start, span.end).matchAll(FOOTNOTE)) {
    found.words.push({ start: at, end: span.start + match.index });
    at = span.start + match.index + match[0].length;
  }
  found.words.push({ start: at, end: span.end });
}

function within(text: string, span: Span, marks: RegExp): Span {
  const raw = text.slice(span.start, span.end);
  let { start, end } = span;
  for (const match of raw.matchAll(marks)) {
    if (match.index === 0) start += match[0].length;
    else end -= match[0].length;
  }
  return { start: Math.min(start, end), end };
}

/** The words between the tags of HTML; a comment has none. */
function pushHtml(found: Found, span: Span): void {
  const raw = found.text.slice(span.start, span.end);
  let at = 0;
  for (const tag of raw.matchAll(
    /<!--[\s\S]*?(?:-->|$)|<(script|style)\b[\s\S]*?(?:<\/\1>|$)|<[^>]*>/gi,
  )) {
    found.words.push({ start: span.start + at, end: span.start + tag.index });
    at = tag.index + tag[0].length;
  }
  found.words.push({ start: span.start + at, end: span.end });
}

/** `1.` before an item is printed and counts. */
function pushNumbers(found: Found, list: MarkdownNode): void {
  for (const item of list.children ?? []) {
    const first = item.children?.[0];
    const { start } = spanOf(item);
    found.words.push({ start, end: first === undefined ? start : spanOf(first).start });
  }
}

function pushHeading(found: Found, node: MarkdownNode): void {
  const parts = (node.children ?? []).map(spanOf);
  const [first, last] = [parts[0], parts.at(-1)];
  if (first === undefined || last === undefined) return;
  found.headings.push({ start: first.start, end: last.end, level: node.depth ?? 1 });
}

function readTable(text: string, node: MarkdownNode): SourceTable {
  const rows = (node.children ?? []).map((row) =>
    (row.children ?? []).map((cell): Span | null => {
      const parts = (cell.children ?? []).map(spanOf);
      const [first, last] = [parts[0], parts.at(-1)];
      return first === undefined || last === undefined
        ? null
        : innerSpan(text, { start: first.start, end: last.end });
    }),
  );
  const width = rows[0]?.length ?? 0;
  const even = rows.map((row) => Array.from({ length: width }, (_, i) => row[i] ?? null));
  return { ...spanOf(node), headerRows: 1, rows: even, caption: null };
}

/** A cell that is marked as a whole (`**合计**`) without its marks. */
function innerSpan(text: string, span: Span): Span {
  const raw = text.slice(span.start, span.end);
  const head = /^(?:\*\*|__|`)/.exec(raw)?.[0] ?? "";
  const whole = head !== "" && raw.endsWith(head) && raw.length > head.length * 2;
  return whole ? { start: span.start + head.length, end: span.end - head.length } : span;
}

/** Everything that is not blank and not among the words. */
function marksBetween(text: string, words: readonly Span[]): Span[] {
  const marks: Span[] = [];
  let at = 0;
  const push = (start: number, end: number) => {
    for (const match of text.slice(start, end).matchAll(/\S+/g))
      marks.push({ start: start + match.index, end: start + match.index + match[0].length });
  };
  for (const span of [...words].sort((a, b) => a.start - b.start)) {
    if (span.start > at) push(at, span.start);
    at = Math.max(at, span.end);
  }
  push(at, text.length);
  return marks;
}
