import { bareLabel, labelKey } from "./label-key.ts";
import type { RawField } from "./line-use.ts";
import type { Piece } from "./raw-table.ts";
import { isHeaderCell } from "./read-header.ts";
import { readLabels } from "./read-labels.ts";
import type { Line } from "./split-lines.ts";

/**
 * Labels and values that stand side by side on a line without a colon: `"| 索 引 号 | A-1 | 分类 | 福利 |"`,
 * `"索引号 A-1 成文日期 2023-08-21"`. Empty where the line does not begin with a known label.
 */
export function readLabelRow({ text, start }: Line): RawField[] {
  if (/[。;:]/.test(text) || text.length > LONGEST) return [];
  const gap = text.includes("|") ? /[|]/ : text.includes("\t") ? /\t/ : null;
  const cells =
    gap === null
      ? divideAtLabels({ start, end: start + text.length, text })
      : splitCells(text, start, gap).flatMap(divideAtLabels);
  const [first] = cells;
  // 编号 heads a column as well.
  const words = gap === null ? splitCells(text, start, /\s+/) : cells;
  const heads = words.filter((cell) => isHeaderCell(cell.text)).length > words.length / 2;
  return first !== undefined && labelKey(first.text) !== null && !heads ? cellFields(cells) : [];
}

const LONGEST = 160;

function splitCells(text: string, start: number, gap: RegExp): Piece[] {
  const cells: Piece[] = [];
  let at = 0;
  for (const raw of text.split(gap)) {
    const from = text.indexOf(raw, at);
    at = from + raw.length;
    const cell = raw.trim();
    if (cell === "") continue;
    const begin = start + from + raw.indexOf(cell);
    cells.push({ start: begin, end: begin + cell.length, text: cell });
  }
  return cells;
}

/**
 * A cell that begins with a known label, divided at the blanks around its labels: `"索引号 A-1 文 号 B"` → four cells. Others
 * stay whole.
 */
function divideAtLabels(cell: Piece): Piece[] {
  const words = splitCells(cell.text, cell.start, /\s+/);
  const cells: Piece[] = [];
  for (let at = 0; at < words.length; ) {
    const length = labelLength(words, at);
    const until = length > 0 ? at + length : nextLabel(words, at + 1);
    cells.push(joined(cell, words.slice(at, until)));
    at = until;
  }
  return cells[0] === undefined || labelKey(cells[0].text) === null ? [cell] : cells;
}

function nextLabel(words: readonly Piece[], from: number): number {
  const next = words.findIndex((_, index) => index >= from && labelLength(words, index) > 0);
  return next < 0 ? words.length : next;
}

/** How many words from `at` on make up a known label, its characters parted by blanks or not; 0 where none does. */
function labelLength(words: readonly Piece[], at: number): number {
  return (
    [4, 3, 2, 1].find((length) => {
      const label = words.slice(at, at + length);
      const text = label.map((word) => word.text).join("");
      if (label.length < length || (length > 1 && text.length > LONGEST_PARTED)) return false;
      const key = labelKey(text);
      return key !== null && (at === 0 || (key !== "other" && !ALSO_VALUES.test(text)));
    }) ?? 0
  );
}

/** Labels written with blanks between their characters are short: `"索 引 号"`. */
const LONGEST_PARTED = 5;

/** Labels that are everyday words and stand among values without a colon. */
const ALSO_VALUES =
  /^(?:日期|时间|主题|来源|标签|状态|效力|分类|类[别型]|编[号码]|名称|标题|文种)$/;

function joined(cell: Piece, words: readonly Piece[]): Piece {
  const start = words[0]?.start ?? cell.start;
  const end = words.at(-1)?.end ?? cell.end;
  return { start, end, text: cell.text.slice(start - cell.start, end - cell.start) };
}

/** The fields of cells in which labels and values take turns; a cell may hold both with a colon between. */
export function cellFields(cells: readonly Piece[]): RawField[] {
  const fields: RawField[] = [];
  for (let i = 0; i < cells.length; i++) {
    const cell = cells[i];
    if (cell === undefined) continue;
    const whole = readLabels(cell.text, cell.start).filter(({ valueSpan }) => valueSpan !== null);
    const value = cells[i + 1];
    const key = labelKey(cell.text);
    if (whole.length > 0) fields.push(...whole);
    else if (key !== null && value !== undefined && labelKey(value.text) === null) {
      const label = bareLabel(cell.text);
      fields.push({ key, label, value: value.text, span: { start: cell.start, end: value.end } });
      i++;
    }
  }
  return fields;
}
