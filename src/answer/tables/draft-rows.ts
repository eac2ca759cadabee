import type { Finding } from "../../retrieval/finding.ts";
import { createDraft, type Draft } from "../draft.ts";
import { tightQuote } from "../grounding/tight-quote.ts";
import type { Say } from "../wording.ts";

/** Rows of a table as they stand, one line each. */
export function draftRows({ rows }: Extract<Finding, { kind: "rows" }>, say: Say): Draft {
  const draft = createDraft();
  draft.listing(
    say`共${rows.length}项:`,
    rows.map((row) => `${tightQuote(row)}${draft.cite(row)}`),
  );
  return draft.build("answered");
}
