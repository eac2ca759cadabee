import { fold } from "../../language/fold.ts";
import { fitOf, gramsOf, phraseGrams } from "../../language/grams.ts";
import { rememberedFor } from "../../language/remembered.ts";
import type { PolicyDocument, Span, Statement } from "../../policy.ts";
import type { Query } from "../../question/query.ts";
import { stripFillers, stripOperationWords } from "../../question/read/cues.ts";
import { isAsked } from "../../question/read/is-asked.ts";
import type { Corpus } from "../corpus.ts";
import { clauseEvidence, type Evidence } from "../evidence.ts";
import { multiplier } from "../measures/measure-match.ts";
import { findSentence } from "../passages/find-sentence.ts";

/** A whole that running text divides ("共190公里,其中甲80公里、乙60公里、丙50公里"), or figures in turn without one. */
export interface Breakdown {
  readonly whole: Statement | null;
  /** Two or more, counted alike, in the order of the text. */
  readonly parts: readonly Statement[];
}

/** A breakdown whose parts a question adds up. */
export interface PartsMatch extends Breakdown {
  readonly document: PolicyDocument;
  /** From the whole to the last part. */
  readonly evidence: Evidence;
}

const ADDS_UP = /加起来|相加|加总|加(?:在)?一[起块]|合起来|对得上|之和|总和|[各分]项/u;
const HELD = 0.6;
/** A figure that the question names and the text gives for the whole is a strong sign by itself. */
const HELD_WITH_FIGURE = 0.35;

/**
 * The figures of running text that a question wants added up, or held against their whole ("分项加起来是12.8亿吗"), where one
 * document is asked; null where it adds up something else. What rows of a table answer must name the whole's figure.
 */
export function findParts(query: Query, corpus: Corpus): PartsMatch | null {
  const asked = fold(query.asked);
  if (query.documents.length !== 1 || !ADDS_UP.test(asked)) return null;
  const { canonical, known, inTerm, weight: general } = corpus.vocabulary;
  const words = stripFillers(stripOperationWords(asked.replace(ADDS_UP, "|")), inTerm);
  const wanted = phraseGrams(canonical(words.replace(/[\d.]+/gu, "|")), known);
  if (wanted.size < FEWEST) return null;
  const figures = sizesIn(asked);
  const found = corpus.documents
    .filter(({ id }) => isAsked(id, query.documents))
    .flatMap((document) =>
      breakdownsOf(document).map((breakdown) => {
        const sentence = findSentence(breakdown.parts[0]?.span ?? NOWHERE, document, corpus);
        const weight = corpus.weights.get(document.id) ?? general;
        const context = sentence?.heading ?? new Set<string>();
        const { coverage } =
          sentence === null ? { coverage: 0 } : fitOf(wanted, sentence.grams, { weight, context });
        return {
          document,
          breakdown,
          coverage,
          named: figures.some((size) => isOf(size, breakdown)),
        };
      }),
    )
    .filter(({ coverage, named }) =>
      named ? coverage >= HELD_WITH_FIGURE : query.kind !== "table" && coverage >= HELD,
    )
    .sort((a, b) => Number(b.named) - Number(a.named) || b.coverage - a.coverage);
  const [best] = found;
  return best === undefined ? null : asMatch(best.document, best.breakdown);
}

/** Fewer grams than these name nothing. */
const FEWEST = 3;

const NOWHERE: Span = { start: -1, end: -1 };

function asMatch(document: PolicyDocument, { whole, parts }: Breakdown): PartsMatch {
  const { text } = document;
  const [first] = parts;
  const [from, to] = [(whole ?? first)?.span.start ?? 0, parts.at(-1)?.valueSpan.end ?? 0];
  const before = /[^,，;；。:：\n]*$/u.exec(text.slice(0, from))?.[0] ?? "";
  const opening = before.length - before.trimStart().length;
  const span = { start: from - before.length + opening, end: to };
  const clause = document.clauses.find(({ id }) => id === first?.clause);
  return { document, whole, parts, evidence: clauseEvidence(document, clause, span) };
}

/** The sizes of the figures that a folded text names, in ones: "12.8亿" → 1280000000. */
function sizesIn(text: string): number[] {
  return [...text.matchAll(/(?<![\d.])(\d+(?:\.\d+)?)(万|亿)?(?![\d.]|年)/gu)].map(
    ([, number, scale]) => Number(number) * multiplier(scale ?? null),
  );
}

/** Is a size that of the whole, or of what the parts come to? */
function isOf(size: number, { whole, parts }: Breakdown): boolean {
  const sum = parts.reduce((all, part) => all + sizeOf(part), 0);
  return [...(whole === null ? [] : [sizeOf(whole)]), sum].some(
    (each) => Math.abs(each - size) < 1e-6 * Math.max(1, size),
  );
}

function sizeOf({ number, unit }: Statement): number {
  return number * multiplier(unit);
}

