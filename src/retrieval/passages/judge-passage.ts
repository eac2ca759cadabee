import { fitOf, type Phrase, phraseGrams } from "../../language/grams.ts";
import { askedFigures } from "../../language/measure-words.ts";
import { gramsRelated } from "../../language/related-words.ts";
import { withoutQuantities } from "../bands.ts";
import { type Corpus, planYear } from "../corpus.ts";
import { relatedIn } from "../related-in.ts";
import { titleGrams } from "../title-grams.ts";
import { askedForm } from "./asked-form.ts";
import { bestElsewhere, type PassageMatch, type PassageQuery } from "./find-passages.ts";
import { namedFacility, tellsOf } from "./named-facility.ts";

/**
 * What tells a sentence that answers from one that is merely near. Shares are 0–1.
 *
 * `known`: of those words of the phrase that the corpus holds at all; `held`: weight of the phrase's words that the sentence holds; `gap`: lead over the best sentence of
 * another clause of its document; `elsewhere`: lead of the best sentence of the documents not asked for; `worst`: of
 * the word run that fits worst; `unit`: 1 where a figure stands before the asked measure word, -1 where
 * none does; `silent`: by how much a sentence without the
 * asked kind of words fits better: the subject is spoken of, and what is asked is not said; `figure`: the question names an indicator, so that another indicator's figure would be
 * worse than none; `open`: no place is named; `band`: see {@link PassageMatch}.
 */
export interface PassageFeatures {
  readonly known: number;
  readonly held: number;
  readonly gap: number;
  readonly elsewhere: number;
  readonly worst: number;
  readonly unit: number;
  readonly silent: number;
  readonly figure: number;
  readonly open: number;
  readonly band: number;
}

/** Logistic regression over the tuned questions; `npx tsx eval/fit-judgement.ts` prints these numbers. */
const WEIGHTS: PassageFeatures & { readonly bias: number } = {
  bias: -2.45,
  known: 2.55,
  held: 0.04,
  gap: 3.76,
  elsewhere: -1.97,
  worst: 0.24,
  unit: 0.47,
  silent: 0.53,
  figure: -0.15,
  open: -1.73,
  band: 0.95,
};

interface Asked {
  readonly query: PassageQuery;
  /** The question names an indicator. */
  readonly figure: boolean;
  readonly corpus: Corpus;
}

/**
 * Does the best of these matches that holds the asked kind of words answer the question?
 * Matches are those of {@link findPassages} for the same query, best first.
 */
export function isConvincing(matches: readonly PassageMatch[], asked: Asked): boolean {
  return judgementOf(matches, asked) > 0;
}

/**
 * May the very nearest sentence well answer, although it does not convince? Words are asked for, or a figure whose
 * measure stands there: another figure would mislead where other words are merely of little use.
 */
export function isLikely(matches: readonly PassageMatch[], asked: Asked): boolean {
  const [nearest] = matches;
  const { query } = asked;
  if (nearest?.fulfils !== true || judgementOf(matches, asked) <= LIKELY) return false;
  if (query.expects === "text" || unitFit(nearest, query) > 0) return true;
  return query.expects === "number" && isOfKind(nearest, query);
}

/** Is a sentence of the kind that the question's words ask for ("多大" → 平方米)? */
function isOfKind({ document, sentence }: PassageMatch, { asked = "", expects }: PassageQuery) {
  const text = document.text.slice(sentence.span.start, sentence.span.end);
  return askedForm(asked, expects).kinds.some(({ said }) => said.test(text));
}

/** Where nothing else states it, most sentences above this answered the tuned questions. */
const LIKELY = -0.35;

/** Above 0 where the best match convinces; see {@link WEIGHTS}. */
function judgementOf(matches: readonly PassageMatch[], { query, figure, corpus }: Asked): number {
  const best = matches.find(({ fulfils }) => fulfils);
  if (best === undefined || best.ofOther === true) return REFUSED;
  if ((figure && !best.timely) || isBeyondPlan(best, query)) return REFUSED;
  if (isOfAll(best, query, corpus) || isOfOthers(best, query)) return REFUSED;
  if (holdsNothing(best, query, corpus)) return REFUSED;
  if (saysWhat(best, query)) return Number.POSITIVE_INFINITY;
  const features = passageFeatures(matches, { query, figure, corpus });
  if (features.unit < 0 && isRate(query.phrase)) return REFUSED; // a number is no rate
  const names = Object.keys(features) as (keyof PassageFeatures)[];
  return names.reduce((sum, name) => sum + WEIGHTS[name] * features[name], WEIGHTS.bias);
}

