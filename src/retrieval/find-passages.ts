import { alternativesOf, fitOf, gramsOf, type Phrase, phraseGrams } from "../language/grams.ts";
import type { Clause, PolicyDocument, Span, Statement } from "../policy.ts";
import type { QueryOf } from "../question/query.ts";
import { type Corpus, planYear, type Sentence } from "./corpus.ts";
import { clauseEvidence, type Evidence, rowEvidence } from "./evidence.ts";

/** A stretch of running text that answers a question. */
export interface PassageMatch {
  readonly document: PolicyDocument;
  /** Null for the row of a table. */
  readonly clause: Clause | null;
  readonly evidence: Evidence;
  /** Share of the phrase that the stretch and its heading hold, 0–1. */
  readonly coverage: number;
  readonly score: number;
  /** Speaks of the asked year, or of no year and the plan's last one is asked. */
  readonly timely: boolean;
  /** Holds the kind of words the question expects (a figure, a date, an amount). */
  readonly fulfils: boolean;
}

const EXPECTED: Readonly<Record<QueryOf<"passage">["expects"], RegExp | null>> = {
  money:
    /\d[\d.,]*\s*(?:多)?(?:余)?(?:万|亿|百|千)?\s*元|免费|[一二三四五六七八九十百千万]+元|按照?[^,。;]{0,12}价格|减免|免征|低偿|无偿/u,
  number:
    /\d|[一二两三四五六七八九十百千半]+(?:个|项|条|家|所|处|名|人|张|次|级|类|种|方面|倍|成|岁|星)/u,
  date: /\d{4}\s*年|\d+\s*月\s*\d+\s*日|“?十[三四五]五”?|(?:\d+|[一二三四五六七八九十]+)个?(?:工作)?日|\d+个月|每(?:年|月|季|日|周)|年度|定期|小时|期限/u,
  text: null,
};

/** Figures that measure nothing: ages, years, document numbers, "15分钟" and the like. */
const NO_MEASURE =
  /\d+\s*(?:周)?岁(?:及)?(?:以[上下])?|\d+[—-]\d+\s*岁|\d{4}\s*[—-]?\s*\d{0,4}\s*年|〔\s*\d+\s*〕\s*\d+\s*号|\d+\s*(?:分钟|小时)|5G|第[一二三四五六七八九十]+/gu;

function fulfilsIn(text: string, expects: QueryOf<"passage">["expects"]): boolean {
  const expected = EXPECTED[expects];
  return (
    expected === null || expected.test(expects === "number" ? text.replace(NO_MEASURE, " ") : text)
  );
}

/**
 * Sentences that answer a phrase, best first. A sentence counts for what it holds of the phrase, its
 * neighbours and headings for a part; where figures, dates or amounts are expected, sentences without
 * one fall behind.
 */
export function findPassages(
  {
    phrase,
    hint,
    documents,
    expects,
    years,
  }: Pick<QueryOf<"passage">, "phrase" | "hint" | "documents" | "expects" | "years">,
  corpus: Corpus,
): PassageMatch[] {
  const { vocabulary } = corpus;
  const wanted = alternativesOf(phrase).map((each) =>
    phraseGrams(vocabulary.canonical(each), vocabulary.known),
  );
  const leaning = phraseGrams(vocabulary.canonical(hint), vocabulary.known);
  const inScope = corpus.sentences.filter(
    ({ document }) => documents.length === 0 || documents.includes(document.id),
  );
  return inScope
    .map((sentence) =>
      scoreSentence(sentence, {
        wanted,
        leaning,
        expects,
        years,
        single: documents.length === 1,
        ages: agesIn(phrase),
        corpus,
      }),
    )
    .filter(({ score }) => score > 0.2)
    .sort((a, b) => b.score - a.score)
    .slice(0, 12)
    .map(({ sentence, ...match }) => ({ ...match, evidence: evidenceOf(sentence) })); // for the few that remain
}

