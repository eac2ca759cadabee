import {
  alternativesOf,
  type Fit,
  fitOf,
  type GramWeight,
  type Phrase,
  phraseGrams,
} from "../language/grams.ts";
import { askedMeasureWords, countsIn } from "../language/measure-words.ts";
import type { Comparator, IndicatorValue, PolicyDocument, Span, Statement } from "../policy.ts";
import { isAsked } from "../question/is-asked.ts";
import type { QueryOf } from "../question/query.ts";
import type { Corpus, Measure } from "./corpus.ts";
import { type Evidence, indicatorEvidence, statementEvidence } from "./evidence.ts";
import { isYearly } from "./is-yearly.ts";

/** One figure of a measure. */
export interface MeasureValue {
  readonly year: number | null;
  readonly raw: string;
  readonly number: number | null;
  readonly unit: string | null;
  readonly comparator: Comparator;
  readonly role: "baseline" | "target";
  readonly scope: string | null;
  /** Header of its column, or its time phrase in running text. */
  readonly column: string;
}

/** A measure that fits a phrase. */
export interface MeasureMatch {
  readonly document: PolicyDocument;
  readonly name: string;
  readonly unit: string | null;
  readonly attribute: string | null;
  readonly values: readonly MeasureValue[];
  readonly fit: Fit;
  readonly measure: Measure;
  readonly evidence: readonly Evidence[];
  /** Statements of the same document about the same thing and time that give another figure. */
  readonly conflicts: readonly { readonly evidence: readonly Evidence[] }[];
  /** For a row: the statement of the same document that gives its figure in running text; empty if none. */
  readonly echo: readonly Evidence[];
}

const ACCEPT = 0.62;
const ACCEPT_LOOSE = 0.7;
const CLOSE = 0.4;
const TIE = 0.03;

/**
 * The measures that a phrase names, document by document: the best of each, or several where nothing
 * in the phrase tells them apart. Documents that state nothing like it are left out.
 */
export function findMeasures(
  phrase: string,
  {
    query,
    corpus,
    loose = false,
  }: {
    query: Pick<
      QueryOf<"indicator">,
      "documents" | "years" | "period" | "hint" | "owner" | "asked"
    > & {
      readonly operation?: string;
    };
    corpus: Corpus;
    /** Words that no document holds are talk; what is left must then name the measure closely. */
    loose?: boolean;
  },
): MeasureMatch[] {
  const documents = corpus.documents.filter(({ id }) => isAsked(id, query.documents));
  const { canonical, known } = corpus.vocabulary;
  const wanted = alternativesOf(withoutTalk(phrase, { documents, corpus }))
    .map((each) => phraseGrams(canonical(each), known))
    .map((grams) => (loose ? new Map([...grams].filter(([gram]) => known(gram))) : grams))
    .filter(({ size }) => size >= (loose ? 3 : 0));
  if (wanted.length === 0) return [];
  const hint = phraseGrams(corpus.vocabulary.canonical(query.hint), corpus.vocabulary.known);
  const best = documents.map((document) => bestOf(document, { wanted, hint, query, corpus }));
  const top = Math.max(0, ...best.flat().map(({ fit }) => fit.coverage));
  return best.flatMap((matches) =>
    matches.filter(
      ({ fit }) =>
        fit.coverage >= Math.max(loose ? ACCEPT_LOOSE : ACCEPT, 0.8 * top) &&
        (!loose || fit.precision >= CLOSE),
    ),
  );
}

/**
 * Where one word of the phrase is an indicator's very name, words that no measure of the documents holds
 * are talk around it ("为做好迎检,请核实…").
 */
