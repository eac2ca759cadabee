import { clauseEvidence } from "../retrieval/evidence.ts";
import type { Finding } from "../retrieval/finding.ts";
import { createDraft, type Draft } from "./draft.ts";
import { placeOf } from "./place-of.ts";
import { stateBelow } from "./state-below.ts";
import { tightQuote } from "./tight-quote.ts";
import type { Say } from "./wording.ts";

/** The headings of a section's parts. */
export function draftSection(
  { document, section, parts, query }: Extract<Finding, { kind: "section" }>,
  say: Say,
): Draft {
  const draft = createDraft();
  const lead =
    section === null
      ? say`${placeOf(document)}的文件共${parts.length}个部分:`
      : say`${placeOf(document)}(${section.number + section.title})共${parts.length}项:`;
  draft.listing(
    lead,
    parts.map((part) => {
      const evidence = clauseEvidence(document, part, part.titleSpan);
      return `${tightQuote(evidence)}${draft.cite(evidence)}`;
    }),
  );
  stateBelow({ document, parts, asked: query.asked }, { draft, say });
  return draft.build("answered");
}
