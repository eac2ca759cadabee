import type { Score } from "./score-answer.ts";
import type { Scorecard } from "./scorecard.ts";

/** One run over a question set. */
export interface Report {
  /** The question file. */
  readonly set: string;
  /** The part of the set that was run; null where a filter picked single questions. */
  readonly part: "all" | "dev" | "held" | null;
  /** ISO time of the start. */
  readonly at: string;
  /** The product first, then what it is compared with. */
  readonly systems: readonly { readonly name: string; readonly scores: readonly Score[] }[];
}

/** What a later run needs of an earlier one. */
export interface LastReport {
  readonly at: string;
  readonly scorecard: Scorecard;
  /** Per question: right and rightly cited. */
  readonly good: Readonly<Record<string, boolean>>;
}

/** An empty report that starts now. */
export function createReport(set: string, part: Report["part"]): Report {
  return { set, part, at: new Date().toISOString(), systems: [] };
}
