import type { QueryOf } from "../../question/query.ts";
import type { Corpus } from "../corpus.ts";
import type { Finding } from "../finding.ts";
import { findDivision } from "../tables/find-parts.ts";
import { type MeasureMatch, matchOf } from "./measure-match.ts";

/**
 * "木制的占全部座椅几成", where no row or statement is named by the one and by the other: a part and its whole in one sentence; null for other
 * questions.
 */
export function retrieveDivision(
  query: QueryOf<"indicator">,
  named: readonly { readonly matches: readonly MeasureMatch[] }[],
  corpus: Corpus,
): Finding | null {
  const counted = named.filter(
    ({ matches: [match] }) => match?.measure.indicator != null && match.unit !== "%",
  );
  const found =
    query.relation === "share" && counted.length < 2 ? findDivision(query, corpus) : null;
  if (found === null) return null;
  const groups = [found.part, found.whole].flatMap((statement) =>
    corpus
      .of(found.document)
      .measures.filter((measure) => measure.statement === statement)
      .map((measure) => {
        const fit = { coverage: 1, precision: 1, score: 1 };
        return { phrase: statement.subject, matches: [matchOf(measure, { fit, corpus })] };
      }),
  );
  return {
    kind: "measures",
    query: { ...query, operation: "value", years: [] },
    groups,
    inText: [],
  };
}
