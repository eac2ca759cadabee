import type { PolicyDocument } from "../../policy.ts";
import type { Evidence } from "../../retrieval/evidence.ts";
import type { AnswerTable, Citation, Note } from "../answer.ts";
import { type Draft, type DraftLine, type DraftTable, isItem, markedIds } from "../draft.ts";
import { createWording, type Say } from "../wording.ts";
import { createSupportCheck, type SupportCheck } from "./support.ts";
import { toCitation } from "./to-citation.ts";

/** What a draft became: text, table and notes with numbered citations, and what was refused. */
export interface Grounded {
  readonly answer: string;
  readonly citations: readonly Citation[];
  readonly table: AnswerTable | null;
  readonly notes: readonly Note[];
  /** One entry for each line, row or note that was dropped: what it said and what lacks support. */
  readonly refused: readonly string[];
}

/** What `ground` needs to know besides the draft. */
export interface GroundContext {
  readonly documents: readonly PolicyDocument[];
  /** Departments and places that the corpus knows, to be looked for in sentences. */
  readonly departments: readonly string[];
  readonly places: readonly string[];
  /** The reader's question; "negative" lines may repeat its words. */
  readonly question: string;
  /** The reader's language; Chinese if none is given. */
  readonly say?: Say;
}

/**
 * Lets through only what the evidence supports.
 *
 * Each number, year, date, document number, place and department of a line must occur in the quotes
 * it cites (or in the headers and headings those stand under), or be the result of a calculation that
 * the line shows. A factual line without evidence, with evidence that is no slice of its document, or
 * with an unknown id is refused. Markers are numbered in order of use; each has one citation.
 */
export function ground(draft: Draft, context: GroundContext): Grounded {
  const known = new Map(
    draft.evidence.filter((item) => isVerbatim(item, context)).map((item) => [item.id, item]),
  );
  const check = createSupportCheck(context);
  const numbers = new Map<string, number>();
  const refused: string[] = [];
  const accept = (text: string, problem: string | null) => {
    if (problem !== null) refused.push(`${stripMarks(text).slice(0, 80)} —— ${problem}`);
    return problem === null;
  };
  const rowCount = draft.table?.rows.length ?? 0;
  const kept = draft.lines.filter((line) =>
    accept(line.text, problemOfLine(line, { known, check, rowCount, draft })),
  );
  const lines = withUnlisted(kept, draft.lines, context.say ?? createWording("zh-Hans")).filter(
    isNoBareHeading,
  );
  const rows = (draft.table?.rows ?? []).filter((row) =>
    accept(
      row.cells.join(" | "),
      row.evidence.length === 0
        ? check.negative(row.cells.join(" "))
        : problemOf(row.cells.join(" "), row.evidence, { known, check }),
    ),
  );
  const notes = draft.notes.filter((note) =>
    accept(note.text, problemOfNote(note.text, { known, check })),
  );
  const number = (id: string) => {
    if (!numbers.has(id)) numbers.set(id, numbers.size + 1);
    return numbers.get(id) ?? 0;
  };
  const mark = (text: string) =>
    unlikeMarkers(text).replace(/⟦([^⟧]+)⟧/gu, (_, id: string) => `[${number(id)}]`);
  const answer = lines.map((line) => mark(line.text)).join("\n");
  const table =
    draft.table === null || rows.length === 0 ? null : tableOf(draft.table.columns, rows, number);
  const marked = notes.map((note) => ({
    kind: note.kind,
    text: mark(note.text),
    citations: [...new Set(markedIds(note.text).map(number))],
  }));
  return {
    answer: table === null ? answer : withMarkers(answer, table),
    citations: citationsOf(numbers, known, context.documents),
    table,
    notes: marked,
    refused,
  };
}

/** A list that lost items says so behind the last of them. */
function withUnlisted(
  kept: readonly DraftLine[],
  all: readonly DraftLine[],
  say: Say,
): readonly DraftLine[] {
  if (kept.length === all.length) return kept;
  const left = new Set(kept);
  const lines: DraftLine[] = [];
  let lost = 0;
  for (const [i, line] of all.entries()) {
    if (left.has(line)) lines.push(line);
    else if (isItem(line)) lost += 1;
    const next = all[i + 1];
    if (lost === 0 || (next !== undefined && isItem(next))) continue;
    lines.push({ text: say`另有${lost}项未能核实,没有列出。`, stance: "negative" });
    lost = 0;
  }
  return lines;
}

