import type { Clause, Duty, Span } from "../../policy.ts";
import type { ShapedTable } from "../recognise/shape-table.ts";
import { closeSections } from "./close-sections.ts";
import { draftClauseDuty } from "./draft-clause-duty.ts";
import type { DutyDraft } from "./duty-draft.ts";
import { findDutyBracket } from "./find-duty-bracket.ts";
import { findDutyLabels } from "./find-duty-labels.ts";
import { findUnmarkedLabels } from "./find-unmarked-labels.ts";
import { inOrder, readOrderNote } from "./read-order-note.ts";
import { readParties } from "./read-parties.ts";
import { readProseDuties } from "./read-prose-duties.ts";
import { readSectionDuties } from "./read-section-duties.ts";
import { readTableDuties } from "./read-table-duties.ts";
import { trimSpan } from "./trim-span.ts";

/**
 * Who does what: brackets and labels at the end of clauses, sentences such as `"A负责…;B负责…"`, and the rows of
 * tables with a column of responsibility; in the order of the text.
 */
export function readDuties(
  text: string,
  clauses: readonly Clause[],
  tables: readonly ShapedTable[],
): Duty[] {
  const byId = new Map(clauses.map((clause) => [clause.id, clause]));
  const note = readOrderNote(text);
  const listed = clauses.flatMap((clause) => {
    const draft = readListed(text, clause);
    return draft === null ? [] : [{ draft, clause }];
  });
  const told = new Set(listed.map(({ clause }) => clause));
  const drafts = [
    ...closeSections(text, listed, clauses).map((draft) => inOrder(draft, note)),
    ...clauses.flatMap((clause) =>
      told.has(clause) ? [] : readTold(text, clause, byId.get(clause.parent ?? "")),
    ),
    ...tables.flatMap((shaped) =>
      readTableDuties(text, shaped.table).map((draft) => inOrder(draft, note)),
    ),
  ];
  drafts.sort((a, b) => a.span.start - b.span.start);
  return drafts.map((draft, index) => ({ id: `d${index + 1}`, ...draft }));
}

/** The duty of a clause that ends in a bracket or in labels. */
function readListed(text: string, clause: Clause): DutyDraft | null {
  const words =
    findDutyBracket(text, clause.span) ??
    findDutyLabels(text, clause.span) ??
    findUnmarkedLabels(text, clause.span);
  if (words === null) return null;
  const read = readParties(text, words);
  if (read.lead.length + read.support.length + read.shared.length === 0) return null;
  const task = taskSpan(text, clause, words);
  return draftClauseDuty(text, clause, { ...read, task, span: trimSpan(text, words) });
}

/** The duties that a clause tells in sentences. */
function readTold(text: string, clause: Clause, parent: Clause | undefined): DutyDraft[] {
  return readSectionDuties(text, clause, parent) ?? readProseDuties(text, clause);
}

/** The clause's title without its number; its first sentence where it has none. */
function taskSpan(text: string, clause: Clause, words: Span): Span {
  if (clause.title !== "") {
    const number = clause.number === "" ? 0 : numberLength(text, clause);
    return trimSpan(text, { start: clause.titleSpan.start + number, end: clause.titleSpan.end });
  }
  const start = clause.span.start + numberLength(text, clause);
  const body = text.slice(start, Math.max(start, words.start - 1));
  const stop = body.search(/[。;]/);
  return trimSpan(text, { start, end: stop < 0 ? start + body.length : start + stop });
}

function numberLength(text: string, clause: Clause): number {
  const at = text.indexOf(clause.number, clause.span.start);
  return clause.number === "" || at !== clause.span.start ? 0 : clause.number.length;
}
