import type { PolicyDocument } from "../../policy.ts";
import type { QueryOf } from "../../question/query.ts";
import { isAsked } from "../../question/read/is-asked.ts";
import type { Corpus, Measure } from "../corpus.ts";
import { findMeasures } from "./find-measures.ts";
import { type MeasureMatch, matchOf } from "./measure-match.ts";

/** One indicator as several documents state it, one match each. */
export interface SharedIndicator {
  readonly name: string;
  readonly matches: readonly MeasureMatch[];
}

const WHOLLY = { coverage: 1, precision: 1, score: 1 };
/** Shares of either name that the other must hold to be of the same thing. */
const COVERED = 0.85;
const PRECISE = 0.45;

/**
 * The indicators that all asked documents state, by their names; those that state no figure at all are left out. Empty
 * with fewer than two documents.
 */
export function findShared(
  query: QueryOf<"indicator">,
  corpus: Corpus,
): { readonly documents: readonly PolicyDocument[]; readonly items: readonly SharedIndicator[] } {
  const documents = corpus.documents.filter(({ id }) => isAsked(id, query.documents));
  const tabled = documents.filter(({ indicators }) => indicators.length > 0);
  const [base] = [...tabled].sort((a, b) => a.indicators.length - b.indicators.length);
  if (base === undefined || documents.length < 2) return { documents, items: [] };
  const others = documents.filter((document) => document !== base);
  const items = rowsOf(base, corpus).flatMap((measure) => {
    const own = matchOf(measure, { fit: WHOLLY, corpus });
    const counterparts = others.flatMap((other) => counterpart(own, other, corpus) ?? []);
    return counterparts.length === others.length
      ? [{ name: own.name, matches: [own, ...counterparts] }]
      : [];
  });
  return { documents, items };
}

/** The rows of the first asked document that none of the others, or of all other documents, states. */
export function findOwn(query: QueryOf<"indicator">, corpus: Corpus): readonly MeasureMatch[] {
  const [first, ...named] = query.documents;
  const base = corpus.documents.find(({ id }) => id === first);
  if (base === undefined) return [];
  const others = corpus.documents.filter(
    ({ id }) => id !== first && (named.length === 0 || named.includes(id)),
  );
  return rowsOf(base, corpus)
    .map((measure) => matchOf(measure, { fit: WHOLLY, corpus }))
    .filter((own) => others.every((other) => counterpart(own, other, corpus) === null));
}

/** The rows of its indicator tables; of a document without one, the aims of its text. */
function rowsOf(document: PolicyDocument, { measures }: Corpus): readonly Measure[] {
  const own = measures.filter((measure) => measure.document === document);
  const rows = own.filter(({ indicator }) => indicator !== null);
  return rows.length > 0 ? rows : own.filter(({ statement }) => statement?.role === "target");
}

/** What another document states under the same name, or a shorter one; null for nothing. */
function counterpart(
  own: MeasureMatch,
  other: PolicyDocument,
  corpus: Corpus,
): MeasureMatch | null {
  const same = namedIn(other, own, corpus);
  if (same !== null) return same;
  const shorter = rowsOf(other, corpus)
    .map((measure) => matchOf(measure, { fit: WHOLLY, corpus }))
    .filter(({ name }) => name.length < own.name.length);
  const found = shorter.find(
    (match) => namedIn(own.document, match, corpus)?.measure === own.measure,
  );
  return found ?? null;
}

/** The measure of a document that goes by a match's name, in the same unit where both have one; null for none. */
function namedIn(
  { id }: PolicyDocument,
  { name, unit }: MeasureMatch,
  corpus: Corpus,
): MeasureMatch | null {
  const query = { documents: [id], years: [], period: null, owner: null, asked: name, hint: "" };
  const found = findMeasures(name, { query, corpus, loose: false });
  const same = found.find(
    (match) =>
      match.fit.coverage >= COVERED &&
      match.fit.precision >= PRECISE &&
      (unit === null || match.unit === null || (unit === "%") === (match.unit === "%")),
  );
  return same ?? null;
}
