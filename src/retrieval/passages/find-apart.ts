import { fitOf, gramsOf, type Phrase, phraseGrams } from "../../language/grams.ts";
import { literal } from "../../language/literal.ts";
import { askedMeasureWords, measureWordPattern } from "../../language/measure-words.ts";
import type { PolicyDocument, Span } from "../../policy.ts";
import type { Query } from "../../question/query.ts";
import { asksQuotient } from "../../question/read/asks-quotient.ts";
import { subjectPhrase } from "../../question/read/subject-phrase.ts";
import { subjectsOf } from "../as-passage.ts";
import { bandFit, quantitiesIn, withoutQuantities } from "../bands.ts";
import type { Corpus, Sentence } from "../corpus.ts";
import { clauseEvidence, type Evidence, sentenceEvidence } from "../evidence.ts";
import { titleGrams } from "../title-grams.ts";

/** One of two figures that a question holds against each other, as running text states it. */
export interface ApartSide {
  readonly document: PolicyDocument;
  /** What the question calls it: "甲工种"; the document's place where two are compared. */
  readonly name: string;
  readonly number: number;
  /** With its multiplier: "万元". */
  readonly unit: string;
  readonly evidence: Evidence;
}

/** "差多少钱", "比…多领几元", "贵几块": how far two figures lie apart is asked. */
const APART =
  /(?:相差|差|多|少|高|低|贵|便宜|长|短|早|晚)[\p{Script=Han}]{0,2}?(?:多少|几)(?:个?(?:百分点|工作日|月)|[元块天日年个人张户折])?钱?|差距|差额|相差/u;
/** What is worked out several times, or between two times, is not one difference of two things. */
const OTHERWISE = /分别|各自|20\d\d年?|基期|基数|起点|现状|目前/u;
const JOINTS = /和|与|跟|同(?!时|比)|(?<!占)比(?![例重率])|、|较/gu;

/** What is looked for: the words of a side, and whose document it is in. */
interface Wanted {
  readonly document: PolicyDocument;
  readonly name: string;
  readonly phrase: string;
}

/**
 * The two figures of running text that a question holds against each other: of two places for the same words, or of two
 * things of one document ("甲工种和乙工种的补贴差多少"). Null where no difference is asked, or not both are stated in one unit.
 */
export function findApart(query: Query, corpus: Corpus): readonly [ApartSide, ApartSide] | null {
  const [expression] =
    asksQuotient(query.asked) === null ? (APART.exec(query.asked) ?? []) : [query.asked];
  if (expression === undefined || ("years" in query && query.years.length > 0)) return null;
  if (query.documents.length === 1 && OTHERWISE.test(query.asked)) return null;
  const found = sidesOf(query, expression, corpus).flatMap(([a, b]) => {
    const [left, right] = [bestFor(a, b, { query, corpus }), bestFor(b, a, { query, corpus })];
    return left === null || right === null || !areApart(left, right)
      ? []
      : [{ sides: [left.side, right.side] as const, score: left.score + right.score }];
  });
  const [best] = found.sort((x, y) => y.score - x.score);
  return best?.sides ?? null;
}

function sidesOf(query: Query, expression: string, corpus: Corpus): (readonly [Wanted, Wanted])[] {
  const documents = corpus.documents.filter(({ id }) => query.documents.includes(id));
  const [first, second] = documents;
  if (first === undefined || documents.length > 2) return [];
  if (second !== undefined) {
    const phrase = subjectsOf(query).join("|");
    const of = (document: PolicyDocument) => ({ document, name: document.place ?? "", phrase });
    return phrase === "" ? [] : [[of(first), of(second)]];
  }
  return divisionsOf(query.asked, expression).map(([left, right, rest]) => {
    // Small words ("完全", "部分") may be all that tells the sides apart: only what they share is cleared of them.
    const shared = subjectPhrase(rest, corpus.vocabulary);
    const of = (name: string) => ({ document: first, name, phrase: `${name}|${shared}` });
    return [of(left), of(right)];
  });
}

/** "甲工种和乙工种的补贴差多少" → ["甲工种", "乙工种", "补贴"], at each joint of the question. */
function divisionsOf(asked: string, expression: string): [string, string, string][] {
  const at = asked.indexOf(expression);
  const [before, after] = [asked.slice(0, at), asked.slice(at + expression.length)];
  return [...before.matchAll(JOINTS)].flatMap((joint): [string, string, string][] => {
    const [left = "", ...earlier] = before
      .slice(0, joint.index)
      .split(/[|,。]/u)
      .reverse();
    const whole = before.slice(joint.index + joint[0].length).split(/[|,。]/u)[0] ?? "";
    const [, right = whole, shared = ""] = /^(.{2,}?)的(.+)$/u.exec(whole) ?? [];
    return left.length < 2 || right.length < 2
      ? []
      : [[left, right, [...earlier, shared, after].join("|")]];
  });
}

interface Told {
  readonly side: ApartSide;
  readonly figure: Span;
  readonly score: number;
}

function areApart(a: Told, b: Told): boolean {
  const same = a.side.document === b.side.document && a.figure.start === b.figure.start;
  return !same && bareUnit(a.side.unit) === bareUnit(b.side.unit);
}

function bareUnit(unit: string): string {
  return unit.replace(/^[万亿]/u, "");
}

