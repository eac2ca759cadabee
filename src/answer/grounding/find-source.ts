import { clauseLocator, tableLocator } from "../../indexing/locator.ts";
import { tidy } from "../../indexing/tidy.ts";
import type { Clause, PolicyDocument, Span, Table, TableRow } from "../../policy.ts";
import type { LineMap } from "../../read/line-map.ts";
import { linesOf } from "./lines-of.ts";

/** The words of a document that a citation points to. */
export interface SourceRange extends Span {
  /** File name without extension. */
  readonly document: string;
}

/** Cited words in their surroundings, for a reader who checks an answer. */
export interface Source {
  readonly document: string;
  readonly file: string;
  readonly title: string;
  readonly documentNumber: string | null;
  readonly issuer: string | null;
  /** ISO date of signature, else of publication; null where the document states neither. */
  readonly date: string | null;
  readonly place: string | null;
  /** Headings above the words, outermost first, the clause's own label last. */
  readonly path: readonly string[];
  /** 1-based lines of the quoted words, inclusive. */
  readonly startLine: number;
  readonly endLine: number;
  /** The cited words, verbatim. */
  readonly quote: string;
  /** The clause or row (or the lines around) that holds the words, verbatim. */
  readonly context: string;
  /** The quote within `context`. */
  readonly mark: Span;
  /** Lines of `context`. */
  readonly contextLines: { readonly start: number; readonly end: number };
  /** Where the words stand in a table: its caption and the row's cells under their headers. */
  readonly row: {
    readonly caption: string;
    readonly cells: readonly { readonly column: string; readonly text: string }[];
  } | null;
}

const LINES_AROUND = 2;

/** Finds the surroundings of cited words; null where the range is no part of the document. */
export function findSource(document: PolicyDocument, { start, end }: Span): Source | null {
  const { text } = document;
  if (!(Number.isInteger(start) && Number.isInteger(end))) return null;
  if (start < 0 || end <= start || end > text.length) return null;
  const lines = linesOf(document);
  const found = findRow(document, start);
  const clause = found === null ? findClause(document, start) : null;
  const inner = found?.span ?? clause?.span ?? linesAround(lines, { start, end });
  const span = { start: Math.min(inner.start, start), end: Math.max(inner.end, end) };
  const stated = (key: string) =>
    document.metadata.find((field) => field.key === key)?.value ?? null;
  return {
    document: document.id,
    file: document.file,
    title: document.title,
    documentNumber: stated("documentNumber"),
    issuer: stated("issuer"),
    date: stated("dateSigned") ?? stated("datePublished"),
    place: document.place,
    path: pathOf(document, found, clause),
    startLine: lines.lineOf(start),
    endLine: lines.lineOf(end - 1),
    quote: text.slice(start, end),
    context: text.slice(span.start, span.end),
    mark: { start: start - span.start, end: end - span.start },
    contextLines: { start: lines.lineOf(span.start), end: lines.lineOf(span.end - 1) },
    row: found === null ? null : describeRow(found),
  };
}

interface FoundRow {
  readonly table: Table;
  readonly row: TableRow;
  readonly span: Span;
}

function findRow({ tables }: PolicyDocument, at: number): FoundRow | null {
  for (const table of tables) {
    for (const row of table.rows) {
      const [first] = row.spans;
      const last = row.spans.at(-1);
      if (first === undefined || last === undefined) continue;
      if (row.spans.some((span) => span.start <= at && at < span.end))
        return { table, row, span: { start: first.start, end: last.end } };
    }
  }
  return null;
}

/** The smallest clause around an offset. */
function findClause({ clauses }: PolicyDocument, at: number): Clause | null {
  const around = clauses.filter(({ span }) => span.start <= at && at < span.end);
  const [smallest] = around.sort((a, b) => length(a.span) - length(b.span));
  return smallest ?? null;
}

function length({ start, end }: Span): number {
  return end - start;
}

function linesAround(lines: LineMap, { start, end }: Span): Span {
  const first = Math.max(1, lines.lineOf(start) - LINES_AROUND);
  const after = lines.lineOf(end - 1) + LINES_AROUND + 1;
  return {
    start: lines.lineStart(first),
    end: after <= lines.lineCount ? lines.lineStart(after) - 1 : end,
  };
}

function pathOf(
  { text }: PolicyDocument,
  found: FoundRow | null,
  clause: Clause | null,
): readonly string[] {
  if (found !== null)
    return [...found.table.path.map(tidy), tableLocator(found.table, found.row.row)];
  return clause === null ? [] : clauseLocator(clause, text).split(" › ");
}

function describeRow({ table, row }: FoundRow): Source["row"] {
  return {
    caption: tidy(table.caption),
    cells: row.cells.map((cell, i) => ({
      column: tidy(table.columns[i]?.text ?? ""),
      text: tidy(cell.text),
    })),
  };
}