const REFUSED = Number.NEGATIVE_INFINITY;

/** Does a sentence, its surroundings included, hold no two characters in a row of what is asked about? */
function holdsNothing(best: PassageMatch, query: PassageQuery, corpus: Corpus): boolean {
  if (query.focus != null) return false; // what was spoken of before is meant
  const pairs = [...wordsOf(query.phrase, corpus).keys()].filter(({ length }) => length > 1);
  const { grams, context } = heldBy(best, query, corpus);
  return pairs.length > 0 && !pairs.some((pair) => grams.has(pair) || context.has(pair));
}

/** The grams of a sentence and of what opens it; and those of its heading, its document's title and related words. */
function heldBy(
  { document, sentence }: Omit<PassageMatch, "evidence">,
  query: PassageQuery,
  corpus: Corpus,
): { grams: ReadonlySet<string>; context: ReadonlySet<string> } {
  const related = gramsRelated(relatedIn(document, query, corpus), (gram) =>
    sentence.grams.has(gram),
  );
  return {
    grams: new Set([...sentence.grams, ...sentence.lead]),
    context: new Set([...sentence.heading, ...titleGrams(document, corpus.vocabulary), ...related]),
  };
}

/** The name of a rate, and not one thing as a share of another. */
function isRate(phrase: string): boolean {
  return /\p{Script=Han}{2}(?:率|占比)(?:$|\|)/u.test(phrase) && !/占(?!比)/u.test(phrase);
}

/** "所称公园,是指…": says of the asked subject what it is. */
function saysWhat({ document, sentence }: PassageMatch, { asked = "" }: PassageQuery): boolean {
  const { span } = sentence;
  return (
    askedForm(asked, "text").definition?.test(document.text.slice(span.start, span.end)) === true
  );
}

/** What a sentence says of the whole place answers nothing about one of its parts that the question names. */
function isOfAll(
  best: PassageMatch,
  { phrase, asked = "" }: PassageQuery,
  { vocabulary }: Corpus,
): boolean {
  const { document, sentence } = best;
  const runs = phrase.split("|");
  const part = vocabulary.rows.find(
    ({ document: id, name }) => id === document.id && PART.test(name) && runs.includes(name),
  );
  const { span } = sentence;
  const text = document.text.slice(span.start, span.end);
  if (part === undefined || text.includes(part.name)) return false;
  if (tellsOfOthers(text, part.name)) return false;
  const parts = vocabulary.rows.filter(
    ({ document: id, name }) => id === document.id && PART.test(name),
  );
  const others = parts.some(({ name }) => text.includes(name));
  return !(others && CONFIRMS.test(asked) && holdsRest(best, { phrase, parts, vocabulary }));
}

/** "首批选的是A镇吗": a sentence that names others says which they are. */
const CONFIRMS = /(?:吗|么|吧|对|没错|是不是|对不对)[?]?$/u;

/** Does a sentence hold what a question says besides the parts that it names? */
function holdsRest(
  { sentence }: PassageMatch,
  {
    phrase,
    parts,
    vocabulary,
  }: {
    phrase: string;
    parts: readonly { readonly name: string }[];
    vocabulary: Corpus["vocabulary"];
  },
): boolean {
  const rest = phrase
    .split("|")
    .filter((run) => !parts.some(({ name }) => name === run))
    .join("|");
  const { canonical, known } = vocabulary;
  const { grams, heading: context } = sentence;
  const wanted = phraseGrams(canonical(rest), known);
  return wanted.size > 0 && fitOf(wanted, grams, { ...vocabulary, context }).coverage >= REST_HELD;
}

const REST_HELD = 0.5;

/** "A镇不超过三张,其他镇不超过两张": what is not named is one of the others. */
function tellsOfOthers(text: string, part: string): boolean {
  return new RegExp(`其[他它余](?:的|各|\\d+个)*${part.slice(-1)}`, "u").test(
    text.replace(/\s/gu, ""),
  );
}

