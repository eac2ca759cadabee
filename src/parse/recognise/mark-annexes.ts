import type { Span } from "../../policy.ts";
import type { LineUses } from "./line-use.ts";
import { withoutUnit } from "./mark-tables.ts";
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
  /** Nothing follows but words on where to get it: `"附件4"` / `"申请表(略,请到窗口领取)"`. */
  readonly leftOut: boolean;
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
    const run = listed.length + found.length === 0 ? markRun(lines, line, uses) : [];
    listed.push(...run);
    if (run.length > 0) continue;
    if (isLeftOut(line, [...listed, ...found])) {
      uses[line.index] = { kind: "note" };
      found.push(leftOut(line));
      continue;
    }
    const heading = opensList(lines, line, uses) ? null : readHeading(line, listed);
    if (heading !== null) found.push(markHeading(lines, line, heading, { uses, listed }));
    else listed.push(...markList(lines, line, uses));
  }
  return { listed, found };
}

/** `"附件一  甲名单"` / `"附件二  乙表"` one below the other: a list of annexes in which each has its own label. */
function markRun(lines: readonly Line[], line: Line, uses: LineUses): ListedAnnex[] {
  const entries: ListedAnnex[] = [];
  for (let index = line.index; index < lines.length; index++) {
    const next = lines[index];
    const match = next === undefined ? null : HEADING.exec(next.text);
    const title = withoutNote(match?.[2] ?? "");
    if (next === undefined || uses[index] !== null || match === null || title === "") break;
    if (next.text.length > 60 || match[1] === "" || /[。;]/.test(next.text)) break;
    const start = next.end - (match[2]?.length ?? 0);
    const span = { start, end: start + title.length };
    entries.push({ number: match[1] ?? null, title, span });
  }
  if (entries.length < 2) return [];
  for (const [index] of entries.entries()) uses[line.index + index] = { kind: "attachment" };
  return entries;
}

/** A line in place of annexes that says that they are not there: `"附件4、附件5(略)"`, `"附件四  流程图(图片,见原文)"`. */
function isLeftOut(line: Line, known: readonly unknown[]): boolean {
  const match = HEADING.exec(line.text);
  const words = match?.[2] ?? "";
  return (
    known.length > 0 && match?.[1] !== "" && withoutNote(words) !== words.replace(/[。;]$/, "")
  );
}

function leftOut(line: Line): FoundAnnex {
  const [, number = "", words = ""] = HEADING.exec(line.text) ?? [];
  const title = withoutNote(words);
  const start = line.end - words.length;
  const titled = title !== "" && !title.startsWith("、");
  return {
    number,
    title: titled ? title : "",
    titleSpan: titled ? { start, end: start + title.length } : null,
    from: line.index,
    leftOut: true,
  };
}

interface Heading {
  readonly number: string | null;
  /** Title on the same line, or "". */
  readonly title: string;
}

const FILE = /\.(?:docx?|xlsx?|pdf|wps|et|ofd|zip|rar|jpe?g|png)$/i;

const HEADING = /^附\s*(?:件|表|录)\s*([\d一二三四五六七八九十]{0,3})\s*[:、.]?\s*(.*)$/;

/** An appendix, which no list of annexes has to announce; a reference to one goes on without a blank. */
const APPENDIX = /^附\s*录\s*(?:\d{1,2}|[一二三四五六七八九十]{1,3})\s*[:、.]?\s+\S/;

function readHeading(line: Line, listed: readonly ListedAnnex[]): Heading | null {
  const match = HEADING.exec(line.text);
  if (match === null || /[。;]/.test(line.text) || line.text.length > 60) return null;
  const number = match[1] === "" ? null : (match[1] ?? null);
  const title = (match[2] ?? "").trim().replace(LINK, "");
  if (FILE.test(title)) return null; // a link to a file beside the page
  if (title === "") return { number, title };
  const known = listed.some((entry) => tight(entry.title) === tight(title));
  const later = listed.length > 0 && number !== null && !/^附\s*件\s*:/.test(line.text);
  const appended = number !== null && APPENDIX.test(line.text) && isTitleLine(title);
  return known || later || appended ? { number, title } : null;
}

/** `"附件:"` alone, with the first entry of a list or nothing like a title below it. */
function opensList(lines: readonly Line[], line: Line, uses: LineUses): boolean {
  if (!/^附\s*件\s*:$/.test(line.text)) return false;
  const next = lines[line.index + 1];
  if (next === undefined || uses[next.index]?.kind === "furniture") return true;
  return readNumberMark(next.text)?.value === "1";
}

function markHeading(
  lines: readonly Line[],
  line: Line,
  heading: Heading,
  { uses, listed }: { readonly uses: LineUses; readonly listed: readonly ListedAnnex[] },
): FoundAnnex {
  uses[line.index] = { kind: "annex", number: heading.number };
  if (heading.title !== "") {
    const start = line.end - heading.title.length;
    return {
      number: heading.number,
      title: withoutNote(heading.title),
      titleSpan: { start, end: line.end },
      from: line.index,
      leftOut: false,
    };
  }
  const next = lines[line.index + 1];
  const free = next !== undefined && [null, "title"].includes(uses[next.index]?.kind ?? null);
  const known = listed.some(({ title }) => tight(title) === tight(next?.text ?? ""));
  const untitled = { number: heading.number, title: "", titleSpan: null, from: line.index };
  if (next === undefined || !free) return { ...untitled, leftOut: false };
  const title = withoutNote(next.text);
  if (isUndelivered(next.text)) {
    const titleSpan = { start: next.start, end: next.start + title.length };
    return { ...untitled, title, titleSpan, leftOut: true };
  }
  if (!known && !isTitleLine(next.text)) return { ...untitled, leftOut: false };
  uses[next.index] = { kind: "title" };
  return { ...untitled, title: next.text, titleSpan: next, leftOut: false };
}

