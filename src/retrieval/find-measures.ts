import { fold } from "../language/fold.ts";
import {
  alternativesOf,
  type Fit,
  fitOf,
  type GramWeight,
  gramsOf,
  type Phrase,
  phraseGrams,
} from "../language/grams.ts";
import { askedMeasureWords, countsIn } from "../language/measure-words.ts";
import type { PolicyDocument } from "../policy.ts";
import { isAsked } from "../question/is-asked.ts";
import type { QueryOf } from "../question/query.ts";
import type { Corpus, Measure } from "./corpus.ts";
import { asksAmount } from "./demands.ts";
import { isYearly } from "./is-yearly.ts";
import { type MeasureMatch, matchOf, valuesOf } from "./measure-match.ts";
import { namesSibling } from "./names-sibling.ts";
import { withUnsaidShare } from "./with-unsaid-share.ts";

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
  const best = documents.map((document) =>
    bestOf(document, { wanted, hint, phrase, query, corpus }),
  );
  const top = Math.max(0, ...best.flat().map(({ fit }) => fit.coverage));
  return best.flatMap((matches) =>
    matches.filter(
      ({ fit, measure }) =>
        fit.coverage >= Math.max(loose ? ACCEPT_LOOSE : ACCEPT, 0.8 * top) &&
        (!loose || fit.precision >= CLOSE) &&
        !namesSibling(phrase, measure, corpus.vocabulary),
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
  const measures = documents.flatMap((document) => corpus.of(document).measures);
  const gramsOfRun = (run: string) => phraseGrams(canonical(run), known);
  const fits = (wanted: Phrase, { grams }: Measure) => fitOf(wanted, grams, { weight });
  const isNamed = (run: string, among: readonly Measure[]) =>
    among.some((measure) => {
      const { coverage, precision } = fits(gramsOfRun(run), measure);
      return coverage >= 0.95 && precision >= 0.75;
    });
  const kept = (among: readonly Measure[], by: (run: string) => boolean) =>
    runs
      .filter((run) => by(run) || among.some((each) => fits(gramsOfRun(run), each).coverage >= 0.3))
      .join("|");
  if (runs.some((run) => isNamed(run, measures))) return kept(measures, () => false);
  // "能遮阴的|滨河绿地|占比": two stretches make the name of a row, and a third must stand together with them.
  const rows = measures.filter(({ indicator }) => indicator !== null);
  const pair = runs
    .slice(1)
    .map((run, i) => `${runs[i]}${run}`)
    .find((each) => isNamed(each, rows));
  if (pair === undefined) return phrase;
  const near = measures.filter((measure) => fits(gramsOfRun(pair), measure).coverage >= 0.6);
  return kept(near, (run) => pair.includes(run));
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
    phrase,
    query,
    corpus,
  }: {
    wanted: readonly Phrase[];
    hint: Phrase;
    phrase: string;
    query: Pick<QueryOf<"indicator">, "years" | "period" | "owner" | "asked"> & {
      readonly operation?: string;
    };
    corpus: Corpus;
  },
): MeasureMatch[] {
  const { weight } = corpus.vocabulary;
  const changes = query.operation === "change" || query.operation === "growth";
  const units = changes ? [] : askedUnits(query.asked, phrase);
  const inPoints = IN_POINTS.test(query.asked);
  const counts = COUNTS_THINGS.test(query.asked);
  const asksYearly = YEARLY.test(query.asked);
  const asksMonthly = MONTHLY.test(query.asked);
  const scored: Scored[] = corpus
    .of(document)
    .measures.map((measure) => {
      const fit = bestFit(wanted, measure, { weight, units, inPoints, counts, years: query.years });
      const yearly = !asksYearly && measure.statement !== null && isYearly(measure) ? 0.8 : 1;
      const apart = yearly * (asksMonthly && !isMonthly(measure) ? NOT_MONTHLY : 1);
      const leaning =
        hint.size === 0
          ? 0
          : 0.4 * fitOf(hint, measure.grams, { weight, context: measure.context }).coverage;
      return {
        measure,
        fit: {
          ...fit,
          score: apart * fit.score + leaning + timeBonus(measure, query),
        },
      };
    })
    .filter(
      ({ measure, fit }) =>
        fit.coverage >= ACCEPT && fit.precision > 0 && saysItself(measure, wanted, corpus),
    )
    .sort((a, b) => b.fit.score - a.fit.score);
  const timely = inTime(changing(ofPlaceItself(scored, query.asked), query.operation), query);
  const rows = timely.filter(({ measure }) => measure.indicator !== null);
  const prose = timely.filter(({ measure }) => measure.statement !== null);
  const [row] = rows;
  const [said] = prose;
  const lead =
    row !== undefined &&
    (said === undefined ||
      (query.owner !== null && hasOwners(row)) ||
      (!saysMore(said, row, { wanted, weight }) &&
        ((hint.size === 0 &&
          row.fit.coverage >= 0.75 &&
          row.fit.precision >= said.fit.precision - (row.fit.coverage >= 0.95 ? 0.4 : 0.3)) ||
          row.fit.score >= said.fit.score - 0.1)))
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

/** How much of the phrase a statement's own sentence must hold. */
const ITSELF = 0.6;

/** What only the heading over a statement names ("公园" over "每个镇建1所…站") is not what its figure counts. */
function saysItself(
  { document, statement, grams }: Measure,
  wanted: readonly Phrase[],
  { vocabulary }: Corpus,
): boolean {
  if (statement === null) return true;
  const { start, end } = statement.sentence;
  // A percentage speaks of a share without a word for it.
  const share = statement.unit.startsWith("%") ? "|占比" : "";
  const sentence = gramsOf(vocabulary.canonical(document.text.slice(start, end) + share));
  const own = new Set([...grams, ...sentence]);
  return wanted.some((each) => fitOf(each, own, vocabulary).coverage >= ITSELF);
}

/** "补多少" asks for money as "补多少元" does, and so do "户均补贴" and "改造户数" by their ends. */
function askedUnits(asked: string, phrase: string): readonly string[] {
  if (asksAmount(asked) || MONEY.test(phrase)) return ["元"];
  const words = askedMeasureWords(asked);
  const counted = COUNT_OF.exec(phrase)?.[1];
  return words.length > 0 || counted === undefined ? words : [counted];
}

const MONEY =
  /(?:补[贴助]|津贴|奖励|奖补|资助|投资|造价|价格)(?:标准|金额|额度?|上限|下限|限额|\|)*$/u;
const COUNT_OF = /([户人])数$/u;

/** By how much more of the phrase a statement must hold in its own words than a row does in its own. */
const CLEARLY = 0.15;

/** A row whose caption alone holds a word of the phrase ("公园" of a table about parks and squares) is not what the statement names. */
function saysMore(
  said: Scored,
  row: Scored,
  { wanted, weight }: { wanted: readonly Phrase[]; weight: GramWeight },
): boolean {
  const own = ({ measure }: Scored) =>
    Math.max(
      ...wanted.map((each) => fitOf(withoutCut(each, measure), measure.grams, { weight }).coverage),
    );
  return said.fit.coverage >= row.fit.coverage - TIE && own(said) >= own(row) + CLEARLY;
}

/** A sum of money is another thing by the month. */
const MONTHLY = /每个?月|[一1]个月|月(?:均|领|发)/u;
const NOT_MONTHLY = 0.7;

function isMonthly({ document, statement }: Measure): boolean {
  if (statement === null || !/元$/u.test(statement.unit)) return true;
  return /每月|按月|月/u.test(document.text.slice(statement.span.start, statement.span.end));
}

/** "差几个点": only a share is asked for in points. */
const IN_POINTS = /百分点|(?:多少|几)个?点(?!位|儿)|百分之[几多]|几成/u;

/** What is added each year is not what there is. */
const YEARLY = /每一?年|年均|逐年|一年|速度|增速/u;

/** A row with columns for several bodies. */
function hasOwners({ measure }: Scored): boolean {
  return measure.indicator?.values.some(({ scope }) => scope !== null) === true;
}

/** The best reading of the phrase. */
function bestFit(
  wanted: readonly Phrase[],
  measure: Measure,
  {
    weight,
    units,
    inPoints,
    counts,
    years,
  }: {
    weight: GramWeight;
    units: readonly string[];
    inPoints: boolean;
    counts: boolean;
    years: readonly number[];
  },
): Fit {
  const named = withUnsaidShare(measure, years);
  const fits = wanted.map((each) => {
    const grams = withoutCut(each, measure);
    const fit = fitOf(grams, named, { weight, context: measure.context });
    const own = unitsOf(measure);
    const counted =
      units.length === 0 || own.some((unit) => units.some((word) => countsIn(unit, word)));
    const factor =
      rateFactor(grams, measure, fit) *
      shareFactor(grams, measure, { fit, inPoints, counts }) *
      (counted ? 1 : units.includes("元") ? NO_MONEY : 0.65);
    const score = factor * (isCountedSo(own, units) ? 1 : OTHER_WORD) * fit.score;
    return { ...fit, coverage: fit.coverage * factor, score };
  });
  return fits.reduce((best, fit) => (fit.score > best.score ? fit : best));
}

/** The units of a measure's figures, which may stand in the cells alone ("≥55%"); "" where none is known. */
function unitsOf(measure: Measure): readonly string[] {
  const own = measure.indicator?.unit;
  const units = valuesOf(measure).flatMap(({ unit }) => unit ?? []);
  return own != null ? [own] : units.length > 0 ? units : [""];
}

/** A figure of anything else says nothing of money. */
const NO_MONEY = 0.5;

/** A figure in the very measure word that is asked for comes before one that may stand for it. */
const OTHER_WORD = 0.96;

function isCountedSo(units: readonly string[], asked: readonly string[]): boolean {
  const bare = units.map((unit) => unit.replace(/^[万亿千百]+/u, ""));
  return asked.length === 0 || asked.some((word) => bare.some((unit) => unit.startsWith(word)));
}

/** A rate per so many ("每千…") is another thing than a total; "人口" alone names what it is counted by, not the rate. */
function rateFactor(phrase: Phrase, { grams }: Measure, { precision }: Fit): number {
  if (grams.has("每千") === phrase.has("每千")) return 1;
  return precision < 0.3 ? 0.55 : 0.7;
}

/** A share is another thing than a count. */
function shareFactor(
  phrase: Phrase,
  measure: Measure,
  { fit: { precision }, inPoints, counts }: { fit: Fit; inPoints: boolean; counts: boolean },
): number {
  const units = unitsOf(measure);
  const asked =
    inPoints || phrase.has("占比") || [...phrase.keys()].some((gram) => gram.endsWith("率"));
  const share = units.every((unit) => unit.startsWith("%"));
  if (share && !asked && (phrase.has("总数") || (counts && precision < NAMED_IN_PART)))
    return NO_TOTAL;
  if (share) return !asked && (precision < 0.9 || measure.indicator === null) ? 0.85 : 1;
  const counted = units.every((unit) => unit !== "" && !/^%|百分点$/u.test(unit));
  return phrase.has("占比") && counted ? 0.85 : 1;
}

/** Share of a measure's name that a question says which names only a part of it. */
const NAMED_IN_PART = 0.5;
/** "有多少公园": things are counted. */
const COUNTS_THINGS =
  /(?:有|共|一共|建了?|设了?)(?:多少|几)[家所个处座]?(?=\p{Script=Han}{2})(?!\p{Script=Han}*(?:率|比例|占比|百分))/u;

/** How many there are in all is no share of anything. */
const NO_TOTAL = 0.5;

/** Of a name that lost its ends, the phrase's pairs that reach over an end cannot be held against it. */
function withoutCut(phrase: Phrase, { indicator, grams }: Measure): Phrase {
  if (indicator?.damaged !== true) return phrase;
  const name = fold(indicator.name);
  const [first, last] = [name.slice(0, 1), name.slice(-1)];
  const cut = [...phrase.keys()].filter(
    (gram) =>
      gram.length === 2 && !grams.has(gram) && (gram.endsWith(first) || gram.startsWith(last)),
  );
  if (cut.length === 0) return phrase;
  const lost = new Set(cut.flatMap((gram) => [gram, ...gram]).filter((gram) => !grams.has(gram)));
  return new Map([...phrase].filter(([gram]) => !lost.has(gram)));
}

/** Whose figure a statement gives beside the place's own, for comparison. */
const OF_OTHERS = /^全(?:国|省|自治区|区域)|高于|低于/u;

/** What is said of the province or the whole country stands back, unless the question speaks of it. */
function ofPlaceItself(scored: readonly Scored[], asked: string): readonly Scored[] {
  if (/[国省区]|[高低]于/u.test(asked)) return scored;
  const own = scored.filter(
    ({ measure: { statement } }) => statement === null || !OF_OTHERS.test(statement.subject),
  );
  const best = (of: readonly Scored[]) => of[0]?.fit.coverage ?? 0;
  return own.length > 0 && best(own) >= best(scored) - 0.1 ? own : scored;
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

/** Where nearly as good a measure has a figure for the asked time and owner, those without stand back. */
function inTime(
  scored: readonly Scored[],
  { years, period, owner }: Pick<QueryOf<"indicator">, "years" | "period" | "owner">,
): readonly Scored[] {
  const [best] = scored;
  if (best === undefined || (years.length === 0 && period === null && owner === null))
    return scored;
  const fits = ({ measure }: Scored) => {
    const values = valuesOf(measure).filter(
      ({ scope }) => owner === null || owner === "*" || scope?.includes(owner),
    );
    return values.some(({ year, role }) =>
      years.length === 0
        ? period === null || role === period
        : year !== null && years.includes(year),
    );
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
