import type { Clause, DocumentWarning, PolicyDocument, Span, WarningCode } from "../policy.ts";
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
  const told = documents.flatMap((document) => {
    const own = used.filter((item) => item.document === document.id);
    return document.warnings
      .filter(({ code, spans }) => TELLING.has(code) && own.some((item) => touches(item, spans)))
      .flatMap((warning) => noteOf(warning, { document, say, notes: draft.notes }) ?? []);
  });
  const notes = told.map(({ note }) => note);
  const added = told
    .flatMap(({ evidence }) => evidence)
    .filter((item) => !used.some(({ id }) => id === item.id));
  const fresh = notes.filter((note) => !draft.notes.some((known) => known.text === note.text));
  return fresh.length === 0
    ? draft
    : { ...draft, notes: [...draft.notes, ...fresh], evidence: [...used, ...added] };
}

function touches({ span: own }: Evidence, spans: readonly Span[]): boolean {
  return spans.some((span) => span.start < own.end && own.start < span.end);
}

/** What a warning says to the reader, with the words it is about; null where a note has told it. */
function noteOf(
  { code, spans }: DocumentWarning,
  { document, say, notes }: { document: PolicyDocument; say: Say; notes: readonly DraftNote[] },
): { readonly note: DraftNote; readonly evidence: readonly Evidence[] } | null {
  const evidence = spans.map((span) => {
    const holds = (clause: Clause) =>
      clause.span.start <= span.start && span.end <= clause.span.end;
    return clauseEvidence(document, document.clauses.find(holds), span);
  });
  const below = code === "target-below-baseline";
  if ((evidence.length < 2 && !below) || isTold(notes, evidence)) return null;
  const quotes = evidence
    .map((item) => `“${item.quote.replace(/\s+/g, " ")}”⟦${item.id}⟧`)
    .join("与");
  const text = below ? say`目标值低于基期值:${quotes}。` : say`文件前后不一致:${quotes}。`;
  return { note: { kind: "conflict", text }, evidence };
}

/** Does a note speak of the same words already? */
function isTold(notes: readonly DraftNote[], evidence: readonly Evidence[]): boolean {
  return notes.some(
    ({ kind, text }) =>
      kind === "conflict" &&
      evidence.every(({ quote }) => text.includes(quote.replace(/\s+/g, " "))),
  );
}