function withoutTalk(
  phrase: string,
  { documents, corpus }: { documents: readonly PolicyDocument[]; corpus: Corpus },
): string {
  const runs = phrase.split("|");
  if (runs.length < 2) return phrase;
  const { canonical, known, weight } = corpus.vocabulary;
  const measures = corpus.measures.filter(({ document }) => documents.includes(document));
  const best = (run: string) => {
    const wanted = phraseGrams(canonical(run), known);
    return measures.reduce(
      (top, { grams }) => {
        const { coverage, precision } = fitOf(wanted, grams, { weight });
        return {
          coverage: Math.max(top.coverage, coverage),
          named: top.named || (coverage >= 0.95 && precision >= 0.75),
        };
      },
      { coverage: 0, named: false },
    );
  };
  const judged = runs.map((run) => ({ run, ...best(run) }));
  if (!judged.some(({ named }) => named)) return phrase;
  return judged
    .filter(({ coverage }) => coverage >= 0.3)
    .map(({ run }) => run)
    .join("|");
}

interface Scored {
  readonly measure: Measure;
  readonly fit: Fit;
}

function bestOf(
  document: PolicyDocument,
  {
    wanted,
    hint,
    query,
    corpus,
  }: {
    wanted: readonly Phrase[];
    hint: Phrase;
    query: Pick<QueryOf<"indicator">, "years" | "period" | "owner" | "asked"> & {
      readonly operation?: string;
    };
    corpus: Corpus;
  },
): MeasureMatch[] {
  const { weight } = corpus.vocabulary;
  const changes = query.operation === "change" || query.operation === "growth";
  const units = changes ? [] : askedMeasureWords(query.asked);
  const scored: Scored[] = corpus.measures
    .filter((measure) => measure.document === document)
    .map((measure) => {
      const fit = bestFit(wanted, measure, { weight, units });
      const leaning =
        hint.size === 0
          ? 0
          : 0.4 * fitOf(hint, measure.grams, { weight, context: measure.context }).coverage;
      return { measure, fit: { ...fit, score: fit.score + leaning + timeBonus(measure, query) } };
    })
    .filter(({ fit }) => fit.coverage >= ACCEPT && fit.precision > 0)
    .sort((a, b) => b.fit.score - a.fit.score);
  const timely = inTime(changing(scored, query.operation), query);
  const rows = timely.filter(({ measure }) => measure.indicator !== null);
  const prose = timely.filter(({ measure }) => measure.statement !== null);
  const [row] = rows;
  const [said] = prose;
  const lead =
    row !== undefined &&
    (said === undefined ||
      (query.owner !== null && hasOwners(row)) ||
      (hint.size === 0 &&
        row.fit.coverage >= 0.75 &&
        row.fit.precision >= said.fit.precision - (row.fit.coverage >= 0.95 ? 0.4 : 0.3)) ||
      row.fit.score >= said.fit.score - 0.1)
      ? rows
      : prose;
  const [first] = lead;
  if (first === undefined) return [];
  const tied = lead
    .filter(
      ({ fit }) => fit.score >= first.fit.score - TIE && fit.coverage >= first.fit.coverage - TIE,
    )
    .slice(0, 4);
  const chosen = first.fit.precision > 0.85 ? [first] : distinctFigures(tied);
  return chosen.map(({ measure, fit }) => matchOf(measure, { fit, corpus }));
}

/** A row with columns for several bodies. */
function hasOwners({ measure }: Scored): boolean {
  return measure.indicator?.values.some(({ scope }) => scope !== null) === true;
}

/** The best reading of the phrase; a rate per so many ("每千…") is another thing than a total, and a share than a count. */
function bestFit(
  wanted: readonly Phrase[],
  measure: Measure,
  { weight, units }: { weight: GramWeight; units: readonly string[] },
): Fit {
  const fits = wanted.map((grams) => {
    const fit = fitOf(grams, measure.grams, { weight, context: measure.context });
    const rate =
      measure.grams.has("每千") !== grams.has("每千") &&
      (measure.grams.has("每千") || grams.has("每千"));
    const unit = measure.indicator?.unit ?? measure.statement?.unit ?? "";
    const asksShare = grams.has("占比") || [...grams.keys()].some((gram) => gram.endsWith("率"));
    const share =
      (grams.has("占比") && unit !== "" && !unit.startsWith("%")) ||
      (unit.startsWith("%") && !asksShare && fit.precision < 0.9);
    const counted = units.length === 0 || units.some((word) => countsIn(unit, word));
    const factor = (rate ? 0.7 : 1) * (share ? 0.85 : 1) * (counted ? 1 : 0.65);
    return { ...fit, coverage: fit.coverage * factor, score: fit.score * factor };
  });
  return fits.reduce((best, fit) => (fit.score > best.score ? fit : best));
}

