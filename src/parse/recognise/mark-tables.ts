import { divideArrows } from "./divide-arrows.ts";
import type { LineUses } from "./line-use.ts";
import type { MarkedLayout } from "./mark-layout.ts";
import type { Piece, RawTable } from "./raw-table.ts";
import { readBlankRows } from "./read-blank-rows.ts";
import { readEvenRows } from "./read-even-rows.ts";
import { isHeaderCell } from "./read-header.ts";
import type { LayoutTable } from "./read-layout-table.ts";
import { readNumberMark } from "./read-number-mark.ts";
import { readRowTable } from "./read-row-table.ts";
import { headsSpacedRows, readSpacedRows } from "./read-spaced-rows.ts";
import { readStreamTable } from "./read-stream-table.ts";
import type { Line } from "./split-lines.ts";

export interface PlacedTable {
  readonly raw: RawTable;
  /** Index of the table's first line. */
  readonly line: number;
  readonly caption: Piece | null;
  /** Without a caption: what the sentence right above says that the table gives ("任务分解" of "任务分解如下:"). */
  readonly lead: Piece | null;
  readonly unit: string | null;
}

/**
 * Finds all tables among the lines that are still free and marks their lines, captions and notes. Page furniture in the
 * middle of a table does not end it. Tables that the file's format gave are taken as they are.
 */
export function markTables(
  lines: readonly Line[],
  uses: LineUses,
  given: MarkedLayout["tables"] = new Map(),
): PlacedTable[] {
  const flow = lines.filter((line) => uses[line.index]?.kind !== "furniture");
  const tables: PlacedTable[] = [];
  for (let at = 0; at < flow.length; at++) {
    const ready = given.get(flow[at]?.index ?? -1);
    const raw = ready === undefined ? readTable(flow, uses, at) : rawOf(ready, at);
    if (raw === null) continue;
    for (const line of flow.slice(raw.from, raw.to))
      uses[line.index] = { kind: "table", table: tables.length };
    const line = flow[raw.from]?.index ?? 0;
    const around = markSurroundings(flow, uses, raw);
    tables.push({
      raw: divideArrows(raw),
      line,
      ...around,
      caption: ready?.caption ?? around.caption,
    });
    at = raw.to - 1;
  }
  return tables;
}

function rawOf(table: LayoutTable & { readonly lines: number }, from: number): RawTable {
  const { header, rows, repeated, lines } = table;
  return { from, to: from + lines, header, rows, repeated };
}

function readTable(flow: readonly Line[], uses: LineUses, at: number): RawTable | null {
  const first = flow[at];
  if (first === undefined || (uses[first.index] ?? null) !== null) return null;
  const rows = readRows(flow, uses, { at, first });
  if (rows !== null) return rows;
  const isBorder = (index: number) => isBorderLine(flow, uses, index);
  const even = readEvenRows(flow, at, isBorder);
  if (even !== null) return even;
  // Before cells that end in bars, a line without one is their caption.
  const seed = first.text.endsWith("|") || (isHeaderCell(first.text) && !isBarred(flow, at + 1));
  return seed ? readStreamTable(flow, at, isBorder) : null;
}

function isBarred(flow: readonly Line[], at: number): boolean {
  return flow.slice(at, at + 2).every(({ text }) => /^[^|]+\|$/.test(text));
}

/** The table with a row per line, or per few lines, that begins at a line. */
function readRows(
  flow: readonly Line[],
  uses: LineUses,
  { at, first }: { readonly at: number; readonly first: Line },
): RawTable | null {
  const parted = /[|‖│┃∣\t]|\S\s{2,}\S|\S \/ \S/.test(first.text);
  const headed = headsSpacedRows(first);
  if (!parted && !headed) return null;
  const end = freeEnd(flow, uses, at);
  const rows = parted ? readRowTable(flow.slice(0, end), at) : null;
  const spaced = headed ? readSpacedRows(flow.slice(at, end), at) : null;
  if (spaced !== null && (rows === null || putsTogether(spaced, rows))) return spaced;
  return rows ?? (headed ? readBlankRows(flow.slice(at, end), at) : null);
}

/** Whether of two readings the first has no empty cells and takes more lines, or makes one row of names broken in two. */
function putsTogether(first: RawTable, second: RawTable): boolean {
  const whole = first.rows.every(({ pieces }) => pieces.length >= first.header.length);
  const fewer = first.to === second.to && first.rows.length < second.rows.length;
  return whole && (first.to > second.to || fewer);
}

const MOST_ROWS = 5000;

/** End of the lines from `at` on that nothing has claimed yet. */
function freeEnd(flow: readonly Line[], uses: LineUses, at: number): number {
  let to = at;
  while (to < flow.length && to < at + MOST_ROWS && (uses[flow[to]?.index ?? -1] ?? null) === null)
    to++;
  return to;
}

