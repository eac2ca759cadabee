import type { Clause, Duty, Span } from "../../policy.ts";
import type { ShapedTable } from "../recognise/shape-table.ts";
import { closeSections } from "./close-sections.ts";
import { draftClauseDuty } from "./draft-clause-duty.ts";
import type { DutyDraft } from "./duty-draft.ts";
import { findDutyBracket } from "./find-duty-bracket.ts";
import { findDutyLabels } from "./find-duty-labels.ts";
import { findUnmarkedLabels } from "./find-unmarked-labels.ts";
import { byMark, readMarkNote } from "./read-mark-note.ts";
import { inOrder, readOrderNote } from "./read-order-note.ts";
import { readParties } from "./read-parties.ts";
import { readActingDuties, readProseDuties } from "./read-prose-duties.ts";
import { readSectionDuties } from "./read-section-duties.ts";
import { readTableDuties } from "./read-table-duties.ts";
import { type ListedWords, splitTopics, type TopicPart } from "./split-topics.ts";
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
  const mark = readMarkNote(text);
  const withParts = (draft: DutyDraft) => inOrder(byMark(draft, text, mark), note);
  const listed = clauses.flatMap((clause) => {
    const words = findListed(text, clause.span);
    return words === null ? [] : [{ clause, whole: readListed(text, clause, words.whole), words }];
  });
  const whole = listed.flatMap(({ clause, whole: draft }) => (draft ? [{ clause, draft }] : []));
  const told = new Set(
    listed.flatMap(({ clause, whole: draft, words }) =>
      draft !== null || words.parts.length > 0 ? [clause] : [],
    ),
  );
  const drafts = [
    ...closeSections(text, whole, clauses).map(withParts),
    ...listed.flatMap(({ clause, words }) =>
      words.parts.map((part) => readPart(text, clause, part)),
    ),
    ...clauses.flatMap((clause) =>
      told.has(clause) ? [] : readTold(text, clause, byId.get(clause.parent ?? "")),
    ),
    ...tables.flatMap((shaped) => readTableDuties(text, shaped.table).map(withParts)),
  ];
  drafts.push(...actingBeside(text, clauses, { drafts, told }));
  drafts.sort((a, b) => a.span.start - b.span.start);
  return drafts.map((draft, index) => ({ id: `d${index + 1}`, ...draft }));
}

/**
 * What bodies have to do without a word of responsibility, where the document says much in this way; beside a list of duties a
 * few such sentences only repeat or urge them.
 */
function actingBeside(
  text: string,
  clauses: readonly Clause[],
  { drafts, told }: { drafts: readonly DutyDraft[]; told: ReadonlySet<Clause> },
): DutyDraft[] {
  const acting = clauses
    .flatMap((clause) => (told.has(clause) ? [] : readActingDuties(text, clause)))
    .filter(
      ({ span }) =>
        !drafts.some((each) => each.span.start < span.end && span.start < each.span.end),
    );
  return 3 * acting.length >= drafts.length ? acting : [];
}

/** The words at the end of a clause that name who is responsible for it; null where none do. */
function findListed(text: string, span: Span): ListedWords | null {
  const words =
    findDutyBracket(text, span) ?? findDutyLabels(text, span) ?? findUnmarkedLabels(text, span);
  return words === null ? null : splitTopics(text, words);
}

/** The duty for a part of a clause's task. */
function readPart(text: string, clause: Clause, { task, bodies, span }: TopicPart): DutyDraft {
  return draftClauseDuty(text, clause, { ...readParties(text, bodies), task, span });
}

/** The duty of a clause that ends in a bracket or in labels; null where these only tell parts of it. */
function readListed(text: string, clause: Clause, words: Span): DutyDraft | null {
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