/**
 * The part and the whole of one breakdown that two phrases name ("初中", "新增学位"); of one phrase alone, the whole that
 * the `preferred` statement is a part of. Null where the text divides no such whole.
 */
export function findShare(
  [ofPart = "", ofWhole]: readonly string[],
  {
    document,
    preferred,
    corpus,
  }: { document: PolicyDocument; preferred: Statement | null; corpus: Corpus },
): readonly [part: Statement, whole: Statement] | null {
  const { canonical, known, weight } = corpus.vocabulary;
  const heldBy = (phrase: string, { subject }: Statement) =>
    fitOf(phraseGrams(canonical(phrase), known), gramsOf(canonical(subject)), { weight }).coverage;
  const pairs = breakdownsOf(document).flatMap(({ whole, parts }) =>
    whole === null ? [] : parts.map((part) => [part, whole] as const),
  );
  if (ofWhole === undefined) return pairs.find(([part]) => part === preferred) ?? null;
  const [best] = pairs
    .filter(
      ([part, whole]) => heldBy(ofPart, part) >= PART_HELD && heldBy(ofWhole, whole) >= WHOLE_HELD,
    )
    .sort(
      ([a, b], [c, d]) =>
        heldBy(ofPart, c) + heldBy(ofWhole, d) - heldBy(ofPart, a) - heldBy(ofWhole, b),
    );
  return best ?? null;
}

/** "木制的座椅占全部座椅的比例", "收费的有多少座,占公园多大比例". */
const SHARE_ASKED =
  /([^,。?!:;]{2,24}?)[,]?占(?!比|地|用)(?:到|了|全[市县区省部]|整个|所有|总)*([^,。?!:;]{2,20}?)(?:总[额数量])?(?:里面?|当?中)?的?(?:比例|比重|百分比|百分之[几多]|份额|几成|多少|多大)/u;
const COUNTED = /(?:一?共|总共)?(?:有|是)?(?:多少|几)\p{Script=Han}{0,2}(?=,)/gu;

/**
 * The part and the whole that a question names ("公办的占全部的几成") and one sentence of a document gives both figures of, the
 * whole first: `"座椅18640张,其中木制6230张"`, `"277座公园中收费的67座"`. Null where the question asks for no share.
 */
export function findDivision(
  {
    asked,
    years,
    documents,
  }: { asked: string; years: readonly number[]; documents: readonly string[] },
  corpus: Corpus,
): {
  readonly document: PolicyDocument;
  readonly part: Statement;
  readonly whole: Statement;
} | null {
  const named = SHARE_ASKED.exec(fold(asked).replace(/\|/gu, "").replace(COUNTED, ""));
  if (named === null || documents.length !== 1) return null;
  const { canonical, known, inTerm, weight } = corpus.vocabulary;
  const gramsOfWords = (words = "") =>
    phraseGrams(canonical(stripFillers(words.replace(/20\d\d年底?/gu, "|"), inTerm)), known);
  const [ofPart, ofWhole] = [gramsOfWords(named[1]), gramsOfWords(named[2])];
  const found = corpus.documents
    .filter(({ id }) => isAsked(id, documents))
    .flatMap((document) =>
      divisionsOf(document).map(({ part, whole }) => {
        const words = document.text.slice(whole.span.start, part.span.end);
        const grams = gramsOf(canonical(words.replace(/\s/gu, "")));
        const held = Math.min(
          fitOf(ofPart, grams, { weight }).coverage,
          fitOf(ofWhole, grams, { weight }).coverage,
        );
        const own = fitOf(ofPart, gramsOf(canonical(part.subject)), { weight });
        const all = fitOf(ofWhole, gramsOf(canonical(whole.subject)), { weight });
        // A part by its year ("其中2026年18亿元") goes by the name of the whole.
        const named = part.subject === whole.subject || own.precision >= OWN_NAMED;
        const isPair = held >= DIVISION_HELD && all.coverage >= DIVISION_HELD && named;
        return {
          document,
          part,
          whole,
          isPair,
          score: own.coverage + own.precision + all.precision,
        };
      }),
    )
    .filter(({ part, isPair }) => isPair && isOfYear(part, years))
    .sort((a, b) => b.score - a.score);
  return found[0] ?? null;
}

/** Share of either name that the words from the whole to the part must hold. */
const DIVISION_HELD = 0.7;
/** Share of the part's own name that the question must hold. */
const OWN_NAMED = 0.4;

function isOfYear({ year }: Statement, years: readonly number[]): boolean {
  return years.length === 0 || (year !== null && years.includes(year));
}

