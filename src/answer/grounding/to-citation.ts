import { pageLocator } from "../../indexing/page-locator.ts";
import type { PolicyDocument } from "../../policy.ts";
import type { Evidence } from "../../retrieval/evidence.ts";
import type { Citation } from "../answer.ts";
import { linesOf } from "./lines-of.ts";

/** Turns evidence of a document into its citation number `n`. */
export function toCitation(item: Evidence, document: PolicyDocument, n: number): Citation {
  const { start, end } = item.span;
  const lines = linesOf(document);
  return {
    n,
    document: document.id,
    title: document.title,
    documentNumber: document.metadata.find(({ key }) => key === "documentNumber")?.value ?? null,
    kind: item.kind,
    locator: pageLocator(document, start, item.locator),
    file: document.file,
    startLine: lines.lineOf(start),
    endLine: lines.lineOf(Math.max(start, end - 1)),
    start,
    end,
    quote: item.quote,
  };
}
