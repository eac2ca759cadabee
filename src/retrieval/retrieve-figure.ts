import type { QueryOf } from "../question/query.ts";
import type { Corpus } from "./corpus.ts";
import { explainMissing } from "./explain-missing.ts";
import type { Finding } from "./finding.ts";
import { retrieveMeasures } from "./retrieve-measures.ts";
import { retrievePassages } from "./retrieve-passages.ts";

/** "38.5%是什么指标": the rows with that figure, else sentences with it; null where the phrase is no figure. */
export function retrieveFigure(query: QueryOf<"passage">, corpus: Corpus): Finding | null {
  const figure = /^(\d[\d.]*)(?:%?\/[\d.]+\/)?$/u.exec(query.phrase)?.[1];
  if (figure === undefined) return null;
  const found = retrieveMeasures(allIndicators(query), corpus);
  if (found.kind === "indicators") {
    const rows = found.rows.filter(({ values }) =>
      values.some(({ number }) => number === Number(figure)),
    );
    if (rows.length > 0) return { ...found, rows };
  }
  const inText = retrievePassages(query, corpus);
  const holds = inText.kind === "passages" && inText.matches[0]?.evidence.quote.includes(figure);
  return holds ? inText : explainMissing(query, query.asked, corpus);
}

function allIndicators(query: QueryOf<"passage">): QueryOf<"indicator"> {
  const { documents, placesNamed, foreign, asked } = query;
  return {
    kind: "indicator",
    documents,
    placesNamed,
    foreign,
    asked,
    phrases: [],
    hint: "",
    years: [],
    yearsTaken: false,
    period: null,
    owner: null,
    operation: "list",
    direction: null,
    filter: {
      attribute: null,
      unit: null,
      topic: "",
      state: null,
      source: null,
      set: null,
      value: null,
    },
    by: "value",
    claim: null,
    limit: null,
    nth: null,
    relation: null,
    paired: false,
    versions: null,
  };
}
