import { fitOf, phraseGrams } from "../../language/grams.ts";
import type { QueryOf } from "../../question/query.ts";
import type { Corpus } from "../corpus.ts";
import { findMeasures } from "./find-measures.ts";
import type { MeasureMatch } from "./measure-match.ts";

/** How much of the phrase another document's measure must hold that is called as the one that was found. */
const NEAR = 0.45;

/** Of several documents that are asked, what those that hold too little of the phrase have under the name that another one uses. */
export function namedAlike(
  phrase: string,
  found: readonly MeasureMatch[],
  { query, corpus }: { query: QueryOf<"indicator">; corpus: Corpus },
): readonly MeasureMatch[] {
  const open = query.documents.filter((id) => !found.some(({ document }) => document.id === id));
  const [first] = found;
  if (first === undefined || open.length === 0 || query.paired) return [];
  const { canonical, known, weight } = corpus.vocabulary;
  const words = phraseGrams(canonical(phrase), known);
  const named = findMeasures(first.name, { query: { ...query, documents: open }, corpus });
  return named.filter(
    ({ unit, measure: { grams, context } }) =>
      isSameUnit(unit, first.unit) && fitOf(words, grams, { weight, context }).coverage >= NEAR,
  );
}

function isSameUnit(one: string | null, other: string | null): boolean {
  const bare = (unit: string | null) => (unit ?? "").replace(/^[万亿千百]/u, "").slice(0, 1);
  return bare(one) === bare(other);
}