/** Lines that no table of one cell per line runs across: numbered headings and whatever is claimed already. */
function isBorderLine(flow: readonly Line[], uses: LineUses, index: number): boolean {
  const line = flow[index];
  if (line === undefined || (uses[line.index] ?? null) !== null) return true;
  const kind = readNumberMark(line.text)?.kind;
  return (
    kind === "chinese" || kind === "chapter" || kind === "article" || kind === "chinese-bracket"
  );
}

function markSurroundings(
  flow: readonly Line[],
  uses: LineUses,
  raw: RawTable,
): { caption: Piece | null; lead: Piece | null; unit: string | null } {
  const above = flow[raw.from - 1];
  const free = above !== undefined && (uses[above.index] ?? null) === null;
  const unit = free ? readUnitLine(above.text) : null;
  if (unit !== null && above !== undefined) uses[above.index] = { kind: "note" };
  markNotes(flow, uses, raw.to);
  const caption = markCaption(flow, uses, unit === null ? raw.from - 1 : raw.from - 2);
  const before = flow[raw.from - (caption === null ? 1 : 2)];
  return {
    caption,
    lead: caption === null && before !== undefined ? leadIn(before) : null,
    unit: unit ?? unitIn(caption?.text ?? "") ?? unitIn(before?.text ?? ""),
  };
}

/** Marks the notes below a table. */
function markNotes(flow: readonly Line[], uses: LineUses, from: number): void {
  for (let below = from; below < flow.length; below++) {
    const line = flow[below];
    if (line === undefined || (uses[line.index] ?? null) !== null || !NOTE.test(line.text)) break;
    if (LAYS_DOWN.test(line.text)) continue;
    uses[line.index] = { kind: "note" };
  }
}

/** `"…。家庭座椅更新任务分解如下(单位:张)。"` → 家庭座椅更新任务分解. */
function leadIn(line: Line): Piece | null {
  const match =
    /(?:^|[。;,])([^。;,:]{4,40}?)(?:具体|详)?(?:如下表?(?:所示)?|见下表|列表如下)(?:\([^()]*\))?[:。]?$/.exec(
      line.text,
    );
  if (match?.[1] === undefined) return null;
  const start = line.start + match.index + match[0].indexOf(match[1]);
  return { start, end: start + match[1].length, text: match[1] };
}

/** `"投入情况(单位:万元)"`, `"项目如下表(金额单位:万元):"`: the unit that words above a table end with. */
function unitIn(words: string): string | null {
  return (
    /单位\s*:\s*([^()\d:,;]{1,8}?)\s*(?:[,;][^():]{1,16})?\)?\s*[:。]?$/.exec(words)?.[1] ?? null
  );
}

const NOTE = /^\(?(?:以上|上述|表中)数据|^(注|备注|说明|数据来源|资料来源|填表说明)\s*\d?\s*:/;

/** A note that lays something down ("注:1.四星级按115%折算。") is text like any other. */
const LAYS_DOWN = /(?:按|给予|发放|补贴|补助|奖励|另|加|减|折算|核定|执行|计算)[^。;]{0,30}[。;]/u;

function readUnitLine(text: string): string | null {
  return /^\(?\s*(?:计量)?单位\s*:\s*([^()]{1,12}?)\s*\)?$/.exec(text)?.[1] ?? null;
}

function markCaption(flow: readonly Line[], uses: LineUses, at: number): Piece | null {
  const line = flow[at];
  if (line === undefined) return null;
  const use = uses[line.index] ?? null;
  if (use?.kind === "attachment" || use?.kind === "annex") return captionBehindLabel(line);
  const title = use?.kind === "title" && uses[flow[at - 1]?.index ?? -1]?.kind === "annex";
  if (!title && (use !== null || !isCaption(line.text))) return null;
  uses[line.index] = { kind: "caption" };
  return { start: line.start, end: line.end, text: line.text };
}

/** `"附:各县任务表"`, `"附件1 各县任务表"` right above a table is its caption. */
function captionBehindLabel(line: Line): Piece | null {
  const label =
    /^附\s*(?:[件表录]\s*)?(?:[\d一二三四五六七八九十]{1,3}\s*[:、.]?|:)\s*/.exec(line.text)?.[0]
      .length ?? 0;
  const text = line.text.slice(label);
  if (label === 0 || !isCaption(text)) return null;
  return { start: line.start + label, end: line.end, text };
}

/** Words above a table without the unit that they end with. */
export function withoutUnit(words: string): string {
  return words.replace(/\((?:计量|金额|数量)?单位:[^()]*\)$/u, "");
}

function isCaption(line: string): boolean {
  const text = withoutUnit(line);
  if (text.length > 50 || /[。;:|]/.test(text) || readNumberMark(text) !== null) return false;
  if (/^(专栏|表)\s*[\d一二三四五六七八九十]/.test(text)) return true;
  return /(表|指标|目标|清单|分工|目录|情况|任务|一览|标准|计划|安排|分解|明细|汇总|统计|分布)(\([^()]*\))?$/.test(
    text,
  );
}