interface Wanted {
  readonly wanted: readonly Phrase[];
  readonly leaning: Phrase;
  readonly expects: QueryOf<"passage">["expects"];
  readonly years: readonly number[];
  /** The question is about one document. */
  readonly single: boolean;
  /** Ages that the question names. */
  readonly ages: readonly number[];
  readonly corpus: Corpus;
}

function scoreSentence(
  sentence: Sentence,
  { wanted, leaning, expects, years, single, ages, corpus }: Wanted,
): Omit<PassageMatch, "evidence"> & { sentence: Sentence } {
  const { document, clause, span } = sentence;
  const weight = (single ? corpus.weights.get(document.id) : undefined) ?? corpus.vocabulary.weight;
  const text = document.text.slice(span.start, span.end);
  const fits = wanted.map((grams) => ({
    grams,
    fit: fitOf(grams, sentence.grams, { weight, context: sentence.heading }),
  }));
  const { grams, fit: own } = fits.reduce((best, each) =>
    each.fit.coverage > best.fit.coverage ? each : best,
  );
  const titled = fitOf(grams, sentence.heading, { weight }).coverage;
  const fulfils = fulfilsIn(text, expects);
  const named = years.length === 0 || years.some((year) => text.includes(String(year)));
  const timely = named || years.includes(planYear(document));
  const leans =
    leaning.size === 0
      ? 0
      : 0.15 * fitOf(leaning, sentence.grams, { weight, context: sentence.heading }).coverage;
  const score =
    own.coverage +
    0.12 * own.precision +
    0.08 * titled +
    leans -
    (fulfils ? 0 : 0.18) -
    (named ? 0 : 0.1) +
    (coversAge(text, ages) ? 0.3 : 0);
  return {
    document,
    clause,
    coverage: Math.min(1, own.coverage + (coversAge(text, ages) ? 0.2 : 0)),
    score,
    fulfils,
    timely,
    sentence,
  };
}

function evidenceOf({ document, clause, span, table }: Sentence): Evidence {
  const row = table === null ? undefined : rowEvidence(document, table.table, table.row)[0];
  return row ?? clauseEvidence(document, clause ?? undefined, span);
}

function agesIn(text: string): number[] {
  return [...text.matchAll(/(\d{2,3})周?岁/gu)].map(([, age]) => Number(age));
}

/** Does a text give a band of ages that holds an asked one? "85周岁至89周岁", "80—89周岁", "100周岁及以上". */
function coversAge(text: string, ages: readonly number[]): boolean {
  if (ages.length === 0) return false;
  const bands = [
    ...text.matchAll(/(\d{2,3})\s*(?:周岁|岁)?\s*(?:至|到|—|－|-|~)\s*(\d{2,3})\s*周?岁/gu),
  ].map(([, from, to]) => [Number(from), Number(to)] as const);
  const open = [...text.matchAll(/(\d{2,3})\s*周?岁\s*(?:（含）|\(含\))?\s*(?:及)?以上/gu)].map(
    ([, from]) => [Number(from), 200] as const,
  );
  return [...bands, ...open].some(([from, to]) => ages.some((age) => age >= from && age <= to));
}

/**
 * The shortest run of pieces (between commas) of a sentence that holds as much of the phrase as the
 * whole sentence does, and a figure where one is expected; the sentence itself where nothing shorter will do.
 */
export function shortestDecisive(
  match: PassageMatch,
  { phrase, expects }: Pick<QueryOf<"passage">, "phrase" | "expects">,
  corpus: Corpus,
): Span {
  const sentence = corpus.sentences.find(
    ({ document, span }) => document === match.document && span.start === match.evidence.span.start,
  );
  if (sentence === undefined) return match.evidence.span;
  const { vocabulary } = corpus;
  const wanted = phraseGrams(vocabulary.canonical(phrase), vocabulary.known);
  const { pieces, document } = sentence;
  const ages = agesIn(phrase);
  const bands = coversAge(document.text.slice(sentence.span.start, sentence.span.end), ages);
  const whole = fitOf(wanted, sentence.grams, vocabulary).coverage;
  const suffices = (text: string) =>
    fulfilsIn(text, expects) &&
    (!bands || coversAge(text, ages)) &&
    fitOf(wanted, gramsOf(vocabulary.canonical(text)), vocabulary).coverage >= whole - 0.02;
  let best = sentence.span;
  for (const span of runsOf(pieces)) {
    const shorter = span.end - span.start < best.end - best.start;
    if (shorter && suffices(document.text.slice(span.start, span.end))) best = span;
  }
  return best;
}

