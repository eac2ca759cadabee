import type { PolicyDocument } from "../../policy.ts";
import { clauseEvidence, type Evidence } from "../../retrieval/evidence.ts";

/** What a document says a sign in its tables means (`说明:“—”表示当年未统计`); null where it does not say. */
export function explainSign(sign: string, document: PolicyDocument): Evidence | null {
  if (sign === "") return null;
  const quoted = [...sign].map((character) => `\\u{${character.codePointAt(0)?.toString(16)}}`);
  const note = new RegExp(
    `[“"‘'「]${quoted.join("")}[”"’'」]\\s*(?:号|符号|者)?\\s*(?:表示|代表|是指|系指|指|为)[^。；;\\n]*`,
    "u",
  ).exec(document.text);
  if (note === null) return null;
  const span = { start: note.index, end: note.index + note[0].trimEnd().length };
  const clause = document.clauses.find(
    (each) => each.span.start <= span.start && span.end <= each.span.end,
  );
  return clauseEvidence(document, clause, span);
}
