import { endsLikeTitle, isOrganLine, readDocumentNumber } from "./document-words.ts";
import type { LineUses, RawField } from "./line-use.ts";
import { markLabels } from "./mark-labels.ts";
import { markSignatures } from "./mark-signatures.ts";
import { readNumberMark } from "./read-number-mark.ts";
import type { Line } from "./split-lines.ts";

/** A title as printed, possibly broken over lines. */
export interface PrintedTitle {
  /** The lines joined without blanks between Chinese words. */
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

export interface Front {
  readonly fields: readonly RawField[];
  readonly titles: readonly PrintedTitle[];
  /** Index of the first line with a number of its own (一、, 第一章, 1.); the line count where there is none. */
  readonly bodyStart: number;
}

/**
 * Marks what stands before the first numbered line: labels with values, titles, document number, addressee,
 * and, anywhere in the document, signature, date and the note on openness. `headings` are the lines (by index) that the
 * file's format calls headings, with their level: the first is the title where no line reads like one.
 */
export function markFront(
  lines: readonly Line[],
  uses: LineUses,
  headings: ReadonlyMap<number, number> = new Map(),
): Front {
  const bodyStart = findBodyStart(lines, uses);
  const front = lines.slice(0, bodyStart);
  const fields = [
    ...markLabels(front, uses),
    ...markStandalone(front, uses),
    ...markSignatures(lines, uses, bodyStart),
  ];
  const read = markTitles(front, uses, headings);
  const titles = read.length > 0 ? read : markGivenTitle(front, uses, headings);
  if (titles.every(({ text }) => isCoverTitle(text))) titles.push(...markHandedTitle(lines, uses));
  for (const line of front) {
    if (uses[line.index] === null && isAddressee(line.text))
      uses[line.index] = { kind: "addressee" };
  }
  return { fields, titles, bodyStart };
}

/** Numbers in the list of annexes that a notice ends with are not the text's: the document proper follows. */
function findBodyStart(lines: readonly Line[], uses: LineUses): number {
  let listed = false;
  for (const line of lines) {
    const mark = readNumberMark(line.text);
    listed = /^附件?\s*:/.test(line.text) || (listed && mark?.kind === "digit");
    if (uses[line.index] === null && mark !== null && mark.kind !== "dash" && !listed)
      return line.index;
  }
  return lines.length;
}

/** The head of official paper: `"某县人民政府办公室文件"`. */
const LETTERHEAD = /^(.{4,30})文件$/;

/** Letterhead and document number, each on a line of its own. */
function markStandalone(front: readonly Line[], uses: LineUses): RawField[] {
  return front.flatMap((line): RawField[] => {
    if (uses[line.index] !== null) return [];
    const head = LETTERHEAD.exec(line.text)?.[1];
    if (head !== undefined && isOrganLine(head)) {
      uses[line.index] = { kind: "metadata" };
      return [{ key: "issuer", label: "", value: head, span: line }];
    }
    const order = readOrder(line, front[line.index + 1]);
    if (order !== null) {
      for (let index = line.index; index <= line.index + 1; index++)
        uses[index] = { kind: "metadata" };
      return order;
    }
    const number = readDocumentNumber(line.text);
    if (number === null) return [];
    uses[line.index] = { kind: "metadata" };
    return [{ key: "documentNumber", label: "", value: number, span: line }];
  });
}

/** The head of an order over its number: `"某市人民政府令"` / `"第12号"`. */
function readOrder(line: Line, next: Line | undefined): RawField[] | null {
  const tight = line.text.replace(/\s+/g, "");
  const organ = /^(.{3,30})令$/.exec(tight)?.[1];
  const number = next?.text.replace(/\s+/g, "") ?? "";
  if (organ === undefined || next === undefined || !isOrganLine(organ)) return null;
  if (!/^\(?第\d{1,5}号\)?$/.test(number)) return null;
  const value = tight + number.replace(/[()]/g, "");
  return [
    { key: "issuer", label: "", value: organ, span: line },
    { key: "documentNumber", label: "", value, span: { start: line.start, end: next.end } },
  ];
}

/** Whether a title is that of a letter or notice, which may hand out another document. */
export function isCoverTitle(title: string): boolean {
  return /(通知|函)(\(\d+\)|\([^()]{0,4}(?:有效|失效|废止)\))?$/.test(title);
}

/** The title of what a notice with sections of its own hands out: right below the notice's signature. */
function markHandedTitle(lines: readonly Line[], uses: LineUses): PrintedTitle[] {
  const from = lines.findIndex(
    ({ index }) => uses[index - 1]?.kind === "signature" && uses[index] === null,
  );
  const to = from < 0 ? null : titleEnd(lines, from, uses);
  const next = lines[to ?? lines.length];
  if (to === null || next === undefined || readNumberMark(next.text) === null) return [];
  for (let index = from; index < to; index++) uses[index] = { kind: "title" };
  return [{ text: joinLines(lines.slice(from, to)), from, to }];
}

const MOST_TITLE_LINES = 4;

/** Titles among the first lines; one broken over several lines ends where its words end like a title. */
function markTitles(
  front: readonly Line[],
  uses: LineUses,
  headings: ReadonlyMap<number, number>,
): PrintedTitle[] {
  const titles: PrintedTitle[] = [];
  for (let from = 0; from < front.length; from++) {
    const to = titleEnd(front, from, uses);
    if (to === null) continue;
    // A heading of the format begins with itself: what stands above it is no part of it.
    if (
      headings.get(from) === undefined &&
      front.slice(from, to).some(({ index }) => headings.has(index))
    )
      continue;
    for (let index = from; index < to; index++) uses[index] = { kind: "title" };
    titles.push({ text: joinLines(front.slice(from, to)), from, to });
    from = to - 1;
  }
  return titles;
}

/** A heading of the format stands for the title where the words of none tell it. */
function markGivenTitle(
  front: readonly Line[],
  uses: LineUses,
  headings: ReadonlyMap<number, number>,
): PrintedTitle[] {
  const line = front.find(({ index }) => uses[index] === null && headings.get(index) === 1);
  if (line === undefined) return [];
  uses[line.index] = { kind: "title" };
  return [{ text: joinLines([line]), from: line.index, to: line.index + 1 }];
}

function titleEnd(front: readonly Line[], from: number, uses: LineUses): number | null {
  for (let to = from + 1; to <= Math.min(from + MOST_TITLE_LINES, front.length); to++) {
    const line = front[to - 1];
    if (line === undefined || uses[line.index] !== null || !isTitlePart(line.text)) return null;
    const next = front[to];
    const bracketNext =
      next !== undefined &&
      uses[to] === null &&
      /^\((?:[^()]{0,12}(?:19|20)\d{2}[^()]*|试行|暂行|修订.{0,2})\)$/.test(next.text) &&
      !/通过|公布|发布|印发|施行|修正|令/.test(next.text); // how it came about is no part of its name
    if (bracketNext) continue;
    const words = joinLines(front.slice(from, to));
    if (endsLikeTitle(/^《([^《》]+)》$/.exec(words)?.[1] ?? words)) return to;
  }
  return null;
}

function isTitlePart(text: string): boolean {
  if (/^附\s*件\s*\d{0,2}$/.test(text) || readNumberMark(text)?.kind === "digit") return false;
  return text.length <= 70 && !/[。;!:]|\?(?!\s*—)|^《.*》.*现|,.*,/.test(text);
}

function joinLines(lines: readonly Line[]): string {
  return lines.map((line) => line.text.replace(/\s+/g, "")).join("");
}

function isAddressee(text: string): boolean {
  return (
    /:$/.test(text) &&
    text.length <= 300 &&
    !/[。;]/.test(text) &&
    /^(各|市|县|省|州|区|有关|局|机关|全|厅|委|镇|乡)|[各有相]关?(部门|单位)/.test(text)
  );
}
