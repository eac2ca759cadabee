import { type Fit, fitOf, phraseGrams } from "../../language/grams.ts";
import type { QueryOf } from "../../question/query.ts";
import { isAsked } from "../../question/read/is-asked.ts";
import type { Corpus, Measure } from "../corpus.ts";
import { type MeasureMatch, matchOf, multiplier, valuesOf } from "./measure-match.ts";

const ALIKE = 0.6;
/** A figure that the reader names is a strong sign by itself. */
const WITH_FIGURE = 0.3;
const MOST = 4;

/**
 * All that a document says about one measure, in its table and in its text: the best row, and the statements
 * that speak of the same thing for a time the row speaks of too, those with a figure of the question first.
 * Fewer than two where the document says it once.
 */
export function findVersions(
  query: QueryOf<"indicator">,
  { phrase, corpus }: { phrase: string; corpus: Corpus },
): readonly MeasureMatch[] {
  const { canonical, known, weight } = corpus.vocabulary;
  const wanted = phraseGrams(canonical(phrase), known);
  const figures = query.versions ?? [];
  const scored = corpus.measures
    .filter(({ document }) => isAsked(document.id, query.documents))
    .map((measure) => {
      const fit = fitOf(wanted, measure.grams, { weight, context: measure.context });
      return { measure, fit, named: figures.filter((figure) => states(measure, figure)) };
    })
    .filter(({ measure, fit, named }) => {
      const enough = fit.coverage >= (named.length > 0 ? WITH_FIGURE : ALIKE);
      return enough && isTimely(measure, query);
    })
    .sort((a, b) => rankOf(b) - rankOf(a));
  const [first] = scored;
  const own = scored.filter(({ measure }) => measure.document === first?.measure.document);
  const said = distinct(own.filter(({ measure }) => measure.statement !== null));
  const near = said.filter(({ fit, named }) => named.length > 0 || isNear(fit, said[0]?.fit));
  const row = own.find(
    ({ measure }) => measure.indicator !== null && isOfUnit(measure, near, figures),
  );
  const versions = [...(row === undefined ? [] : [row]), ...near];
  const naming = versions.filter(({ named }) => named.length > 0);
  const all =
    figures.length > 1 && figures.every((f) => naming.some(({ named }) => named.includes(f)));
  return (all ? naming : versions)
    .slice(0, MOST)
    .map(({ measure, fit }) => matchOf(measure, { fit, corpus }));
}

interface Scored {
  readonly measure: Measure;
  readonly fit: Fit;
  /** The figures of the question that it states. */
  readonly named: readonly number[];
}

function rankOf({ fit, named }: Scored): number {
  return fit.score + 0.5 * named.length;
}

/** Where the question names figures, a row counted in another unit than those in the text is another thing. */
function isOfUnit(row: Measure, said: readonly Scored[], figures: readonly number[]): boolean {
  if (figures.length === 0 || !said.some(({ named }) => named.length > 0)) return true;
  const units = (measure: Measure) =>
    valuesOf(measure).map(({ unit }) => (unit ?? "").replace(/^[万亿]/u, ""));
  const stated = new Set(said.flatMap(({ measure }) => units(measure)));
  return units(row).some((unit) => stated.has(unit));
}

function isNear(fit: Fit, best: Fit | undefined): boolean {
  return fit.score >= (best?.score ?? 0) - 0.15;
}

function states(measure: Measure, figure: number): boolean {
  return valuesOf(measure).some(
    ({ number, unit }) =>
      number !== null && (number === figure || Math.abs(number * multiplier(unit) - figure) < 1e-6),
  );
}

function isTimely(measure: Measure, { years, period }: QueryOf<"indicator">): boolean {
  const values = valuesOf(measure);
  return values.some(
    ({ year, role }) =>
      (period === null || role === period) &&
      (years.length === 0 || year === null || years.includes(year)),
  );
}

/** Of statements with one figure for one time, the best. */
function distinct(scored: readonly Scored[]): Scored[] {
  const seen = new Set<string>();
  return scored.filter(({ measure: { statement } }) => {
    const key = `${statement?.number}${statement?.unit}${statement?.role}`;
    return !seen.has(key) && seen.add(key);
  });
}
