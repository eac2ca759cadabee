import type { QueryOf } from "../../question/query.ts";
import type { Corpus } from "../corpus.ts";
import { explainMissing } from "../explain-missing.ts";
import type { Finding } from "../finding.ts";
import { retrievePassages } from "../passages/retrieve-passages.ts";
import { asFigures } from "./as-figures.ts";
import { retrieveMeasures } from "./retrieve-measures.ts";

/** "38.5%是什么指标": the rows with that figure, else sentences with it; null where the phrase is no figure. */
export function retrieveFigure(query: QueryOf<"passage">, corpus: Corpus): Finding | null {
  const figure = /^(\d[\d.]*)(?:%?\/[\d.]+\/)?$/u.exec(query.phrase)?.[1];
  if (figure === undefined) return null;
  const found = retrieveMeasures(asFigures(query, "list"), corpus);
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