/** For a change, measures with two figures come first. */
function changing(scored: readonly Scored[], operation: string | undefined): readonly Scored[] {
  if (operation !== "change" && operation !== "growth") return scored;
  const both = scored.filter(
    ({ measure }) => valuesOf(measure).filter(({ number }) => number !== null).length >= 2,
  );
  return (both[0]?.fit.coverage ?? 0) >= (scored[0]?.fit.coverage ?? 0) - 0.1 && both.length > 0
    ? both
    : scored;
}

/** Where nearly as good a measure has a figure for the asked year and owner, those without stand back. */
function inTime(
  scored: readonly Scored[],
  { years, owner }: Pick<QueryOf<"indicator">, "years" | "owner">,
): readonly Scored[] {
  const [best] = scored;
  if (best === undefined || (years.length === 0 && owner === null)) return scored;
  const fits = ({ measure }: Scored) => {
    const values = valuesOf(measure).filter(
      ({ scope }) => owner === null || owner === "*" || scope?.includes(owner),
    );
    return values.some(({ year }) => years.length === 0 || (year !== null && years.includes(year)));
  };
  const fitting = scored.filter(fits);
  return (fitting[0]?.fit.coverage ?? 0) >= best.fit.coverage - 0.15 ? fitting : scored;
}

/** A measure that has a figure for the asked time is preferred to one that has none. */
function timeBonus(
  measure: Measure,
  { years, period }: Pick<QueryOf<"indicator">, "years" | "period">,
): number {
  const values = valuesOf(measure);
  if (years.length > 0)
    return values.some(({ year }) => year !== null && years.includes(year)) ? 0.08 : 0;
  if (period !== null) return values.some(({ role }) => role === period) ? 0.06 : 0;
  return values.some(({ role }) => role === "target") ? 0.03 : 0;
}

/** Of statements that say the same figure for the same time, one is enough. */
function distinctFigures(scored: readonly Scored[]): Scored[] {
  const seen = new Set<string>();
  return scored.filter(({ measure }) => {
    if (measure.statement === null) return true;
    const key = `${measure.statement.number}${measure.statement.unit}${measure.statement.year}`;
    return !seen.has(key) && seen.add(key);
  });
}

/** All figures of a measure. */
export function valuesOf(measure: Measure): readonly MeasureValue[] {
  const { indicator, statement } = measure;
  if (indicator !== null) {
    // "3个 | 3": a cell that leaves its unit out means that of its neighbour.
    const units = new Set(indicator.values.flatMap(({ unit }) => unit ?? []));
    const shared = units.size === 1 && indicator.unit === null ? [...units][0] : undefined;
    return indicator.values.map((value: IndicatorValue) => ({
      ...value,
      unit: value.unit ?? indicator.unit ?? shared ?? null,
    }));
  }
  if (statement === null) return [];
  const { raw, number, unit, comparator, year, when } = statement;
  return [
    {
      raw,
      number,
      unit,
      comparator,
      year,
      scope: null,
      column: when ?? "",
      role: statement.role ?? "target",
    },
  ];
}

