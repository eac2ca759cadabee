import { ALL_ROWS, type QueryOf } from "../../question/query.ts";

/** A question for words, put to the indicators: to all of them, or to those that its phrase names. */
export function asFigures(
  query: QueryOf<"passage">,
  operation: "list" | "value",
): QueryOf<"indicator"> {
  const { documents, placesNamed, foreign, asked } = query;
  return {
    kind: "indicator",
    documents,
    placesNamed,
    foreign,
    asked,
    phrases: operation === "value" ? [query.phrase] : [],
    hint: "",
    years: [],
    yearsTaken: false,
    period: operation === "value" ? "target" : null,
    owner: null,
    operation,
    direction: null,
    filter: operation === "list" ? ALL_ROWS : null,
    by: "value",
    claim: null,
    way: null,
    limit: null,
    nth: null,
    end: null,
    relation: null,
    paired: false,
    versions: null,
  };
}
