import type { CitationKind } from "../policy.ts";

/** The answer object that other programs rely on. */

export type AnswerStatus = "answered" | "not_found" | "clarify";
export type NotFoundReason = "outside_corpus" | "other_place" | "not_stated" | "attachment_missing";
export type NoteKind = "conflict" | "damaged_text" | "not_comparable" | "incomplete" | "assumption";

/** Where the words of an answer stand; `quote === text.slice(start, end)` of the decoded file. */
export interface Citation {
  /** The marker: [n] in the answer's text. */
  readonly n: number;
  /** File name without extension. */
  readonly document: string;
  readonly title: string;
  readonly documentNumber: string | null;
  readonly kind: CitationKind;
  readonly locator: string;
  readonly file: string;
  /** 1-based, inclusive. */
  readonly startLine: number;
  readonly endLine: number;
  /** UTF-16 offsets, half open. */
  readonly start: number;
  readonly end: number;
  readonly quote: string;
}

export interface AnswerTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Per row the markers it rests on. */
  readonly citations: readonly (readonly number[])[];
}

export interface Note {
  readonly kind: NoteKind;
  readonly text: string;
  readonly citations: readonly number[];
}

export interface Trace {
  readonly query: unknown;
  readonly engine: "offline" | "model";
  readonly model: string | null;
  readonly timingsMs: {
    readonly understand: number;
    readonly retrieve: number;
    readonly draft: number;
    readonly ground: number;
    readonly total: number;
  };
  readonly corpusHash: string;
  readonly promptHash: string | null;
  /** What `ground` refused, and why; empty in a healthy answer. */
  readonly refused: readonly string[];
  /** What the model did for this answer; absent where none is configured. */
  readonly chain?: ChainTrace;
}

/** The model's part in an answer, and what it cost. */
export interface ChainTrace {
  /** Who understood the question, rules or model, and why, in Chinese. */
  readonly understanding: string;
  /** Sentences that the model worded, those of them it had to repair, and those kept as drafted offline. */
  readonly sentences: { readonly worded: number; readonly repaired: number; readonly kept: number };
  readonly calls: number;
  readonly tokens: { readonly input: number; readonly output: number };
  /** True where the service did not count the tokens and we did. */
  readonly estimated: boolean;
  /** In the currency of WENCE_MODEL_PRICES; null where no prices are set. */
  readonly cost: number | null;
  /** True where an identical question was answered before: nothing was called. */
  readonly cached: boolean;
  /** In Chinese: why the model was not used, or not to the end; null where all went well. */
  readonly fallback: string | null;
}

export interface Answer {
  readonly id?: string;
  readonly question: string;
  readonly status: AnswerStatus;
  /** Set where status is not_found. */
  readonly reason: NotFoundReason | null;
  /** Markdown; every factual sentence carries its markers. */
  readonly answer: string;
  readonly citations: readonly Citation[];
  readonly table: AnswerTable | null;
  readonly notes: readonly Note[];
  readonly followUps: readonly string[];
  readonly trace: Trace;
}
