import type { Query, QueryOf } from "../question/query.ts";

/** The same question put to running text: what records do not answer, a sentence may. */
export function asPassage(
  query: Query,
  { phrase, expects }: Pick<QueryOf<"passage">, "phrase" | "expects">,
): QueryOf<"passage"> {
  const { documents, placesNamed, foreign, asked } = query;
  return {
    kind: "passage",
    documents,
    placesNamed,
    foreign,
    asked,
    phrase,
    hint: "hint" in query ? query.hint : "",
    years: "years" in query ? query.years : [],
    expects,
    attachment: null,
    claim: "claim" in query ? query.claim : null,
  };
}
