import {
  alternativesOf,
  type Fit,
  fitOf,
  type GramWeight,
  gramsOf,
  type Phrase,
  phraseGrams,
} from "../../language/grams.ts";
import type { PolicyDocument } from "../../policy.ts";
import type { QueryOf } from "../../question/query.ts";
import { isAsked } from "../../question/read/is-asked.ts";
import type { Corpus, Measure } from "../corpus.ts";
import { tellsOfOther } from "../passages/tells-of-other.ts";
import { askedKind, fitMeasure, withoutCut, withoutNumberOf } from "./fit-measure.ts";
import { isYearly } from "./is-yearly.ts";
import { type MeasureMatch, matchOf, valuesOf } from "./measure-match.ts";
import { namesSibling } from "./names-sibling.ts";
import { withMilestones } from "./with-milestones.ts";
import { withNamesakes } from "./with-namesakes.ts";

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
  const wanted = alternativesOf(withoutTalk(withoutNumberOf(phrase), { documents, corpus }))
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
        !namesSibling(phrase, measure, corpus.vocabulary) &&
        !isOfOther(measure, phrase, corpus),
    ),
  );
}

/** Does a measure, or the sentence that states it, tell of another kind, bound or place than is asked about? */
function isOfOther(
  { document, indicator, statement }: Measure,
  asked: string,
  { vocabulary }: Corpus,
): boolean {
  const { start, end } = statement?.sentence ?? { start: 0, end: 0 }; // it is either a row or stated
  const text = indicator?.name ?? document.text.slice(start, end);
  return tellsOfOther(asked, text, { document, vocabulary });
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
    query: Pick<QueryOf<"indicator">, "documents" | "years" | "period" | "owner" | "asked"> & {
      readonly operation?: string;
    };
    corpus: Corpus;
  },
): MeasureMatch[] {
  const { weight } = corpus.vocabulary;
  const kind = askedKind(query, phrase);
  const asksYearly = YEARLY.test(query.asked);
  const asksMonthly = MONTHLY.test(query.asked);
  const scored: Scored[] = corpus
    .of(document)
    .measures.map((measure) => {
      const named = fitMeasure(wanted, measure, { ...kind, weight, years: query.years });
      const fit = kind.counts && !countsIt(measure, phrase, corpus) ? elsewhere(named) : named;
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
  const own = ofPlaceItself(scored, query.asked);
  const yearly = asksYearly ? yearlyOf(own) : [];
  const timely = inTime(yearly.length > 0 ? yearly : changing(own, query.operation), query);
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
  const best = first.fit.precision > 0.85 ? [first] : distinctFigures(tied);
  const named =
    hint.size > 0 ? best : distinctFigures(withNamesakes(best, lead, { phrase, corpus }));
  const chosen = withMilestones(named, lead, { query, corpus });
  return chosen.map(({ measure, fit }) => matchOf(measure, { fit, corpus }));
}

/** How much less a measure is worth that counts something else beside what is to be counted. */
const ELSEWHERE = 0.7;

function elsewhere(fit: Fit): Fit {
  return { ...fit, coverage: ELSEWHERE * fit.coverage, score: ELSEWHERE * fit.score };
}

/** What a name of a count ends in. */
const COUNT = /(?:\([^()]*\))?(?:累计)?(?:总?数量?|总量|个数|规模)?(?:\([^()]*\))?$/u;

/** Does a measure count what the phrase ends in, as "公园座椅总数" counts 座椅 and "公园座椅维修人员" does not? */
function countsIt(
  { indicator, statement }: Measure,
  phrase: string,
  { vocabulary }: Corpus,
): boolean {
  const bare = (name: string) =>
    vocabulary
      .canonical(name)
      .replace(/[\s|]|\u200b/gu, "")
      .replace(COUNT, "");
  const name = bare(indicator?.name ?? statement?.subject ?? "");
  const at = name.lastIndexOf(bare(withoutNumberOf(phrase)).slice(-2));
  return at === -1 || name.length - at - 2 <= TAIL;
}

/** Characters behind what is counted that may belong to it: "公园" of "公园设施". */
const TAIL = 2;

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

/** What is added each year is not what there is. */
const YEARLY = /每一?年|年均|逐年|一年|速度|增速/u;

/** What is said of each year, as well named as anything. */
function yearlyOf(scored: readonly Scored[]): readonly Scored[] {
  const top = Math.max(0, ...scored.map(({ fit }) => fit.coverage));
  return scored.filter(({ measure, fit }) => isYearly(measure) && fit.coverage >= top - TIE);
}

/** A row with columns for several bodies. */
function hasOwners({ measure }: Scored): boolean {
  return measure.indicator?.values.some(({ scope }) => scope !== null) === true;
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
