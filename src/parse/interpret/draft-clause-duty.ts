import type { Clause, Duty, Span } from "../../policy.ts";
import type { DutyDraft } from "./duty-draft.ts";
import type { Responsibility } from "./read-parties.ts";
import { readTerm, type Term } from "./read-term.ts";

interface Stated extends Pick<Duty, "lead" | "support" | "shared"> {
  readonly deadline?: Responsibility["deadline"];
  /** Where the words of the task stand. */
  readonly task: Span;
  /** All that is quoted for the duty. */
  readonly span: Span;
}

const OPENING = /^[•●■◆·▪★▲◎►▶➢]?\s*((?:19|20)\d{2}年[^,;:。\s]{0,8}前)(?:\s*[,:]|\s)\s*(?=\S{4})/;

/** A task that a term opens, apart from it: `"2024年6月底前  建成公园"`. */
function openingTerm(text: string, task: Span): { task: Span; term: Term } | null {
  const match = OPENING.exec(text.slice(task.start, task.end));
  if (match === null) return null;
  const { length = 0 } = match[1] ?? "";
  const start = task.start + match[0].indexOf(match[1] ?? "");
  const term = readTerm(text, { start, end: start + length });
  return term === null
    ? null
    : { task: { start: task.start + match[0].length, end: task.end }, term };
}

/** A duty that a clause of evened text states; it goes by the clause's number. */
export function draftClauseDuty(text: string, clause: Clause, stated: Stated): DutyDraft {
  const { lead, support, shared, span } = stated;
  const opening = stated.deadline == null ? openingTerm(text, stated.task) : null;
  const task = opening?.task ?? stated.task;
  const deadline = stated.deadline ?? opening?.term;
  const words = text.slice(task.start, task.end).replace(/\s+/g, "");
  return {
    task: words.replace(/[,、]$/, ""),
    taskSpan: task,
    lead,
    support,
    shared,
    deadline: deadline?.text ?? null,
    deadlineSpan: deadline?.span ?? null,
    clause: clause.id,
    table: null,
    row: null,
    label: /[\p{L}\p{N}]/u.test(clause.number) ? clause.number : null,
    span,
  };
}
