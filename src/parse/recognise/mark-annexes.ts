import type { Span } from "../../policy.ts";
import type { LineUses } from "./line-use.ts";
import { isHeaderCell } from "./read-header.ts";
import { readNumberMark } from "./read-number-mark.ts";
import type { Line } from "./split-lines.ts";

/** An entry of the list of annexes under the text. */
export interface ListedAnnex {
  readonly number: string | null;
  readonly title: string;
  readonly span: Span;
}

/** An annex that follows in the text, with the index of its first line. */
export interface FoundAnnex {
  readonly number: string | null;
  readonly title: string;
  readonly titleSpan: Span | null;
  readonly from: number;
}

/**
 * Marks the list of annexes (`"附件:1.清单"` / `"2.项目表.docx"`) and the headings of those that follow
 * (`"附件1"`, `"附 件"` and the title line below).
 */
export function markAnnexes(
  lines: readonly Line[],
  uses: LineUses,
): { listed: ListedAnnex[]; found: FoundAnnex[] } {
  const listed: ListedAnnex[] = [];
  const found: FoundAnnex[] = [];
  for (const line of lines) {
    if (uses[line.index] !== null) continue;
    const heading = readHeading(line, listed);
    if (heading !== null) found.push(markHeading(lines, line, heading, uses));
    else listed.push(...markList(lines, line, uses));
  }
  return { listed, found };
}

interface Heading {
  readonly number: string | null;
  /** Title on the same line, or "". */
  readonly title: string;
}

const HEADING = /^附\s*(?:件|表|录)\s*([\d一二三四五六七八九十]{0,3})\s*[:、.]?\s*(.*)$/;

function readHeading(line: Line, listed: readonly ListedAnnex[]): Heading | null {
  const match = HEADING.exec(line.text);
  if (match === null || /[。;]/.test(line.text) || line.text.length > 60) return null;
  const number = match[1] === "" ? null : (match[1] ?? null);
  const title = (match[2] ?? "").trim();
  if (title === "") return { number, title };
  const known = listed.some((entry) => tight(entry.title) === tight(title));
  const later = listed.length > 0 && number !== null && !/^附\s*件\s*:/.test(line.text);
  return known || later ? { number, title } : null;
}

function markHeading(
  lines: readonly Line[],
  line: Line,
  heading: Heading,
  uses: LineUses,
): FoundAnnex {
  uses[line.index] = { kind: "annex", number: heading.number };
  if (heading.title !== "") {
    const start = line.end - heading.title.length;
    return {
      number: heading.number,
      title: heading.title,
      titleSpan: { start, end: line.end },
      from: line.index,
    };
  }
  const next = lines[line.index + 1];
  if (next === undefined || uses[next.index] !== null || !isTitleLine(next.text)) {
    return { number: heading.number, title: "", titleSpan: null, from: line.index };
  }
  uses[next.index] = { kind: "title" };
  return { number: heading.number, title: next.text, titleSpan: next, from: line.index };
}

function isTitleLine(text: string): boolean {
  return (
    text.length <= 60 &&
    !/[。;:|\t]/.test(text) &&
    readNumberMark(text) === null &&
    !isHeaderCell(text)
  );
}

function markList(lines: readonly Line[], line: Line, uses: LineUses): ListedAnnex[] {
  const match = /^附\s*件?\s*(?:\d{1,2}\s*)?:\s*(?=\S)/.exec(line.text);
  if (match === null || line.text.length > 300) return [];
  uses[line.index] = { kind: "attachment" };
  const entries = splitEntries(line.text.slice(match[0].length), line.start + match[0].length);
  for (let index = line.index + 1; index < lines.length; index++) {
    const next = lines[index];
    const last = Number(entries.at(-1)?.number ?? Number.NaN);
    if (
      next === undefined ||
      uses[index] !== null ||
      Number(readNumberMark(next.text)?.value) !== last + 1
    )
      break;
    uses[index] = { kind: "attachment" };
    entries.push(...splitEntries(next.text, next.start));
  }
  return entries;
}

/** `"1.甲清单 2.乙表"` → two entries; `"丙表"` → one without a number. */
function splitEntries(text: string, start: number): ListedAnnex[] {
  const heads = [...text.matchAll(/(?:^|\s)(\d{1,2})\s*[.、]\s*(?=\D)/g)];
  if (heads.length === 0) {
    const title = withoutNote(text);
    return [{ number: null, title, span: { start, end: start + title.length } }];
  }
  return heads.map((head, index): ListedAnnex => {
    const from = head.index + head[0].length;
    const title = withoutNote(text.slice(from, heads[index + 1]?.index ?? text.length));
    return {
      number: head[1] ?? null,
      title,
      span: { start: start + from, end: start + from + title.length },
    };
  });
}

/** A listed title without what is said about its delivery: `"项目清单(另发)"` → `"项目清单"`. */
function withoutNote(text: string): string {
  return text
    .trimEnd()
    .replace(
      /\s*[((](?:另行?(?:印发|发|文)|略|附后|另附|见附件|此件不公开|不公开|另行公布)[))][;。]?$/,
      "",
    )
    .replace(/[;。]$/, "");
}

function tight(text: string): string {
  return text.replace(/[\s《》“”"]+/g, "").replace(/\.(docx?|xlsx?|pdf|wps)$/i, "");
}
