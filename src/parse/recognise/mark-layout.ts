import type { SourceLayout, SourceTable, Span } from "../../policy.ts";
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
    lines,
    uses,
    layout,
  }: { lines: readonly Line[]; uses: LineUses; layout: SourceLayout | undefined },
): MarkedLayout {
  const tables = new Map<number, LayoutTable & { lines: number }>();
  const fields: RawField[] = [];
  for (const table of layout?.tables ?? []) {
    const own = linesIn(lines, table);
    const labelled = readFields(even, table);
    const read = labelled.length > 0 ? null : readLayoutTable(even, table);
    const [first] = own;
    if (first === undefined || (labelled.length === 0 && !read?.rows.length)) continue;
    fields.push(...labelled);
    if (read !== null) tables.set(first.index, { ...read, lines: own.length });
    mark(uses, own, labelled.length > 0 ? { kind: "metadata" } : { kind: "table", table: -1 });
    if (table.caption !== null) mark(uses, linesIn(lines, table.caption), { kind: "caption" });
  }
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
function readFields(even: string, table: SourceTable): RawField[] {
  const rows = table.rows.map((row) => cellFields(distinct(even, row)));
  const filled = rows.filter((fields) => fields.length > 0);
  const fields = filled.flat();
  const most = filled.length >= table.rows.length * 0.6;
  return most && fields.length >= FEWEST_FIELDS ? fields : [];
}

function distinct(even: string, row: readonly (Span | null)[]): Piece[] {
  return row
    .filter((span, i) => span !== null && span.start !== row[i - 1]?.start)
    .map((span) => {
      const { start, end } = span ?? { start: 0, end: 0 };
      return { start, end, text: even.slice(start, end) };
    });
}
