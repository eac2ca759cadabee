import type { PolicyDocument, WarningCode } from "../policy.ts";
import { clauseEvidence, type Evidence } from "../retrieval/evidence.ts";
import type { Draft, DraftNote } from "./draft.ts";
import type { Say } from "./wording.ts";

/** Findings of the parser that a reader of the words concerned must know about. */
const TELLING: ReadonlySet<WarningCode> = new Set<WarningCode>([
  "clause-annex-conflict",
  "prose-table-conflict",
  "title-mismatch",
  "target-below-baseline",
]);

/** Adds a note for each contradiction inside a document that touches the words a draft rests on. */
export function noteWarnings(
  draft: Draft,
  { documents, say }: { documents: readonly PolicyDocument[]; say: Say },
): Draft {
  const used = draft.evidence;
  const added: Evidence[] = [];
  const notes: DraftNote[] = [];
  for (const document of documents) {
    const own = used.filter((item) => item.document === document.id);
    for (const warning of document.warnings) {
      if (
        !TELLING.has(warning.code) ||
        !warning.spans.some((span) =>
          own.some((item) => span.start < item.span.end && item.span.start < span.end),
        )
      )
        continue;
      const evidence = warning.spans.map((span) =>
        clauseEvidence(
          document,
          document.clauses.find(
            (clause) => clause.span.start <= span.start && span.end <= clause.span.end,
          ),
          span,
        ),
      );
      const quotes = evidence.map((item) => `“${item.quote.replace(/\s+/g, " ")}”⟦${item.id}⟧`);
      if (quotes.length < 2 && warning.code !== "target-below-baseline") continue;
      if (isTold(draft.notes, evidence)) continue;
      added.push(...evidence.filter((item) => !used.some(({ id }) => id === item.id)));
      const text =
        warning.code === "target-below-baseline"
          ? say`目标值低于基期值:${quotes.join("与")}。`
          : say`文件前后不一致:${quotes.join("与")}。`;
      notes.push({ kind: "conflict", text });
    }
  }
  const fresh = notes.filter((note) => !draft.notes.some((known) => known.text === note.text));
  return fresh.length === 0
    ? draft
    : { ...draft, notes: [...draft.notes, ...fresh], evidence: [...used, ...added] };
}

/** Does a note speak of the same words already? */
function isTold(notes: readonly DraftNote[], evidence: readonly Evidence[]): boolean {
  return notes.some(
    ({ kind, text }) =>
      kind === "conflict" &&
      evidence.every(({ quote }) => text.includes(quote.replace(/\s+/g, " "))),
  );
}
