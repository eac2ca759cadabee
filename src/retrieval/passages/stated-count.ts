import type { PolicyDocument } from "../../policy.ts";
import { clauseEvidence, type Evidence } from "../evidence.ts";

/** The words in which a document itself says how many indicators it has ("以下12项发展指标"); null where it does not. */
export function statedCount(document: PolicyDocument, count: number): Evidence | null {
  const said = new RegExp(
    `[^,，。;；:：\\n]*(?<!\\d)${count}\\s*[项个条]\\p{Script=Han}{0,8}?指\\s*标`,
    "u",
  ).exec(document.text);
  if (said === null) return null;
  const span = { start: said.index, end: said.index + said[0].length };
  const clause = document.clauses.find(
    (each) => each.span.start <= span.start && span.end <= each.span.end,
  );
  return clause === undefined ? null : clauseEvidence(document, clause, span);
}
