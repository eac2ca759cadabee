import type { SourceLayout, Span } from "../../policy.ts";
import { findDelimitedTables } from "./find-delimited-tables.ts";
import { type DrawnTable, findDrawnTables } from "./find-drawn-tables.ts";
import type { LineUse, LineUses, RawField } from "./line-use.ts";
import type { Piece } from "./raw-table.ts";
import { cellFields } from "./read-label-row.ts";
import { type LayoutTable, readLayoutTable } from "./read-layout-table.ts";
import type { Line } from "./split-lines.ts";

/** What a file's format gave beside the words, by the index of the line it begins in. */
export interface MarkedLayout {
  readonly tables: ReadonlyMap<number, LayoutTable & { readonly lines: number }>;
  /** Level of each line that the format calls a heading. */
  readonly headings: ReadonlyMap<number, number>;
  /** Labels and values from tables that hold nothing else. */
  readonly fields: readonly RawField[];
}

/**
 * Marks the lines of the format's tables, and sorts these: a grid of labels and values (`索引号 | … | 文号 | …`) is
 * metadata, everything else a table.
 */
export function markLayout(
  even: string,
  {
    received,
    lines,
    uses,
    layout,
  }: {
    received: string;
    lines: readonly Line[];
    uses: LineUses;
    layout: SourceLayout | undefined;
  },
): MarkedLayout {
  const tables = new Map<number, LayoutTable & { lines: number }>();
  const fields: RawField[] = [];
  const take = ({ lines: own, grid, table }: DrawnTable) => {
    const labelled = readFields(grid);
    const [first] = own;
    if (first === undefined || (labelled.length === 0 && !table?.rows.length)) return;
    fields.push(...labelled);
    if (labelled.length > 0) mark(uses, own, { kind: "metadata" });
    else {
      mark(uses, own, { kind: "table", table: -1 });
      if (table !== null) tables.set(first.index, { ...table, lines: own.length });
    }
  };
  for (const given of layout?.tables ?? []) {
    const own = linesIn(lines, given);
    const grid = given.rows.map((row) => piecesOf(even, row));
    take({ lines: own, grid, table: readLayoutTable(even, given) });
    const caption = given.caption === null ? [] : linesIn(lines, given.caption);
    if (own.some(({ index }) => uses[index] !== null)) mark(uses, caption, { kind: "caption" });
  }
  for (const drawn of findDrawnTables(lines, uses)) take(drawn);
  for (const sheet of findDelimitedTables({ received, even, lines }, uses)) take(sheet);
  const headings = new Map(
    (layout?.headings ?? []).flatMap((heading) =>
      linesIn(lines, heading).map((line) => [line.index, heading.level] as const),
    ),
  );
  return { tables, headings, fields };
}

function mark(uses: LineUses, lines: readonly Line[], use: LineUse): void {
  for (const line of lines) uses[line.index] = use;
}

/** The lines that begin in a span; found by halving. */
function linesIn(lines: readonly Line[], span: Span): Line[] {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lines[middle]?.end ?? 0) > span.start) high = middle;
    else low = middle + 1;
  }
  const found: Line[] = [];
  for (let line = lines[low]; line !== undefined && line.start < span.end; line = lines[++low])
    found.push(line);
  return found;
}

const FEWEST_FIELDS = 2;

/** The pairs of a grid in which labels and values take turns; none where most rows have no label. */
function readFields(grid: readonly (readonly (Piece | null)[])[]): RawField[] {
  const rows = grid.map((row) => cellFields(distinct(row)));
  const filled = rows.filter((fields) => fields.length > 0);
  const fields = filled.flat();
  const most = filled.length >= grid.length * 0.6;
  return most && fields.length >= FEWEST_FIELDS ? fields : [];
}

function piecesOf(even: string, row: readonly (Span | null)[]): (Piece | null)[] {
  return row.map((span) => span && { ...span, text: even.slice(span.start, span.end) });
}

function distinct(row: readonly (Piece | null)[]): Piece[] {
  return row.flatMap((piece, i) => (piece?.start === row[i - 1]?.start ? [] : (piece ?? [])));
}
