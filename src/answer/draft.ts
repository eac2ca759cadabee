import type { Evidence } from "../retrieval/evidence.ts";
import type { AnswerStatus, NoteKind, NotFoundReason } from "./answer.ts";

/**
 * What a line claims: a fact rests on its evidence; a "negative" line says what is not stated, and may
 * repeat words of the question; a "frame" states nothing.
 */
export type Stance = "fact" | "negative" | "frame";

/** A line of an answer; `⟦id⟧` stands where the marker of that evidence goes. */
export interface DraftLine {
  readonly text: string;
  readonly stance: Stance;
  /** How many list items follow, where the line says so. */
  readonly items?: number;
  /** Evidence that the line rests on besides the marks in its text: that of the list it introduces. */
  readonly rests?: readonly string[];
}

export interface DraftTable {
  readonly columns: readonly string[];
  readonly rows: readonly {
    readonly cells: readonly string[];
    readonly evidence: readonly string[];
  }[];
}

export interface DraftNote {
  readonly kind: NoteKind;
  /** With `⟦id⟧` marks like a line. */
  readonly text: string;
}

/** An answer before it has been checked against its evidence. */
export interface Draft {
  readonly status: AnswerStatus;
  readonly reason: NotFoundReason | null;
  readonly lines: readonly DraftLine[];
  readonly table: DraftTable | null;
  readonly notes: readonly DraftNote[];
  readonly evidence: readonly Evidence[];
  readonly followUps: readonly string[];
}

/** Collects lines, notes and the evidence they rest on. */
export interface DraftBuilder {
  /** Registers evidence and returns its marks, to be put into a line: "⟦notice:12-40⟧". */
  cite(...evidence: readonly (Evidence | null | undefined)[]): string;
  fact(text: string): void;
  /** A line that introduces a list and says how many items follow; each item is a fact of its own. */
  listing(text: string, items: readonly string[]): void;
  negative(text: string): void;
  frame(text: string): void;
  note(kind: NoteKind, text: string): void;
  row(cells: readonly string[], evidence: readonly Evidence[]): void;
  columns(columns: readonly string[]): void;
  suggest(...questions: readonly string[]): void;
  build(status: AnswerStatus, reason?: NotFoundReason | null): Draft;
}

export function createDraft(): DraftBuilder {
  const lines: DraftLine[] = [];
  const notes: DraftNote[] = [];
  const rows: { cells: readonly string[]; evidence: readonly string[] }[] = [];
  const evidence = new Map<string, Evidence>();
  const followUps: string[] = [];
  let columns: readonly string[] = [];
  const register = (items: readonly (Evidence | null | undefined)[]) =>
    items.flatMap((item) => {
      if (!item) return [];
      evidence.set(item.id, evidence.get(item.id) ?? item);
      return [item.id];
    });
  return {
    cite: (...items) => [...new Set(register(items))].map((id) => `⟦${id}⟧`).join(""),
    listing: (text, items) => {
      lines.push({ text, stance: "fact", items: items.length, rests: items.flatMap(markedIds) });
      for (const item of items) lines.push({ text: `- ${item}`, stance: "fact" });
    },
    fact: (text) => {
      if (!lines.some((line) => line.text === text)) lines.push({ text, stance: "fact" });
    },
    negative: (text) => void lines.push({ text, stance: "negative" }),
    frame: (text) => void lines.push({ text, stance: "frame" }),
    note: (kind, text) => {
      if (!notes.some((known) => known.text === text)) notes.push({ kind, text });
    },
    row: (cells, items) => void rows.push({ cells, evidence: register(items) }),
    columns: (names) => {
      columns = names;
    },
    suggest: (...questions) => void followUps.push(...questions),
    build: (status, reason = null) => ({
      status,
      reason: status === "not_found" ? (reason ?? "not_stated") : null,
      lines,
      notes,
      table: rows.length === 0 ? null : { columns, rows },
      evidence: [...evidence.values()],
      followUps: [...new Set(followUps)].slice(0, 3),
    }),
  };
}

/** Is a line an item of the list above it? */
export function isItem({ text }: DraftLine): boolean {
  return text.startsWith("- ");
}

/** The ids marked in a text, in order. */
export function markedIds(text: string): string[] {
  return [...text.matchAll(/⟦([^⟧]+)⟧/gu)].map(([, id]) => id ?? "");
}
