import { rememberedFor } from "../../language/remembered.ts";
import { isSumRow } from "../../language/sum-row.ts";
import type { Piece } from "./raw-table.ts";
import { isHeaderCell } from "./read-header.ts";
import type { Line } from "./split-lines.ts";

/** The cells of a line; null for one that has none. Remembered, since from every line on a table is looked for. */
export type Split = (line: Line) => readonly (Piece | null)[] | null;

/** `"| a | b |"`, `"a | b"`, `"a ‖ b"`, `"a │ b"`: cells between bars; null for a line without. */
export const splitAtBars: Split = rememberedFor((line) => {
  const bars = line.text.match(BARS)?.length ?? 0;
  const outer = OUTER_BAR.test(line.text);
  const closed = CLOSING_BAR.test(line.text);
  if (bars < (outer ? 2 : 1)) return null;
  if (!outer && bars === 1 && closed) return null;
  const cells = pieces(line, BARS);
  if (outer) cells.shift();
  if (closed) cells.pop();
  return cells.length >= 2 ? cells : null;
});

const BARS = /[|‖│┃∣]/g;
const OUTER_BAR = /^[|‖│┃∣]/;
const CLOSING_BAR = /[|‖│┃∣]$/;

/** `"a / b / c"`: cells between slashes with blanks around them; null for a line with fewer than three. */
export const splitAtSlashes: Split = rememberedFor((line) => {
  if (/[。;]/.test(line.text)) return null;
  const cells = pieces(line, / +\/ +/g);
  return cells.length >= 3 ? cells : null;
});

/** Cells between TABs; null for a line without. */
export const splitAtTabs: Split = rememberedFor((line) =>
  line.text.includes("\t") ? pieces(line, /\t/g) : null,
);

/** Cells kept apart by two blanks or more; null for a sentence and for an annex and its name. */
export const splitAtGaps: Split = rememberedFor((line) => {
  if (!/\S\s{2,}\S/.test(line.text) || /^附\s*件\s*\d/.test(line.text)) return null;
  // A sentence has blanks of any kind, the row of a numbered list of work has them behind its number and its body.
  if (/[。;:]/.test(line.text) && !NUMBERED_ROW.test(line.text)) return null;
  return gapCells(line);
});

/** Cells kept apart by two blanks or more, those of sentences too. */
export function gapCells(line: Line): readonly (Piece | null)[] {
  return joinSpread(pieces(line, / {2,}/g), line);
}

const NUMBERED_ROW = /^\d{1,3} {2,}[^\s。;:]{2,24}(?: {2,}\S[^:]*)+$/;

/** A word of two characters that blanks spread: `"合  计   12"` has two cells. */
function joinSpread(cells: readonly (Piece | null)[], line: Line): (Piece | null)[] {
  const joined: (Piece | null)[] = [];
  for (const cell of cells) {
    const last = joined.at(-1) ?? null;
    const word = (last?.text ?? "") + (cell?.text ?? "");
    const spread = last?.text.length === 1 && cell?.text.length === 1;
    if (last !== null && cell !== null && spread && (isSumRow(word) || isHeaderCell(word)))
      joined.splice(-1, 1, piece(line, last.start - line.start, cell.end - line.start));
    else joined.push(cell);
  }
  return joined;
}

/** The line cut at a delimiter; blank cells are null. */
function pieces(line: Line, delimiter: RegExp): (Piece | null)[] {
  const cells: (Piece | null)[] = [];
  let at = 0;
  for (const match of line.text.matchAll(delimiter)) {
    cells.push(piece(line, at, match.index));
    at = match.index + match[0].length;
  }
  cells.push(piece(line, at, line.text.length));
  return cells;
}

/** The words of a line from one place to another without the blanks around them; null for blanks. */
export function piece(line: Pick<Line, "text" | "start">, from: number, to: number): Piece | null {
  const raw = line.text.slice(from, to);
  const text = raw.trim();
  if (text === "") return null;
  const start = line.start + from + raw.indexOf(text);
  return { start, end: start + text.length, text };
}