function isTitleLine(line: string): boolean {
  const text = withoutUnit(line);
  return (
    text.length <= 60 &&
    !/[。;:|\t]/.test(text) &&
    readNumberMark(text) === null &&
    !isHeaderCell(text)
  );
}

function markList(lines: readonly Line[], line: Line, uses: LineUses): ListedAnnex[] {
  const match = listHead(line);
  if (match === null) return [];
  uses[line.index] = { kind: "attachment" };
  const own = { text: line.text.slice(match[0].length), start: line.start + match[0].length };
  const entries = splitEntries(own.text, own.start).map((entry) => ({
    ...entry,
    number: entry.number ?? match[1] ?? null,
  }));
  for (let index = line.index + 1; index < lines.length; index++) {
    const next = lines[index];
    const last = Number(entries.at(-1)?.number ?? (own.text === "" ? 0 : Number.NaN));
    if (next === undefined || uses[index] !== null) break;
    const more = nextEntries(next, last + 1, match[1] !== undefined);
    if (more.length > 0) entries.push(...more);
    else if (goesOn(next, lines[index + 1], last)) extendLast(entries, next);
    else break;
    uses[index] = { kind: "attachment" };
  }
  return entries;
}

/** The entries of a line that goes on with a number: "2.乙表", where each has a label of its own "附件2:乙表". */
function nextEntries(line: Line, number: number, labelled: boolean): ListedAnnex[] {
  if (entryNumber(line.text) === number) return splitEntries(line.text, line.start);
  const head = labelled ? listHead(line) : null;
  if (head === null || Number(head[1]) !== number) return [];
  const title = withoutNote(line.text.slice(head[0].length));
  const start = line.start + head[0].length;
  return [{ number: String(number), title, span: { start, end: start + title.length } }];
}

/** A title may begin with its years: "3.2023—2026年计划" is no 3.2. */
const ENTRY = String.raw`(\d{1,2})\s*[.、]\s*(?=\D|(?:19|20)\d{2}(?:\s*[—–~-]+\s*(?:19|20)\d{2})?年)`;
const ENTRY_HEAD = new RegExp(`^\\s*${ENTRY}`);
const ENTRIES = new RegExp(String.raw`(?:^|\s)${ENTRY}`, "g");

function entryNumber(text: string): number {
  return Number(readNumberMark(text)?.value ?? ENTRY_HEAD.exec(text)?.[1]);
}

function listHead(line: Line): RegExpExecArray | null {
  if (line.text.length > 300) return null;
  const head = /^附\s*件?\s*(?:(\d{1,2})\s*)?:\s*(?=\S|$)/.exec(line.text);
  return head ?? (FILE.test(line.text) ? /^附\s*件?\s*(\d{1,2})?\s*/.exec(line.text) : null);
}

/** A line between two entries that belongs to the first of them, whose title is broken. */
function goesOn(line: Line, next: Line | undefined, last: number): boolean {
  return (
    last >= 1 &&
    line.text.length <= 60 &&
    !/[。;:]/.test(line.text) &&
    readNumberMark(line.text) === null &&
    next !== undefined &&
    readNumberMark(next.text)?.kind === "digit" &&
    Number(readNumberMark(next.text)?.value) === last + 1
  );
}

function extendLast(entries: ListedAnnex[], line: Line): void {
  const last = entries.pop();
  if (last === undefined) return;
  const title = last.title + withoutNote(line.text);
  entries.push({ ...last, title, span: { start: last.span.start, end: line.end } });
}

/** `"1.甲清单 2.乙表"` → two entries; `"丙表"` → one without a number. */
function splitEntries(text: string, start: number): ListedAnnex[] {
  if (text === "") return [];
  const heads = [...text.matchAll(ENTRIES)];
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

/** Words on where something is got that is not printed; those in brackets behind its title may go on: "(略,请到窗口领取)". */
const ELSEWHERE =
  "(?:另行?(?:印发|发|文|公布|下载|制定|通知)|略|此件不公开|不公开|点击(?:下载|查看)|(?:样表|表格|文件)?下载|依申请公开)(?:\\s*[,;:].*)?|[^()]*(?:见(?:原文|图册)|请[^()]*(?:查阅|获取|查询|查看|下载|索取|领取))[^()]*";
const UNDELIVERED = new RegExp(`\\s*\\((?:${ELSEWHERE})\\)[;。]?$`, "u");
const DELIVERY = new RegExp(`\\s*\\((?:附后|另附|见附件|${ELSEWHERE})\\)[;。]?$`, "u");
/** The words of a link behind the name of a file. */
const LINK = /(?<=\S)\s+(?:点击)?(?:下载|查看)$/;

/** A listed title without what is said about its delivery: `"项目清单(另发)"` → `"项目清单"`. */
function withoutNote(text: string): string {
  return text
    .trimEnd()
    .replace(LINK, "")
    .replace(DELIVERY, "")
    .replace(/[;。]$/, "");
}

/** A title and nothing else but where it is got, on a line of its own. */
function isUndelivered(text: string): boolean {
  return UNDELIVERED.test(text) && text.replace(UNDELIVERED, "").length <= 60;
}

function tight(text: string): string {
  return text.replace(/[\s《》“”"]+/g, "").replace(/\.(docx?|xlsx?|pdf|wps)$/i, "");
}