/** Figures of one sentence of which the second is said to be a part of the first. */
const divisionsOf = rememberedFor((document: PolicyDocument) => {
  const all = distinct(document.statements).filter((each) => !isInBrackets(each, document));
  return all.flatMap((whole, at) =>
    all.slice(at + 1).flatMap((part) => {
      if (part.sentence.start !== whole.sentence.start || !isAlike(part, whole)) return [];
      const between = document.text.slice(whole.valueSpan.end, part.valueSpan.start);
      const divides = /其中/u.test(between) || /^[^,，;；:：。]*中[^,，;；:：。]*$/u.test(between);
      const fits = ADDS.test(part.unit) && sizeOf(part) < sizeOf(whole);
      return divides && fits && !/[;；]/u.test(between) ? [{ part, whole }] : [];
    }),
  );
});

/** Share of their words that the subjects of a part and of a whole must hold. */
const PART_HELD = 0.8;
const WHOLE_HELD = 0.6;

/** All breakdowns of a document's running text. */
const breakdownsOf = rememberedFor((document: PolicyDocument): Breakdown[] => {
  const all = distinct(document.statements).filter((each) => !isInBrackets(each, document));
  const found: Breakdown[] = [];
  for (let at = 0; at < all.length; at++) {
    const parts = runFrom(all, at, document);
    if (parts.length < 2) continue;
    const whole = wholeBefore(all, at, { parts, document });
    // Without a whole only figures of one thing make a sum ("分别新建52个、60个、68个"), not any that stand in a row.
    if (whole !== null || new Set(parts.map(({ subject }) => subject)).size === 1)
      found.push({ whole, parts });
    at += parts.length - 1;
  }
  return found;
});

/** A figure that is said of several subjects counts once. */
function distinct(statements: readonly Statement[]): Statement[] {
  const seen = new Set<number>();
  return [...statements]
    .sort((a, b) => a.valueSpan.start - b.valueSpan.start)
    .filter(({ valueSpan }) => !seen.has(valueSpan.start) && seen.add(valueSpan.start));
}

function isInBrackets({ sentence, valueSpan }: Statement, { text }: PolicyDocument): boolean {
  const before = text.slice(sentence.start, valueSpan.start);
  return /[(（][^()（）]*$/u.test(before);
}

/** The statements from one on that follow each other in a list, counted alike. */
function runFrom(all: readonly Statement[], from: number, { text }: PolicyDocument): Statement[] {
  const [first] = all.slice(from);
  if (first === undefined || !ADDS.test(first.unit)) return [];
  const between = (a: Statement, b: Statement) =>
    text.slice(a.valueSpan.end, b.valueSpan.start).replace(/[(（][^()（）]*[)）]|\s/gu, "");
  const before = all[from - 1];
  const lead = text.slice(
    Math.max(before?.valueSpan.end ?? 0, first.sentence.start),
    first.valueSpan.start,
  );
  const divides = /其中/u.test(lead);
  if (
    !divides &&
    before !== undefined &&
    joins(between(before, first), false) &&
    isAlike(before, first)
  )
    return []; // it goes on a run that has begun before
  const parts = [first];
  for (const next of all.slice(from + 1)) {
    const last = parts.at(-1) ?? first;
    const joined =
      next.sentence.start === first.sentence.start && joins(between(last, next), divides);
    if (!joined || !isAlike(first, next)) break;
    parts.push(next);
  }
  return parts;
}

/** Units of what can be added up. */
const ADDS = /^(?!.*[%‰])(?!个?百分点|倍|岁)/u;

/** Are the words between two figures those of a list? Behind 其中 commas part it as well. */
function joins(words: string, divides: boolean): boolean {
  const marks = divides
    ? /^[^。;；:：]*[、,，和及与][^。;；:：]*$/u
    : /^[^,，。;；:：]*[、和及与][^,，。;；:：]*$/u;
  return marks.test(words) && !/其中/u.test(words);
}

function isAlike(a: Statement, b: Statement): boolean {
  const bare = ({ unit }: Statement) =>
    unit.replace(/^[万亿千百]+/u, "").replace(/以上|以下|左右|以内/u, "");
  return bare(a) === bare(b);
}

/** The figure before a run that is at least as great as each of its parts; behind `其中` also that of the sentence before. */
function wholeBefore(
  all: readonly Statement[],
  at: number,
  { parts, document: { text } }: { parts: readonly Statement[]; document: PolicyDocument },
): Statement | null {
  const [first] = parts;
  const before = all[at - 1];
  if (first === undefined || before === undefined) return null;
  const opens = /^\s*其中/u.test(text.slice(first.sentence.start, first.sentence.start + 6));
  const candidates = all
    .slice(0, at)
    .filter(({ clause, sentence }) =>
      opens ? clause === first.clause : sentence.start === first.sentence.start,
    );
  const alike = candidates.filter((each) => isAlike(each, first));
  const whole = opens ? alike.at(-1) : candidates.at(-1);
  if (whole === undefined || !isAlike(whole, first)) return null;
  return parts.every((part) => sizeOf(part) <= sizeOf(whole)) ? whole : null;
}
