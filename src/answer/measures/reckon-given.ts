import { fold } from "../../language/fold.ts";
import { fitOf, gramsOf, type Phrase, phraseGrams } from "../../language/grams.ts";
import { askedMeasureWords, countsIn } from "../../language/measure-words.ts";
import { countsSame, findGiven, type Given } from "../../question/read/find-given.ts";
import type { Corpus, Measure } from "../../retrieval/corpus.ts";
import type { Evidence } from "../../retrieval/evidence.ts";
import { multiplier, valuesOf } from "../../retrieval/measures/measure-match.ts";
import { type Draft, markedIds } from "../draft.ts";
import { formatNumber } from "../format-value.ts";
import type { Say } from "../wording.ts";
import { isToldChange } from "./at-another-time.ts";
import type { Figure } from "./change-ends.ts";
import { type RateBase, rateOf } from "./rate-of.ts";

/** A rate of the documents with the numbers that the reader gives for what it is so much of. */
interface Reckoning {
  readonly measure: Measure;
  readonly figure: Figure;
  readonly evidence: Evidence;
  readonly factors: readonly { readonly given: Given; readonly per: number }[];
  /** What the rate is for each of besides: "每月". */
  readonly left: readonly RateBase[];
  /** How well its subject, and the words around the figure, fit the question. */
  readonly fit: number;
  readonly around: number;
}

const MOST = 3;
const ASKS_AMOUNT = /多少|几|多大|够|达标|合规/u;

/**
 * Adds to an answer what a rate that it quotes comes to for the number that the reader gives: "每百户不少于20平方米" for
 * "2000户的小区" is 2000 ÷ 100 × 20 = 400平方米. The same answer where the question gives no number or no rate is quoted.
 */
export function reckonGiven(
  draft: Draft,
  question: string,
  { say, corpus }: { readonly say: Say; readonly corpus: Corpus },
): Draft {
  if (draft.status !== "answered") return draft;
  const given = ASKS_AMOUNT.test(question) ? findGiven(question) : [];
  if (given.length === 0) return draft;
  const { canonical, known } = corpus.vocabulary;
  const words = phraseGrams(canonical(question), known);
  const all = citedIn(draft).flatMap((evidence) =>
    measuresIn(evidence, corpus).flatMap(
      (measure) => reckoningOf(measure, { evidence, given, words, question, corpus }) ?? [],
    ),
  );
  const left = all.filter(
    ({ measure }) =>
      !isOutdated(
        measure,
        all.map((each) => each.measure),
      ),
  );
  const most = Math.max(0, ...left.map(({ factors }) => factors.length));
  const best = Math.max(0, ...left.map(({ fit }) => fit));
  const lines = left
    .filter(({ factors, fit }) => factors.length === most && fit >= best - TIE)
    .filter((each, _, ties) => !ties.some((other) => isNearer(other, each)))
    .slice(0, MOST)
    .map((each) => ({ text: stated(each, say), stance: "fact" as const }));
  return lines.length === 0 ? draft : { ...draft, lines: [...draft.lines, ...lines] };
}

const TIE = 0.02;

/** Of two rates in the same words the one whose sentence tells more of what is asked. */
function isNearer(other: Reckoning, own: Reckoning): boolean {
  const same = other.measure.statement?.subject === own.measure.statement?.subject;
  return same && other.around > own.around + TIE;
}

/** "由600元提高到800元": what it rises from is no more. */
function isOutdated({ document, statement }: Measure, all: readonly Measure[]): boolean {
  return all.some(
    (other) =>
      other.document === document &&
      isToldChange(statement, other.statement, document) &&
      (statement?.valueSpan.start ?? 0) < (other.statement?.valueSpan.start ?? 0),
  );
}

function citedIn({ lines, evidence }: Draft): readonly Evidence[] {
  const cited = new Set(lines.flatMap(({ text }) => markedIds(text)));
  return evidence.filter(({ id }) => cited.has(id));
}

/** The measures whose figures a quotation holds. */
function measuresIn({ document, span }: Evidence, corpus: Corpus): readonly Measure[] {
  const source = corpus.documents.find(({ id }) => id === document);
  if (source === undefined) return [];
  return corpus.of(source).measures.filter(({ indicator, statement }) => {
    const spans = indicator?.spans ?? (statement === null ? [] : [statement.valueSpan]);
    return spans.some(({ start, end }) => span.start <= start && end <= span.end);
  });
}

function reckoningOf(
  measure: Measure,
  {
    evidence,
    given,
    words,
    question,
    corpus,
  }: {
    readonly evidence: Evidence;
    readonly given: readonly Given[];
    readonly words: Phrase;
    readonly question: string;
    readonly corpus: Corpus;
  },
): Reckoning | null {
  const figure = figureOf(measure, question);
  const bases = rateOf(measure.indicator?.name ?? measure.statement?.subject ?? "");
  if (figure === null || bases.length === 0 || isSaid(evidence, given)) return null;
  const inUnit = askedMeasureWords(question).every((word) => countsIn(figure.unit ?? "", word));
  if (!inUnit || asksRate(question, bases)) return null;
  const factors = bases.flatMap((base) => {
    const own = given.find((each) => isOf(each, base, question));
    return own === undefined ? [] : [{ base, given: own, per: base.per }];
  });
  if (factors.length === 0) return null;
  return {
    measure,
    figure,
    evidence,
    factors,
    left: bases.filter((base) => !factors.some((factor) => factor.base === base)),
    fit: fitOf(words, measure.grams, corpus.vocabulary).score,
    around: fitOf(words, gramsAround(measure, corpus), corpus.vocabulary).score,
  };
}

