import type { Finding } from "../../retrieval/finding.ts";
import { createDraft, type Draft } from "../draft.ts";
import { tightQuote } from "../grounding/tight-quote.ts";
import { placeOf } from "../place-of.ts";
import type { Say } from "../wording.ts";

/** The documents that a document names, with their numbers as printed. */
export function draftCited({ matches }: Extract<Finding, { kind: "cited" }>, say: Say): Draft {
  const draft = createDraft();
  const [first] = matches;
  if (first !== undefined && matches.length === 1)
    draft.fact(
      say`${placeOf(first.document)}的文件写到的是${tightQuote(first.evidence)}${draft.cite(first.evidence)}。`,
    );
  else
    draft.listing(
      say`写到的文件共${matches.length}份:`,
      matches.map(({ evidence }) => `${tightQuote(evidence)}${draft.cite(evidence)}`),
    );
  return draft.build("answered");
}
