import { clauseEvidence, type Evidence } from "../../retrieval/evidence.ts";
import type { Finding } from "../../retrieval/finding.ts";
import { createDraft, type Draft } from "../draft.ts";
import { tightQuote } from "../grounding/tight-quote.ts";
import { placeOf } from "../place-of.ts";
import type { Say } from "../wording.ts";
import { standingBody, trimmed, withLabel } from "./clause-body.ts";

/** Of more clauses the headings are told. */
const MOST = 2;

/** Clauses as they stand, without brackets that say who is responsible, each with the items below it. */
export function draftClauses(
  { document, clauses }: Extract<Finding, { kind: "clauses" }>,
  say: Say,
): Draft {
  const draft = createDraft();
  if (clauses.length > MOST) {
    const headings = clauses.map((clause) => clauseEvidence(document, clause, clause.titleSpan));
    draft.listing(
      say`${placeOf(document)}同号的条目共${clauses.length}个:`,
      headings.map((each) => `${each.locator}${draft.cite(each)}`),
    );
    return draft.build("answered");
  }
  for (const clause of clauses) {
    const body = standingBody(document, clause);
    const below = document.clauses
      .filter(({ parent, span }) => parent === clause.id && span.start < span.end)
      .map((child) => clauseEvidence(document, child, trimmed(child.span, document.text)));
    const said = body.start < body.end ? body : trimmed(clause.span, document.text);
    const own = withLabel(document, clause, said);
    const quote = (each: Evidence) => `“${tightQuote(each)}”${draft.cite(each)}`;
    const { locator } = clauseEvidence(document, clause, clause.titleSpan);
    draft.fact(say`${placeOf(document)}(${locator}):${[own, ...below].map(quote).join("\n")}`);
  }
  return draft.build("answered");
}
