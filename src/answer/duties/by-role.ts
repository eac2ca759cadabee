import { rememberedFor } from "../../language/remembered.ts";
import type { PolicyDocument } from "../../policy.ts";
import type { QueryOf } from "../../question/query.ts";
import type { DutyMatch } from "../../retrieval/duties/find-duties.ts";
import { tellsTask } from "../../retrieval/tells-task.ts";

/**
 * The duties in which a department has the role that is asked for. In documents that never mark a lead (`noLeadMarked`),
 * and where a list names it alone, the body responsible counts as leading.
 */
export function byRole(
  matches: readonly DutyMatch[],
  { query, noLeadMarked }: { query: QueryOf<"duty">; noLeadMarked: ReadonlySet<unknown> },
): readonly DutyMatch[] {
  if (query.role === "any") return matches;
  return matches.filter(({ role, known }) => {
    const { shared } = known.duty;
    if (role === query.role) return role !== "lead" || isMarkedLead(known);
    if (role !== "shared") return false;
    // A body named alone without a lead is the one responsible, no supporter.
    if (query.role === "support")
      return (
        shared.length > 1 ||
        noLeadMarked.has(known.document) ||
        (RESPONSIBLE.test(query.asked) && !hasLeadsInTable(known))
      );
    if (noLeadMarked.has(known.document)) return true;
    return shared.length === 1 && !isProse(known) && !isRowBesideLeads(known);
  });
}

/** "作为责任单位": in a table whose rows have no others, those are all who have a part. */
const RESPONSIBLE = /责任(?:单位|部门)/u;

function hasLeadsInTable({ document, duty: { table } }: DutyMatch["known"]): boolean {
  return (
    table === null || document.duties.some((duty) => duty.table === table && duty.lead.length > 0)
  );
}

/** Do the duties of a document tell who leads from who else has part in them? A sentence may only tell who acts with whom. */
export function marksLeads(matches: readonly Pick<DutyMatch, "known">[]): boolean {
  return matches.some(
    ({ known }) => known.duty.lead.length > 0 && (isCalledLead(known) || !isProse(known)),
  );
}

/** Is a lead called one ("牵头"), where the lists of its document call theirs so? A sentence may only tell who acts with whom. */
function isMarkedLead(known: DutyMatch["known"]): boolean {
  return isCalledLead(known) || !isProse(known) || !listsLeads(known.document);
}

function isCalledLead({ document, duty }: DutyMatch["known"]): boolean {
  return document.text.slice(duty.span.start, duty.span.end).includes("牵头");
}

/** A row of a table of services or projects tells who carries it out, where the tasks of its document have leads that are called so. */
function isRowBesideLeads({ document, duty }: DutyMatch["known"]): boolean {
  return duty.rows !== undefined && listsLeads(document);
}

/** Is it told in a sentence of its own, and no entry of a list of tasks? */
function isProse({ document, duty }: Pick<DutyMatch["known"], "document" | "duty">): boolean {
  if (duty.table !== null) return false;
  const { span, taskSpan } = duty;
  const within = taskSpan.start <= span.start && span.start < taskSpan.end;
  return within || tellsTask(document.text.slice(span.start, span.end), duty);
}

const listsLeads = rememberedFor((document: PolicyDocument) =>
  document.duties.some((duty) => duty.lead.length > 0 && !isProse({ document, duty })),
);