/** Room of one facility is asked for, and the sentence gives none of this one. */
function isOfOthers({ document, sentence }: PassageMatch, { asked = "" }: PassageQuery): boolean {
  const name = namedFacility(asked, document);
  const { span } = sentence;
  return name !== null && !tellsOf(name, document.text.slice(span.start, span.end));
}

const PART = /[市县区旗镇乡]$|街道$/u;

/** Nothing is laid down for years after those that the document plans for, unless the sentence names one of them. */
function isBeyondPlan({ document, sentence }: PassageMatch, { years }: PassageQuery): boolean {
  const last = planYear(document);
  const text = document.text.slice(sentence.span.start, sentence.span.end);
  return (
    last > 0 &&
    years.length > 0 &&
    years.every((year) => year > last && !text.includes(String(year)))
  );
}

/** The features of the best match; see {@link PassageFeatures}. */
export function passageFeatures(
  matches: readonly Omit<PassageMatch, "evidence">[],
  { query, figure, corpus }: { query: PassageQuery; figure: boolean; corpus: Corpus },
): PassageFeatures {
  const best = matches.find(({ fulfils }) => fulfils);
  if (best === undefined) throw new RangeError("passageFeatures: no match to judge");
  const rivals = matches.filter(
    ({ clause, document }) => clause !== best.clause && document === best.document,
  );
  const { known } = corpus.vocabulary;
  const phrase = best.band > 0 ? withoutQuantities(query.phrase) : query.phrase;
  const words = wordsOf(phrase, corpus);
  const { weight } = corpus.vocabulary;
  const { grams, context } = heldBy(best, query, corpus);
  const share = (phrase: Phrase) =>
    phrase.size === 0 ? 1 : fitOf(phrase, grams, { weight, context }).coverage;
  const ours = new Map([...words].filter(([gram]) => known(gram)));
  const ofKnown = weightOf(ours, weight);
  const runs = phrase.split("|").filter((run) => run.length >= 2);
  return {
    known: share(ours),
    held: share(ours) * ofKnown,
    gap: best.score - Math.max(0, ...rivals.map(({ score }) => score)),
    elsewhere: leadElsewhere(best, { query, corpus }),
    worst: Math.min(1, ...runs.map((run) => share(wordsOf(run, corpus)))),
    unit: unitFit(best, query),
    silent: Math.max(0, ...matches.map(({ whole }) => whole - best.whole)),
    figure: figure ? 1 : 0,
    open: query.documents.length === 0 ? 1 : 0,
    band: best.band,
  };
}

function wordsOf(text: string, { vocabulary }: Corpus): Phrase {
  return phraseGrams(vocabulary.canonical(text), vocabulary.known);
}

function weightOf(phrase: Phrase, weight: (gram: string) => number): number {
  return [...phrase].reduce((sum, [gram, factor]) => sum + factor * weight(gram), 0);
}

/** Lead of the best sentence of another document: of those not asked for, or of all others where the whole corpus is asked. */
function leadElsewhere(
  best: Omit<PassageMatch, "evidence">,
  { query, corpus }: { query: PassageQuery; corpus: Corpus },
): number {
  const open = query.documents.length === 0;
  const asked = open ? { ...query, documents: [best.document.id] } : query;
  const isAnyElse = corpus.documents.some(({ id }) => !asked.documents.includes(id));
  return isAnyElse ? bestElsewhere(asked, corpus) - best.score : NOWHERE;
}

/** What is usual, so that it does not count. */
const NOWHERE = -0.15;

const SHARE = /率|占比|比例|比重/u;
const SHARE_FIGURE = /[%％]|\d[:：]\d|百分之|[一二三四五六七八九]成|全覆盖|分之/u;

/**
 * "几家": does a figure stand before 家? Is it a share where a rate is asked? 0 where neither is asked, or a share is
 * given.
 */
function unitFit(
  { document, sentence }: Omit<PassageMatch, "evidence">,
  { asked = "", phrase, expects }: PassageQuery,
): number {
  const figures = askedFigures(asked);
  const text = document.text.slice(sentence.span.start, sentence.span.end);
  if (figures.length === 0)
    return expects === "number" && SHARE.test(phrase) && !SHARE_FIGURE.test(text) ? -1 : 0;
  const stands = figures.some((figure) => figure.test(text));
  return stands ? 1 : -1;
}
