import type { types } from "@slack/bolt";
import type { Answer } from "../../answer/answer.ts";
import type { Source, SourceRange } from "../../answer/grounding/find-source.ts";
import { cleanText } from "../text/clean-text.ts";
import { shorten } from "../text/shorten.ts";
import { type Say, wordsFor } from "../text/words.ts";

/** Slack takes tables of so many rows, columns and characters, one in a message. */
const MOST_ROWS = 100;
const MOST_COLUMNS = 20;
const MOST_CHARACTERS = 9_000;
const LONGEST_CELL = 300;
const PAGE_ROWS = 20;

/** A table before it is cut to what a message holds. */
interface PlainTable {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/**
 * Shows what an answer states in rows: its table, or the rows of indicator tables that it cites, each
 * with the marker of its source. A long table becomes several, numbered in their captions.
 */
export function answerTables(
  answer: Answer,
  source: (range: SourceRange) => Source | null,
): types.DataTableBlock[] {
  const say = wordsFor(answer.question);
  const table = tableOfAnswer(answer, say) ?? tableOfRows(answer, source, say);
  if (table === null) return [];
  const shown = narrowed(table, say);
  const parts = cut(shown);
  const named = cleanText(table.caption) || say("table");
  return parts.map((rows, i) =>
    block({
      ...shown,
      rows,
      caption: parts.length === 1 ? named : `${named}(${i + 1}/${parts.length})`,
    }),
  );
}

function tableOfAnswer({ table, question }: Answer, say: Say): PlainTable | null {
  if (table === null || table.rows.length === 0) return null;
  return {
    caption: shorten(question, 120),
    columns: [...table.columns, say("source")],
    rows: table.rows.map((row, i) => [...row, marksOf(table.citations[i] ?? [])]),
  };
}

/** The cited rows as printed, where they stand under the same headers. */
function tableOfRows(
  { citations }: Answer,
  source: (range: SourceRange) => Source | null,
  say: Say,
): PlainTable | null {
  const rows = citations.flatMap((citation) => {
    const found = citation.kind === "indicator" ? source(citation) : null;
    return found?.row ? [{ n: citation.n, place: found.place, row: found.row }] : [];
  });
  const [first] = rows;
  if (first === undefined) return null;
  const columns = first.row.cells.map(({ column }) => column);
  const same = rows.filter(
    ({ row }) =>
      row.cells.length === columns.length &&
      row.cells.every(({ column }, i) => column === columns[i]),
  );
  if (same.length < rows.length) return null;
  const captions = [
    ...new Set(rows.map(({ place, row }) => `${place ?? ""} ${row.caption}`.trim())),
  ];
  return {
    caption: shorten(say("asPrinted", captions.join(";")), 200),
    columns: [...columns, say("source")],
    rows: rows.map(({ n, row }) => [...row.cells.map(({ text }) => text), `[${n}]`]),
  };
}

/** Columns beyond what Slack shows are put together in the last one, with their headers. */
function narrowed({ caption, columns, rows }: PlainTable, say: Say): PlainTable {
  if (columns.length <= MOST_COLUMNS) return { caption, columns, rows };
  const shown = MOST_COLUMNS - 1;
  const rest = columns.slice(shown);
  return {
    caption,
    columns: [...columns.slice(0, shown), say("otherColumns")],
    rows: rows.map((row) => [
      ...row.slice(0, shown),
      rest.map((column, i) => `${column}:${row[shown + i] ?? ""}`).join(";"),
    ]),
  };
}

function cut({ columns, rows }: PlainTable): (readonly (readonly string[])[])[] {
  const size = (row: readonly string[]) =>
    row.reduce((sum, cell) => sum + Math.min([...cell].length, LONGEST_CELL), 0);
  const head = size(columns);
  const parts: (readonly string[])[][] = [];
  let characters = 0;
  for (const row of rows) {
    const part = parts.at(-1);
    if (
      part === undefined ||
      part.length >= MOST_ROWS ||
      characters + size(row) > MOST_CHARACTERS
    ) {
      parts.push([row]);
      characters = head + size(row);
    } else {
      part.push(row);
      characters += size(row);
    }
  }
  return parts;
}

function block({ caption, columns, rows }: PlainTable): types.DataTableBlock {
  const cells = (texts: readonly string[]) =>
    columns.map((_, i): types.RawTextElement => ({ type: "raw_text", text: cellText(texts[i]) }));
  return {
    type: "data_table",
    caption,
    rows: [cells(columns), ...rows.map(cells)],
    page_size: Math.min(PAGE_ROWS, Math.max(1, rows.length)),
  };
}

/** A cell must hold something. */
function cellText(text: string | undefined): string {
  return (
    shorten(
      cleanText(text ?? "")
        .replace(/\s+/g, " ")
        .trim(),
      LONGEST_CELL,
    ) || "—"
  );
}

function marksOf(markers: readonly number[]): string {
  return markers.map((n) => `[${n}]`).join("");
}
