import { fitOf, gramsOf, phraseGrams } from "../../language/grams.ts";
import { rememberedFor } from "../../language/remembered.ts";
import type { PolicyDocument } from "../../policy.ts";
import type { QueryOf } from "../../question/query.ts";
import { isAsked } from "../../question/read/is-asked.ts";
import type { Corpus, Measure } from "../corpus.ts";
import type { Finding } from "../finding.ts";
import { type MeasureMatch, matchOf } from "./measure-match.ts";

/** Share of the question's words that two figures hold together, and of its own words that each has to find in the question. */
const HELD = 0.75;
const NAMED = 0.4;
/** What joins the names of the two, and counts them. */
const JOINING = /[和与及、]|(?:这|那)?[两2][类项种个样者]|人次|户次/gu;
/** How much more of the question they hold together than either alone. */
const MORE = 0.08;

/**
 * "两类人员培训合计多少": two figures that one sentence gives side by side ("培训甲类人员100人次、乙类人员200人次") and a question holds
 * against each other in one breath. Null for other questions, and where two are named apart.
 */
export function retrieveBeside(
  query: QueryOf<"indicator">,
  named: readonly { readonly matches: readonly MeasureMatch[] }[],
  corpus: Corpus,
): Finding | null {
  const { relation, documents, phrases } = query;
  const apart = named.filter(({ matches }) => matches.length > 0).length > 1;
  if (apart || documents.length !== 1 || !["sum", "difference", "ratio"].includes(relation ?? ""))
    return null;
  const { canonical, known, weight } = corpus.vocabulary;
  const words = phraseGrams(canonical(phrases.join("|").replace(JOINING, "|")), known);
  const fit = (text: string) => fitOf(words, gramsOf(canonical(text)), { weight });
  const [best] = corpus.documents
    .filter(({ id }) => isAsked(id, documents))
    .flatMap((document) => besideIn(document).map((pair) => ({ document, pair })))
    .map(({ document, pair: [a, b] }) => {
      const [one, other, both] = [a.subject, b.subject, a.subject + b.subject].map(fit);
      const each = Math.max(one?.coverage ?? 0, other?.coverage ?? 0);
      const least = Math.min(one?.precision ?? 0, other?.precision ?? 0);
      const coverage = both?.coverage ?? 0;
      return { document, pair: [a, b], least, coverage, gained: coverage - each };
    })
    .filter((each) => each.coverage >= HELD && each.least >= NAMED && each.gained >= MORE)
    .sort((a, b) => b.coverage + b.least - a.coverage - a.least);
  if (best === undefined) return null;
  const groups = best.pair.flatMap((statement) =>
    corpus
      .of(best.document)
      .measures.filter((measure: Measure) => measure.statement === statement)
      .map((measure) => ({
        phrase: statement.subject,
        matches: [matchOf(measure, { fit: { coverage: 1, precision: 1, score: 1 }, corpus })],
      })),
  );
  return { kind: "measures", query: { ...query, operation: "value" }, groups, inText: [] };
}

/** Figures of one unit and time that stand in turn in a sentence. */
const besideIn = rememberedFor(({ statements }: PolicyDocument) =>
  statements.flatMap((a, at) =>
    statements
      .slice(at + 1, at + 4)
      .filter(
        (b) =>
          b.sentence.start === a.sentence.start &&
          b.unit === a.unit &&
          b.unit !== "%" &&
          b.year === a.year &&
          b.subject !== a.subject,
      )
      .map((b) => [a, b] as const),
  ),
);
