import type { Fit } from "../../language/grams.ts";
import type { QueryOf } from "../../question/query.ts";
import type { Corpus, Measure } from "../corpus.ts";

interface Scored {
  readonly measure: Measure;
  readonly fit: Fit;
}

/** How much less of the phrase the other figures may hold, and how much less they may say nothing else. */
const NEAR = 0.2;
const CLOSE = 0.3;

/**
 * The measures chosen for a phrase, with the aims that running text sets for the same thing at other times ("到2023年…4.1个",
 * "到2025年…4.5个"), where no time is asked for: all of them, in their order, for one place; the last where places are held against each other.
 */
export function withMilestones(
  chosen: readonly Scored[],
  others: readonly Scored[],
  {
    query,
    corpus,
  }: { query: Pick<QueryOf<"indicator">, "documents" | "years" | "period">; corpus: Corpus },
): readonly Scored[] {
  const [first] = chosen;
  const own = first?.measure.statement ?? null;
  if (first === undefined || own === null || own.role !== "target" || own.year === null)
    return chosen;
  if (query.years.length > 0 || query.period === "baseline") return chosen;
  const name = coreOf(own.subject, corpus);
  const aims = others.filter(({ measure: { statement }, fit }) => {
    if (statement === null || statement.role !== "target" || statement.year === null) return false;
    const alike = coreOf(statement.subject, corpus);
    return (
      statement.unit === own.unit &&
      (name.endsWith(alike) || alike.endsWith(name)) &&
      fit.coverage >= first.fit.coverage - NEAR &&
      fit.precision >= first.fit.precision - CLOSE
    );
  });
  const inOrder = aims.toSorted((a, b) => yearOf(a) - yearOf(b));
  const years = inOrder.map(yearOf);
  // Two figures for one year are of different things.
  if (inOrder.length < 2 || new Set(years).size < years.length) return chosen;
  return query.documents.length === 1 ? inOrder : inOrder.slice(-1);
}

function yearOf({ measure }: Scored): number {
  return measure.statement?.year ?? 0;
}

/** A name without what says of whom it is, and that there is such a thing. */
function coreOf(name: string, { vocabulary }: Corpus): string {
  return vocabulary
    .canonical(name)
    .replace(/[^\p{Script=Han}\w]/gu, "")
    .replace(/^全[市县区省州]|拥有|共有/gu, "");
}
