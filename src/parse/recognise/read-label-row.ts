import type { RawField } from "./line-use.ts";
import type { Piece } from "./raw-table.ts";
import { isHeaderCell } from "./read-header.ts";
import { labelKey, readLabels } from "./read-labels.ts";
import type { Line } from "./split-lines.ts";

/**
 * Labels and values that stand side by side on a line without a colon: `"| 索 引 号 | A-1 | 分类 | 福利 |"`,
 * `"索引号 A-1   成文日期 2023-08-21"`. Empty where the line does not begin with a known label.
 */
export function readLabelRow({ text, start }: Line): RawField[] {
  if (/[。;:]/.test(text) || text.length > LONGEST) return [];
  const gap = text.includes("|") ? /[|]/ : text.includes("\t") ? /\t/ : /\s{2,}/;
  const cells = splitCells(text, start, gap).flatMap(splitLabelled);
  const [first] = cells;
  // 编号 heads a column as well.
  const heads = cells.filter((cell) => isHeaderCell(cell.text)).length > cells.length / 2;
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

/** `"索引号 A-1"` is a label and its value; other cells stay whole. */
function splitLabelled(cell: Piece): Piece[] {
  const match = /^(\p{Script=Han}{2,8})\s+(\S.*)$/u.exec(cell.text);
  const [, label = "", value = ""] = match ?? [];
  if (match === null || labelKey(label) === null || labelKey(cell.text) !== null) return [cell];
  return [
    { start: cell.start, end: cell.start + label.length, text: label },
    { start: cell.end - value.length, end: cell.end, text: value },
  ];
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
      const label = cell.text.replace(/[\s:]/g, "");
      fields.push({ key, label, value: value.text, span: { start: cell.start, end: value.end } });
      i++;
    }
  }
  return fields;
}
