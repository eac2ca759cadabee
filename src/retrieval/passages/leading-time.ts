import type { PolicyDocument, Statement } from "../../policy.ts";
import { type Evidence, timeEvidence } from "../evidence.ts";

/** The time that a paragraph of aims begins with, where it stands in a sentence before the figure's own: it holds for all of them. */
export function leadingTime(document: PolicyDocument, statement: Statement): Evidence | null {
  if (statement.role !== "target") return null;
  const time = timeEvidence(document, statement);
  const clause = document.clauses.find(({ id }) => id === statement.clause);
  if (time === null || clause === undefined) return null;
  return document.text.slice(clause.titleSpan.end, time.span.start).includes("。") ? null : time;
}