/** Share of a side's words that the words of its figure hold, and of those that the other side has not. */
const ENOUGH = 0.6;
const OWN = 0.5;
const UNLIKE = 0.7;
const BAND = 0.3;

function bestFor(
  wanted: Wanted,
  other: Wanted,
  { query, corpus }: { query: Query; corpus: Corpus },
): Told | null {
  const pattern = figurePattern(query);
  const judge = createJudge(wanted, other, { query, corpus });
  // "高于全市2个百分点,预计达到26%": a figure that is held against the whole is not the whole's.
  const held = new RegExp(
    `(?:[高低多少优]于|超[过出]|[高低多]出|比|较)${literal(wanted.name)}`,
    "u",
  );
  const [best] = corpus
    .of(wanted.document)
    .sentences.flatMap((sentence) =>
      figuresOf(sentence, pattern)
        .filter(({ label }) => !held.test(label.replace(/\s/gu, "")))
        .filter(({ span }) => isRate(pieceBefore(sentence, span)) === isRate(query.asked))
        .map((told) => ({
          ...told,
          sentence,
          score: judge(sentence, told.label),
        })),
    )
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score);
  if (best === undefined) return null;
  const { document, name } = wanted;
  const { sentence, number, unit, span, score } = best;
  const evidence =
    sentence.table === null
      ? clauseEvidence(document, sentence.clause ?? undefined, span)
      : sentenceEvidence(sentence);
  return { side: { document, name, number, unit, evidence }, figure: span, score };
}

/** So much for each of many is no total. */
function isRate(words: string): boolean {
  return /每[百千万]|[人户]均/u.test(words.replace(/\s/gu, ""));
}

/** A sentence's words up to a figure, from the last comma before it. */
function pieceBefore({ document, span }: Sentence, figure: Span): string {
  return /[^,，;；。:：]*$/u.exec(document.text.slice(span.start, figure.end))?.[0] ?? "";
}

/** How well the words of a figure name what is wanted, and not the other side; 0 where they do not. */
function createJudge(
  { document, phrase }: Wanted,
  other: Wanted,
  { query, corpus }: { query: Query; corpus: Corpus },
): (sentence: Sentence, label: string) => number {
  const { canonical, known, weight } = corpus.vocabulary;
  const grams = (text: string) => phraseGrams(canonical(text), known);
  const [words, beside, theirs] = [phrase, withoutQuantities(phrase), other.phrase].map(grams);
  const title = titleGrams(document, corpus.vocabulary);
  const alone: Phrase = new Map(
    [...(words ?? [])].filter(([gram]) => !theirs?.has(gram) && !title.has(gram)),
  );
  const quantities = quantitiesIn(phrase);
  const period = PERIODS.find((each) => each.test(query.asked));
  return ({ grams: around, lead, heading }, label) => {
    const band = bandFit(label, quantities);
    if (quantities.length > 0 && band <= 0) return 0;
    const own = gramsOf(canonical(label));
    const context = new Set([...around, ...lead, ...heading, ...title]);
    const asked = (band > 0 ? beside : words) ?? alone;
    const held = fitOf(asked, own, { weight, context });
    const distinct = alone.size === 0 || band > 0 ? 1 : fitOf(alone, own, { weight }).coverage;
    const [near = label] = label.split(/[,，;；:：]/u).slice(-1);
    const timely = period?.test(near) === false ? UNLIKE : 1;
    const names = timely * (held.coverage + BAND * band) >= ENOUGH && distinct >= OWN;
    return names ? timely * held.score + BAND * (band + distinct) : 0;
  };
}

/** An amount by the month is another thing than one by the year. */
const PERIODS: readonly RegExp[] = [/每月|[一1]个月|按月/u, /每年|[一1]年(?!级)/u];

function figurePattern({ asked }: Query): RegExp {
  const [word] = askedMeasureWords(asked);
  const money =
    /钱|元|块|补贴|补助|津贴|费|奖/u.test(asked) && (word === undefined || /[元块]/u.test(word));
  if (/百分点|个点|占比|比例|率/u.test(asked)) return /(\d[\d,]*(?:\.\d+)?)\s*([%％])/gu;
  const open = asksQuotient(asked) === null ? "%|" : "";
  const unit = money
    ? "元"
    : word === undefined
      ? `${open}[\\p{Script=Han}]`
      : measureWordPattern(word);
  return new RegExp(`(\\d[\\d,]*(?:\\.\\d+)?)\\s*([万亿]?\\s*(?:${unit}))`, "gu");
}

const LONGEST = 120;

/** The figures of a sentence, each with the words from the figure before it; a year is none. */
function figuresOf({ document, span }: Sentence, pattern: RegExp) {
  const text = document.text.slice(span.start, span.end);
  let from = 0;
  return [...text.matchAll(pattern)].flatMap(
    ({ 0: printed, 1: digits = "", 2: unit = "", index }) => {
      if (/^(?:19|20)\d\d$/u.test(digits) && unit === "年") return [];
      const end = index + printed.length;
      const words = text.slice(from, index);
      const lead = /^[\s,，;；、。:：]*/u.exec(words)?.[0].length ?? 0;
      const start = Math.max(from + lead, end - LONGEST);
      from = end;
      return [
        {
          label: text.slice(start, end),
          number: Number(digits.replaceAll(",", "")),
          unit: unit.replace(/\s/gu, ""),
          span: { start: span.start + start, end: span.start + end },
        },
      ];
    },
  );
}