/** A measure as a match, with its evidence and the statements that contradict it. */
export function matchOf(
  measure: Measure,
  { fit, corpus }: { fit: Fit; corpus: Corpus },
): MeasureMatch {
  const { document, indicator, statement } = measure;
  const values = valuesOf(measure);
  return {
    document,
    name: indicator?.name ?? statement?.subject ?? "",
    unit: indicator?.unit ?? statement?.unit ?? null,
    attribute: indicator?.attribute ?? null,
    values,
    fit,
    measure,
    evidence: evidenceOf(measure),
    conflicts: conflictsOf(measure, corpus).map((other) => ({ evidence: evidenceOf(other) })),
    echo: indicator === null ? [] : echoOf(measure, corpus),
  };
}

function evidenceOf({ document, indicator, statement }: Measure): Evidence[] {
  if (indicator !== null) return indicatorEvidence(document, indicator);
  return statement === null ? [] : [statementEvidence(document, statement)];
}

/** Measures of the same document about the same thing and time with another figure; table rows do not contradict each other. */
function conflictsOf(measure: Measure, corpus: Corpus): Measure[] {
  return corpus.measures.filter((other) => {
    const [row, said] = measure.statement === null ? [measure, other] : [other, measure];
    const { statement } = said;
    if (
      statement === null ||
      (row.statement !== null && overlap(row.statement.sentence, statement.sentence))
    )
      return false;
    const alike = row.statement === null ? 0.6 : 0.9;
    return (
      areAlike(row, said, { alike, corpus }) &&
      valuesOf(row).some((value) => contradicts(value, statement))
    );
  });
}

/** Two measures of one document about the same thing. */
function areAlike(
  row: Measure,
  said: Measure,
  { alike, corpus }: { alike: number; corpus: Corpus },
): boolean {
  if (row.document !== said.document || row === said || isYearly(row) !== isYearly(said))
    return false;
  const { coverage, precision } = fitOf(row.grams, said.grams, corpus.vocabulary);
  return coverage >= alike && precision >= alike;
}

const ECHO = 0.75;

/** The statement that says a row's latest figure over again. */
function echoOf(row: Measure, corpus: Corpus): Evidence[] {
  const { weight } = corpus.vocabulary;
  const [best] = corpus.measures
    .filter(
      (said) =>
        said.statement !== null &&
        areAlike(row, said, { alike: ECHO, corpus }) &&
        valuesOf(row).some((value) => agrees(value, said.statement)),
    )
    .map((said) => ({ said, score: fitOf(row.grams, said.grams, { weight }).score }))
    .sort((a, b) => b.score - a.score);
  return best === undefined ? [] : evidenceOf(best.said);
}

/** The same target for the same year. */
function agrees(value: MeasureValue, statement: Statement | null): boolean {
  if (statement === null || value.number === null || value.unit === null) return false;
  return (
    value.role === "target" &&
    value.year === statement.year &&
    baseUnit(value.unit) === baseUnit(statement.unit) &&
    value.number * multiplier(value.unit) === statement.number * multiplier(statement.unit)
  );
}

function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

function contradicts(value: MeasureValue, statement: Statement): boolean {
  if (value.number === null || value.scope !== null || value.unit === null) return false;
  const sameTime =
    (value.year === statement.year && (value.year !== null || value.role === statement.role)) ||
    (statement.year === null && statement.role !== null && value.role === statement.role);
  if (!sameTime || baseUnit(value.unit) !== baseUnit(statement.unit)) return false;
  const [a, b] = [
    value.number * multiplier(value.unit),
    statement.number * multiplier(statement.unit),
  ];
  if (statement.comparator === "~") return Math.abs(a - b) > 0.05 * Math.abs(b);
  const decimals = (/\.(\d+)/.exec(String(statement.number))?.[1] ?? "").length;
  return Math.abs(a - b) > 0.5 * multiplier(statement.unit) * 10 ** -decimals + 1e-9;
}

function baseUnit(unit: string): string {
  return unit.replace(/^[万亿千百]/u, "").replace(/以上|左右/u, "");
}

/** 10,000 for "万张", 1 for "张". */
export function multiplier(unit: string | null): number {
  return unit?.startsWith("亿") ? 1e8 : unit?.startsWith("万") ? 1e4 : 1;
}
