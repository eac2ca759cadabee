import { fold } from "../../language/fold.ts";
import { IN_SHORT } from "../../question/read/asks-for-structure.ts";
import { clauseEvidence } from "../../retrieval/evidence.ts";
import type { Finding } from "../../retrieval/finding.ts";
import { createDraft, type Draft } from "../draft.ts";
import { tightQuote } from "../grounding/tight-quote.ts";
import { placeOf } from "../place-of.ts";
import type { Say } from "../wording.ts";
import { trimmed } from "./clause-body.ts";
import { stateBelow } from "./state-below.ts";

/** The headings of a section's parts. */
export function draftSection(
  { document, section, parts, inFull, query }: Extract<Finding, { kind: "section" }>,
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
      const span = inFull ? trimmed(part.span, document.text) : part.titleSpan;
      const evidence = clauseEvidence(document, part, span);
      return `${tightQuote(evidence)}${draft.cite(evidence)}`;
    }),
  );
  if (section === null && IN_SHORT.test(fold(query.asked)))
    for (const part of parts) {
      const below = document.clauses.filter(
        ({ parent, number, title }) => parent === part.id && number !== "" && title !== "",
      );
      if (below.length < 2) continue;
      const items = below.map((each) => clauseEvidence(document, each, each.titleSpan));
      draft.listing(
        say`${placeOf(document)}(${part.number + part.title})共${below.length}项:`,
        items.map((item) => `${tightQuote(item)}${draft.cite(item)}`),
      );
    }
  stateBelow({ document, parts, asked: query.asked }, { draft, say });
  return draft.build("answered");
}