/** A question as a heading needs something that is said to it. */
function isNoBareHeading({ text }: DraftLine, i: number, all: readonly DraftLine[]): boolean {
  const isHeading = (line: string) => /^\*\*.*\*\*$/u.test(line);
  const next = all[i + 1]?.text;
  return !isHeading(text) || (next !== undefined && !isHeading(next));
}

/** "46 220 [174]" of a document would read as the marker of a citation: 〔174〕. */
function unlikeMarkers(text: string): string {
  return text.replace(/\[(\d+)\]/gu, "〔$1〕");
}

interface Checking {
  readonly known: ReadonlyMap<string, Evidence>;
  readonly check: SupportCheck;
}

function isVerbatim({ document, span, quote }: Evidence, { documents }: GroundContext): boolean {
  const source = documents.find(({ id }) => id === document);
  return (
    source !== undefined && quote.trim() !== "" && source.text.slice(span.start, span.end) === quote
  );
}

function problemOfLine(
  line: DraftLine,
  { known, check, rowCount, draft }: Checking & { rowCount: number; draft: Draft },
): string | null {
  const ids = [...markedIds(line.text), ...(line.rests ?? [])];
  if (line.items !== undefined)
    return problemOf(withoutCount(line.text, line.items), ids, { known, check });
  if (line.stance === "fact" && ids.length === 0) {
    const all = (draft.table?.rows ?? []).flatMap((row) => row.evidence);
    if (all.length === 0) return "没有引用依据";
    return problemOf(withoutCount(line.text, rowCount), all, { known, check });
  }
  if (line.stance === "fact")
    return problemOf(withoutCount(line.text, rowCount), ids, { known, check });
  const unknown = ids.find((id) => !known.has(id));
  if (unknown !== undefined) return `引用了不存在的依据 ${unknown}`;
  return line.stance === "negative"
    ? check.negative(stripMarks(line.text), quotesOf(ids, known))
    : check.empty(stripMarks(line.text));
}

/** "共9项" over a table of nine rows counts what the reader sees. */
function withoutCount(text: string, rowCount: number): string {
  return rowCount === 0
    ? text
    : text.replace(
        new RegExp(`(?<![\\d.])${rowCount}(?=\\s*(?:[个個项項条條处處家名行份位]|[a-z]))`, "gu"),
        "",
      );
}

function problemOf(
  text: string,
  ids: readonly string[],
  { known, check }: Checking,
): string | null {
  const unknown = ids.find((id) => !known.has(id));
  if (unknown !== undefined) return `引用了不存在的依据 ${unknown}`;
  return check.positive(stripMarks(text), quotesOf(ids, known));
}

function problemOfNote(text: string, { known, check }: Checking): string | null {
  const ids = markedIds(text);
  return ids.length === 0
    ? check.negative(stripMarks(text))
    : problemOf(text, ids, { known, check });
}

function quotesOf(ids: readonly string[], known: ReadonlyMap<string, Evidence>): Evidence[] {
  return ids.flatMap((id) => known.get(id) ?? []);
}

function stripMarks(text: string): string {
  return text.replace(/⟦[^⟧]+⟧/gu, "");
}

function tableOf(
  columns: readonly string[],
  rows: DraftTable["rows"],
  number: (id: string) => number,
): AnswerTable {
  return {
    columns,
    rows: rows.map(({ cells }) => cells),
    citations: rows.map(({ evidence }) => [...new Set(evidence)].map(number)),
  };
}

/** A marker in the text has a citation and a citation a marker: rows cited nowhere else are marked behind the lead. */
function withMarkers(answer: string, table: AnswerTable): string {
  const present = new Set([...answer.matchAll(/\[(\d+)\]/g)].map(([, n]) => Number(n)));
  const missing = [...new Set(table.citations.flat())]
    .filter((n) => !present.has(n))
    .sort((a, b) => a - b);
  if (missing.length === 0) return answer;
  const [lead = "", ...rest] = answer.split("\n");
  const marks = missing.map((n) => `[${n}]`).join("");
  return [
    /[。.::]$/u.test(lead) ? lead.replace(/([。.::])$/u, `${marks}$1`) : lead + marks,
    ...rest,
  ].join("\n");
}

function citationsOf(
  numbers: ReadonlyMap<string, number>,
  known: ReadonlyMap<string, Evidence>,
  documents: readonly PolicyDocument[],
): Citation[] {
  return [...numbers]
    .flatMap(([id, n]) => {
      const item = known.get(id);
      const document = documents.find((each) => each.id === item?.document);
      if (item === undefined || document === undefined) return [];
      return [toCitation(item, document, n)];
    })
    .sort((a, b) => a.n - b.n);
}
