import type { Clause, PolicyDocument } from "../../policy.ts";
import { clauseEvidence } from "../../retrieval/evidence.ts";
import type { DraftBuilder } from "../draft.ts";
import { tightQuote } from "../grounding/tight-quote.ts";
import type { Say } from "../wording.ts";

/** "几项", "多少条": items are counted, which the parts of a section may be divided into. */
const COUNTS = /(?:几|多少)[项条件]/u;

/** Where items are counted and each of the listed parts of a section is divided into numbered ones: these, too. */
export function stateBelow(
  { document, parts, asked }: { document: PolicyDocument; parts: readonly Clause[]; asked: string },
  { draft, say }: { draft: DraftBuilder; say: Say },
): void {
  if (!COUNTS.test(asked)) return;
  const below = parts.map(({ id }) =>
    document.clauses.filter(
      ({ parent, number, title }) => parent === id && number !== "" && title !== "",
    ),
  );
  const items = below.flat();
  if (below.some((each) => each.length === 0) || items.length <= parts.length) return;
  draft.listing(
    say`其下共${items.length}项:`,
    items.map((item) => {
      const evidence = clauseEvidence(document, item, item.titleSpan);
      return `${tightQuote(evidence)}${draft.cite(evidence)}`;
    }),
  );
}
