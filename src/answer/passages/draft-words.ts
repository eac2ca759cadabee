import type { PolicyDocument } from "../../policy.ts";
import type { Evidence } from "../../retrieval/evidence.ts";
import { createDraft, type Draft, markedIds } from "../draft.ts";
import { tightQuote } from "../grounding/tight-quote.ts";
import { placeOf } from "../place-of.ts";
import type { Say } from "../wording.ts";

/** The very words that an answer rests on, in the order in which it cites them; what answers nothing stays as it is. */
export function draftWords(
  draft: Draft,
  { documents, say }: { readonly documents: readonly PolicyDocument[]; readonly say: Say },
): Draft {
  const cited = [
    ...draft.lines.flatMap(({ text }) => markedIds(text)),
    ...draft.notes.flatMap(({ text }) => markedIds(text)),
    ...(draft.table?.rows.flatMap(({ evidence }) => evidence) ?? []),
  ];
  const evidence = [...new Set(cited)].flatMap(
    (cite) => draft.evidence.find(({ id }) => id === cite) ?? [],
  );
  if (draft.status !== "answered" || evidence.length === 0) return draft;
  const words = createDraft();
  const lines = evidence.map((each) => {
    const document = documents.find(({ id }) => id === each.document);
    const place = document === undefined ? "" : placeOf(document);
    return say`${place}(${each.locator}):${quoted(each)}${words.cite(each)}`;
  });
  if (lines.length === 1) words.fact(lines[0] ?? "");
  else words.listing(say`原文共${lines.length}处:`, lines);
  return { ...words.build("answered"), followUps: draft.followUps };
}

function quoted(evidence: Evidence): string {
  return `“${tightQuote(evidence)}”`;
}
