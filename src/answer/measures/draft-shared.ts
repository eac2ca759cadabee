import type { Finding } from "../../retrieval/finding.ts";
import type { MeasureMatch } from "../../retrieval/measures/measure-match.ts";
import { createDraft, type Draft } from "../draft.ts";
import { askedValues, formatValue } from "../format-value.ts";
import { placeOf } from "../place-of.ts";
import type { Say } from "../wording.ts";
import { noteDamage } from "./notes.ts";

/** The indicators that all asked documents have, each with every place's figure. */
export function draftShared(
  { query, documents, items }: Extract<Finding, { kind: "shared" }>,
  say: Say,
): Draft {
  const draft = createDraft();
  const places = documents.map(placeOf).join("、");
  if (items.length === 0) {
    draft.negative(say`${places}的文件没有名称相同的指标。`);
    return draft.build("not_found", "not_stated");
  }
  const figure = (match: MeasureMatch) => {
    const [value] = askedValues(match, query).toSorted((a, b) => (b.year ?? 0) - (a.year ?? 0));
    const shown = value === undefined ? say`未载明` : formatValue(value);
    return placeOf(match.document) + shown + draft.cite(...match.evidence);
  };
  draft.listing(
    say`${places}都有的指标共${items.length}项:`,
    items.map(({ name, matches }) => `${name}:${matches.map(figure).join("、")}`),
  );
  noteDamage(
    items.flatMap(({ matches }) => matches),
    { draft, say },
  );
  draft.note("not_comparable", say`按指标名称比对,各地名称或口径不尽相同,请以原文为准。`);
  return draft.build("answered");
}
