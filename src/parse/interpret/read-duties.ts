import type { Clause, Duty, Span } from "../../policy.ts";
import type { ShapedTable } from "../recognise/shape-table.ts";
import { draftClauseDuty } from "./draft-clause-duty.ts";
import type { DutyDraft } from "./duty-draft.ts";
import { findDutyBracket } from "./find-duty-bracket.ts";
import { findUnmarkedLabels } from "./find-unmarked-labels.ts";
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
  const drafts = [
    ...clauses.flatMap((clause) => readClauseDuties(text, clause, byId.get(clause.parent ?? ""))),
    ...tables.flatMap((shaped) => readTableDuties(text, shaped.table)),
  ];
  drafts.sort((a, b) => a.span.start - b.span.start);
  return drafts.map((draft, index) => ({ id: `d${index + 1}`, ...draft }));
}

function readClauseDuties(text: string, clause: Clause, parent: Clause | undefined): DutyDraft[] {
  const words =
    findDutyBracket(text, clause.span) ??
    findLabelledEnd(text, clause.span) ??
    findUnmarkedLabels(text, clause.span);
  if (words === null)
    return readSectionDuties(text, clause, parent) ?? readProseDuties(text, clause);
  const read = readParties(text, words);
  if (read.lead.length + read.support.length + read.shared.length === 0)
    return readProseDuties(text, clause);
  const task = taskSpan(text, clause, words);
  return [draftClauseDuty(text, clause, { ...read, task, span: trimSpan(text, words) })];
}

/** `"责任单位:A、B"` without a bracket at the end of a clause. */
function findLabelledEnd(text: string, span: Span): Span | null {
  const words = text.slice(span.start, span.end);
  const match =
    /(?:^|[。;\s(【])((?:市级|省级|县级|主要)?(?:牵头|责任|主办|主抓|配合|协办|协抓|承办|负责|实施)(?:(?:及|和|、)(?:责任|配合))?(?:单位|部门|主体|科室|处室|股室)\s*:[^。]{2,400}?)[。;]?$/.exec(
      words,
    );
  const found = match?.[1];
  if (match === null || found === undefined) return null;
  const start = span.start + match.index + match[0].indexOf(found);
  return { start, end: start + found.length };
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
