import type { Query, QueryOf } from "../question/query.ts";

/** The subjects that a query looks for, in the reader's words; none where it names none. */
export function subjectsOf(query: Query): readonly string[] {
  if (query.kind === "indicator") return query.phrases;
  return "phrase" in query && query.phrase !== "" ? [query.phrase] : [];
}

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
