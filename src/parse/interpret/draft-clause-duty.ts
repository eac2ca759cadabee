import type { Clause, Duty, Span } from "../../policy.ts";
import type { DutyDraft } from "./duty-draft.ts";
import type { Responsibility } from "./read-parties.ts";

interface Stated extends Pick<Duty, "lead" | "support" | "shared"> {
  readonly deadline?: Responsibility["deadline"];
  /** Where the words of the task stand. */
  readonly task: Span;
  /** All that is quoted for the duty. */
  readonly span: Span;
}

/** A duty that a clause of evened text states; it goes by the clause's number. */
export function draftClauseDuty(text: string, clause: Clause, stated: Stated): DutyDraft {
  const { task, lead, support, shared, deadline, span } = stated;
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
    label: clause.number === "" ? null : clause.number,
    span,
  };
}
