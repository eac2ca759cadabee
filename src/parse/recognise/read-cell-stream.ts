import { isValueCell } from "./cell-kind.ts";
import type { Piece, RawRow } from "./raw-table.ts";
import { trailingUnit } from "./read-header.ts";
import type { Line } from "./split-lines.ts";

/** Cells in reading order; `barred` where the text itself marks each line as a cell. */
export interface CellStream {
  readonly cells: readonly Piece[];
  /** For each cell the lines up to its end. */
  readonly lines: readonly number[];
  readonly barred: boolean;
}

export interface StreamHeader {
  /** Header cells; null for one that is lost. */
  readonly cells: readonly (Piece | null)[];
  /** Cells of the stream that the header takes. */
  readonly size: number;
  /** True where each row begins with its number. */
  readonly indexed: boolean;
  /** The head of the classes of rows and the first class: they stand around the header's own cells. */
  readonly aside?: readonly Piece[];
  /** True where the classes have no head among the cells, so that they make a column of their own before the others. */
  readonly classed?: boolean;
}

/** The rows of a table that is a stream of cells. */
export interface StreamBody {
  readonly rows: readonly RawRow[];
  readonly repeated: readonly Piece[];
  /** Cells of the stream that the table takes. */
  readonly to: number;
}

const LONGEST = 4000;

/** The cells from line `from` on, one per line, up to a line that no table runs across. A unit alone belongs to the header above it. */
export function readCellStream(
  lines: readonly Line[],
  from: number,
  isBorder: (index: number) => boolean,
): CellStream {
  const barred = isBarred(lines[from]) && isBarred(lines[from + 1]);
  const cells: Piece[] = [];
  const taken: number[] = [];
  let inHeader = true;
  const stretch = lines.slice(from, from + LONGEST);
  const end = stretch.findIndex(
    (line, index) => (index > 0 && isBorder(from + index)) || (barred && !isBarred(line)),
  );
  for (const [index, line] of stretch.slice(0, end < 0 ? LONGEST : end).entries()) {
    const cell = cellOf(line, barred);
    inHeader &&= !isValueCell(cell.text);
    const above = inHeader && isLoneUnit(cell.text) ? cells.pop() : undefined;
    if (above !== undefined) taken.pop();
    cells.push(
      above === undefined ? cell : { ...cell, start: above.start, text: above.text + cell.text },
    );
    taken.push(index + 1);
  }
  return { cells, lines: taken, barred };
}

function cellOf({ start, text }: Line, barred: boolean): Piece {
  const own = barred ? text.slice(0, -1).trim() : text;
  return { start, end: start + own.length, text: own };
}

/** A header's unit on a line of its own: `"(万元)"`. */
function isLoneUnit(text: string): boolean {
  const found = trailingUnit(text);
  return found !== null && found.unit !== null && found.from === 0;
}

function isBarred(line: Line | undefined): boolean {
  return line !== undefined && /^[^|]+\|$/.test(line.text);
}

/** How many cells at `index` repeat the header word for word; 0 where they do not. */
export function repeatsHeader(
  cells: readonly Piece[],
  index: number,
  header: StreamHeader,
): number {
  const printed = header.cells.filter((cell) => cell !== null);
  const same = printed.every(
    (cell, offset) => tight(cells[index + offset]?.text) === tight(cell.text),
  );
  return same ? printed.length : 0;
}

function tight(text: string | undefined): string {
  return (text ?? "").replace(/\s+/g, "");
}
