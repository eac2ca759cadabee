import type { DutyMatch } from "../../retrieval/duties/find-duties.ts";
import { clauseEvidence } from "../../retrieval/evidence.ts";
import type { DraftBuilder } from "../draft.ts";
import { tightQuote } from "../grounding/tight-quote.ts";
import type { Say } from "../wording.ts";

/**
 * What a note of the document makes of the body named first: why it is said to lead, or, where the question asks for that,
 * that it calls the others together.
 */
export function stateFirst(
  { known: { document, duty }, evidence }: DutyMatch,
  asked: string,
  { draft, say }: { draft: DraftBuilder; say: Say },
): void {
  const { first } = duty;
  const convenes = /召集/u.test(first?.as ?? "");
  if (first === undefined || (convenes && !/召集|汇总/u.test(asked))) return;
  const clause = document.clauses.find(
    ({ span }) => span.start <= first.span.start && first.span.end <= span.end,
  );
  const note = clauseEvidence(document, clause, first.span);
  const quote = `“${tightQuote(note)}”`;
  draft.fact(
    convenes
      ? say`${first.as}是${duty.lead[0]?.name ?? ""}:${quote}${draft.cite(note, evidence)}。`
      : say`文件说明:${quote}${draft.cite(note)}。`,
  );
}