/** Each run of neighbouring pieces, as one span. */
function runsOf(pieces: readonly Span[]): Span[] {
  return pieces.flatMap(({ start }, from) => pieces.slice(from).map(({ end }) => ({ start, end })));
}

/** How much of the phrase is surely enough, and how much will do where the best stands out by `gap`. */
interface Bar {
  readonly enough: number;
  readonly fair: number;
  readonly gap: number;
}

const BARS: Readonly<Record<QueryOf<"passage">["expects"], Bar>> = {
  text: { enough: 0.48, fair: 0.3, gap: 0.2 },
  date: { enough: 0.42, fair: 0.27, gap: 0.25 },
  number: { enough: 0.6, fair: 0.4, gap: 0.18 },
  money: { enough: 0.6, fair: 0.4, gap: 0.18 },
};

const STRICT: Bar = { enough: 0.68, fair: 0.48, gap: 0.28 };
/** For a phrase of one run of words: nothing beside it can make up for what is missing. */
const STRICTEST: Bar = { enough: 0.75, fair: 0.75, gap: 0 };

/**
 * Is the best passage surely about what was asked? It holds most of the phrase, or a good part of it and
 * stands out from all other clauses. More is demanded where a figure is asked for, and most where the
 * question names an indicator (`strict`): another indicator's figure is worse than none.
 */
export function isConvincing(
  matches: readonly PassageMatch[],
  {
    expects,
    strict,
    runs,
  }: { expects: QueryOf<"passage">["expects"]; strict: boolean; runs: number },
): boolean {
  const [best] = matches;
  if (best === undefined || !best.fulfils || (strict && !best.timely)) return false;
  const { enough, fair, gap } = strict ? (runs === 1 ? STRICTEST : STRICT) : BARS[expects];
  return best.coverage >= enough || (best.coverage >= fair && leadOf(best, matches) >= gap);
}

/** By how much a passage's score exceeds that of the best passage of another clause. */
function leadOf(best: PassageMatch, matches: readonly PassageMatch[]): number {
  const rival = matches.find(
    ({ clause, document }) => clause !== best.clause || document !== best.document,
  );
  return best.score - (rival?.score ?? 0);
}

/**
 * The words around a statement, grown piece by piece within its sentence as far as they hold more of the
 * phrase: a question about two figures of one sentence gets both.
 */
export function decisiveSpan(
  statement: Statement,
  {
    start,
    phrase,
    document,
    corpus,
  }: { start: Span; phrase: string; document: PolicyDocument; corpus: Corpus },
): Span {
  const sentence = corpus.sentences.find(
    (each) =>
      each.document === document &&
      each.span.start <= statement.span.start &&
      statement.span.end <= each.span.end,
  );
  if (sentence === undefined) return start;
  const { vocabulary } = corpus;
  const wanted = phraseGrams(vocabulary.canonical(phrase.replace(/\//g, "|")), vocabulary.known);
  const coverage = ({ start: from, end }: Span) =>
    fitOf(wanted, gramsOf(vocabulary.canonical(document.text.slice(from, end))), vocabulary)
      .coverage;
  const own = coverage(start);
  let best = start;
  for (const first of sentence.pieces) {
    for (const last of sentence.pieces) {
      const span = {
        start: Math.min(start.start, first.start),
        end: Math.max(start.end, last.end),
      };
      const gain = coverage(span) - coverage(best);
      const longer = span.end - span.start - (best.end - best.start);
      if (gain > 0.08 || (gain >= 0 && longer < 0 && coverage(best) > own)) best = span;
    }
  }
  const raw = document.text.slice(best.start, best.end).replace(/[,，;；、。]\s*$/u, "");
  return { start: best.start, end: best.start + raw.trimEnd().length };
}