/** The words about a figure: from the figure before it in its sentence to the next mark behind it. */
function gramsAround({ document, statement, grams }: Measure, corpus: Corpus): ReadonlySet<string> {
  if (statement === null) return grams;
  const { sentence, valueSpan } = statement;
  const before = document.statements
    .map((other) => other.valueSpan.end)
    .filter((end) => end > sentence.start && end <= valueSpan.start);
  const start = Math.max(sentence.start, ...before);
  const tail = /^[^,，;；。、]*/u.exec(document.text.slice(valueSpan.end, sentence.end))?.[0] ?? "";
  const words = document.text.slice(start, valueSpan.end) + tail;
  return gramsOf(corpus.vocabulary.canonical(words.replace(/\s/gu, "")));
}

/** The figure of a measure that is meant: of a year that the question names, else the last. */
function figureOf(measure: Measure, question: string): Figure | null {
  const figures = valuesOf(measure).filter(
    (value): value is Figure => value.number !== null && value.scope === null,
  );
  return (
    figures.find(({ year }) => year !== null && question.includes(String(year))) ??
    figures.at(-1) ??
    null
  );
}

/** A number that the quotation has itself is what is told there, and gives nothing to reckon with. */
function isSaid({ quote }: Evidence, given: readonly Given[]): boolean {
  const told = fold(quote).replace(/\s/gu, "");
  return given.some(({ number, measure }) => told.includes(`${number}${measure}`));
}

/** "每张座椅补多少": the rate itself is asked for. */
function asksRate(question: string, bases: readonly RateBase[]): boolean {
  return bases.some(
    ({ measure, per }) =>
      !TIMES.has(measure) &&
      per === 1 &&
      new RegExp(`每\\p{Script=Han}?${measure}`, "u").test(question),
  );
}

const TIMES: ReadonlySet<string> = new Set(["天", "月", "年", "次", "餐", "小时", "学期", "季度"]);

/** Words that follow "每人" and name nobody, but what is done. */
const NO_NOUN =
  /^(?:$|[^\p{Script=Han}]|口|[给予补奖按最不至可另配设建拥享发收一超达约的为安标每再])/u;

/** Does the reader's number count what the rate is for each of? */
function isOf(given: Given, { measure, noun }: RateBase, question: string): boolean {
  if (!countsSame(given.measure, measure)) return false;
  if (!OF_MANY.test(measure) || NO_NOUN.test(noun)) return true;
  const own = noun.replace(/^(?:新增|普惠|常住|户籍|社区|家庭|公办|民办)+/u, "").slice(0, 2);
  return question.includes(own) || (measure === "人" && PEOPLE.test(noun));
}

/** Counts things of many kinds, so that what is counted must be the same too. */
const OF_MANY = /^[个家所处座间条项人支队次]$/u;
const PEOPLE = /^(?:口|居民|常住|户籍|老年?人|职工|人)/u;

/** "按“每百户不少于20平方米”计算:不少于400平方米(2000 ÷ 100 × 20 = 400)". */
function stated({ measure, figure, evidence, factors, left }: Reckoning, say: Say): string {
  const scaled = factors.filter(({ given }) => given.scale > 1);
  const steps = scaled.map(({ given }) => `${given.number} × ${given.scale} = ${full(given)};`);
  const terms = factors.map(({ given, per }) =>
    per === 1 ? full(given) : `${full(given)} ÷ ${per}`,
  );
  const value = factors.reduce(
    (product, { given, per }) => (product * given.number * given.scale) / per,
    figure.number,
  );
  const amount = formatNumber(value, 0.01);
  const sign = Number(amount) === Number(value.toPrecision(12)) ? "=" : "≈";
  const unit = figure.unit ?? "";
  const sum = `${steps.join("")}${terms.join(" × ")} × ${figure.number} ${sign} ${amount}${inTenThousands(Number(amount), unit)}`;
  const times = left
    .filter(({ measure }) => TIMES.has(measure))
    .map(({ measure }) => `每${measure}`);
  return say`按“${wordsOf(measure)}”计算:${times.join("")}${bound(figure, say)}${amount}${unit}(${sum})⟦${evidence.id}⟧。`;
}

function full({ number, scale }: Given): string {
  return String(Number((number * scale).toPrecision(12)));
}

/** The words that lay the rate down, behind the last mark: "每百户不少于20平方米". */
function wordsOf({ document, indicator, statement }: Measure): string {
  if (statement === null) return indicator?.name ?? "";
  const words = document.text.slice(statement.span.start, statement.valueSpan.end);
  return words.replace(/\s/gu, "").replace(/^.*[,，;；。:：](?=.*每)/u, "");
}

/** Money of a hundred thousand and more in ten thousands too. */
function inTenThousands(amount: number, unit: string): string {
  return unit === "元" && amount >= 1e5 && multiplier(unit) === 1
    ? `;${amount} ÷ 10000 = ${formatNumber(amount / 1e4, 0.0001)}万元`
    : "";
}

function bound({ comparator }: Figure, say: Say): string {
  if (comparator === ">=") return say`不少于`;
  if (comparator === "<=") return say`不超过`;
  return comparator === "~" ? say`约` : "";
}
