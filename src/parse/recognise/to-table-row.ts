import type { Cell, TableRow } from "../../policy.ts";
import { isTorn } from "./is-torn.ts";
import type { PlacedRow } from "./place-row.ts";
import type { Piece } from "./raw-table.ts";
import { tidy } from "./squeeze.ts";

export function toTableRow(row: PlacedRow, index: number): TableRow {
  return {
    row: index + 1,
    cells: row.cells.map((pieces) => toCell(pieces, row.scattered)),
    spans: row.spans,
    damaged:
      row.cells.some((cell) => cell.some((piece) => isTorn(piece.text))) || row.spans.length > 1,
  };
}

function toCell(pieces: readonly Piece[], scattered: boolean): Cell {
  const first = pieces[0];
  if (first === undefined) return { text: "", span: null };
  const last = pieces.at(-1) ?? first;
  const adjacent = !scattered && last.start >= first.start && pieces.length <= 4;
  const end = adjacent ? endOfFirstRun(pieces) : first.end;
  const rest = pieces
    .filter((piece) => piece.start >= end)
    .map(({ start, end: to }) => ({ start, end: to }));
  return {
    text: mendFigure(tidy(pieces.map((piece) => piece.text).join(""))),
    span: { start: first.start, end },
    ...(rest.length === 0 ? {} : { rest }),
  };
}

/** A number broken over lines is one: `"80 00元"` → `"8000元"`; two numbers are not. */
function mendFigure(text: string): string {
  return text.replace(/^(\d[\d,.]*) (?=0\d|[,.]\d)|^(\d+[,.]) (?=\d)/, "$1$2");
}

/** End of the pieces that stand together; a piece behind a page break is not part of the cell's span. */
function endOfFirstRun(pieces: readonly Piece[]): number {
  let end = pieces[0]?.end ?? 0;
  for (const piece of pieces.slice(1)) {
    if (piece.start - end > 12) break;
    end = piece.end;
  }
  return end;
}
