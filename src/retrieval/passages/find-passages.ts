import { plainForm } from "../../language/canonical.ts";
import { alternativesOf, gramsOf, type Phrase, phraseGrams } from "../../language/grams.ts";
import { rememberedFor } from "../../language/remembered.ts";
import type { Clause, PolicyDocument } from "../../policy.ts";
import type { QueryOf } from "../../question/query.ts";
import { isAsked } from "../../question/read/is-asked.ts";
import { bandFit, type Quantity, quantitiesIn, withoutQuantities } from "../bands.ts";
import { type Corpus, planYear, type Sentence } from "../corpus.ts";
import { GRANTED_SHARE, grantsNone } from "../demands.ts";
import { type Evidence, sentenceEvidence } from "../evidence.ts";
import { relatedIn } from "../related-in.ts";
import { titleGrams } from "../title-grams.ts";
import { type AskedForm, askedForm, figureFit, formBonus } from "./asked-form.ts";
import { createGramPostings, type GramPostings } from "./gram-postings.ts";
import { nearness } from "./nearness.ts";
import { tellsOfOther } from "./tells-of-other.ts";

/** A stretch of running text that answers a question. */
export interface PassageMatch {
  readonly document: PolicyDocument;
  /** Null for the row of a table. */
  readonly clause: Clause | null;
  readonly evidence: Evidence;
  readonly sentence: Sentence;
  /** Share of the phrase that the stretch and its heading hold, 0–1. */
  readonly coverage: number;
  /** Share of all words of the question, unknown ones at half their weight, 0–1. */
  readonly whole: number;
  readonly score: number;
  /** What it lays down for a quantity of the question ("93岁"); see {@link bandFit}. */
  readonly band: ReturnType<typeof bandFit>;
  /** Speaks of the asked year, or of no year and the plan's last one is asked. */
  readonly timely: boolean;
  /** Holds the kind of words the question expects (a figure, a date, an amount). */
  readonly fulfils: boolean;
  /** Tells of something beside what is asked about; see {@link tellsOfOther}. */
  readonly ofOther?: boolean;
}

const EXPECTED: Readonly<Record<QueryOf<"passage">["expects"], RegExp | null>> = {
  money:
    /\d[\d.,]*\s*(?:多)?(?:余)?(?:万|亿|百|千)?\s*元|免费|[一二三四五六七八九十百千万]+元|按照?[^,。;]{0,12}价格|减免|免征|低偿|无偿/u,
  number:
    /\d|[一二三四五六七八九十百]分之[一二三四五六七八九十百]|过半数?|半数|[一二两三四五六七八九十百千半]+(?:个|项|条|家|所|处|名|人|张|次|级|类|种|方面|倍|成|岁|星)/u,
  date: /\d{4}\s*年|\d+\s*月\s*\d+\s*日|“?十[三四五]五”?|(?:\d+|[一二两三四五六七八九十]+)个?(?:工作)?日|(?:\d+|[一二两三四五六七八九十半]+)个月|\d{1,2}[:：]\d{2}|[上下]午|每(?:半?年|月|季|日|天|周)|年度|定期|小时|期限|适时|尽快|择机/u,
  place:
    /位于|设[在于]|地址|选址|坐落|分布[在于]|\p{Script=Han}{2}(?:(?<![道公线铁])路|街|大道|巷|村|镇|乡|社区|小区)(?=[、,，和及等（(])|在[^,，。;；]{2,60}?(?:建[立设成]?|[装加]?设[置立]?|配[建备置]|安[装放]|布[置局点]|开[设办]|摆放|试点)/u,
  text: null,
};

/** Figures that measure nothing: ages, years, document numbers, "15分钟" and the like. */
const NO_MEASURE =
  /\d+\s*(?:周)?岁(?:及)?(?:以[上下])?|\d+[—-]\d+\s*岁|\d{4}\s*[—-]?\s*\d{0,4}\s*年|〔\s*\d+\s*〕\s*\d+\s*号|\d+\s*(?:分钟|小时)|5G|第[一二三四五六七八九十]+/gu;

/** Does a text hold the kind of words that the question expects? */
export function fulfilsIn(text: string, expects: QueryOf<"passage">["expects"]): boolean {
  const expected = EXPECTED[expects];
  return (
    expected === null || expected.test(expects === "number" ? text.replace(NO_MEASURE, " ") : text)
  );
}

/** What a stretch of text is looked for by. */
export type PassageQuery = Pick<
  QueryOf<"passage">,
  "phrase" | "hint" | "documents" | "expects" | "years"
> & {
  /** The question's own words; "" where only the phrase is to count. */
  readonly asked?: string;
  /** What a conversation spoke of before; null or absent where nothing was. */
  readonly focus?: Sentence | null;
};

const MOST = 12;

const NOTHING: ReadonlySet<string> = new Set();

/**
 * Sentences that answer a question, best first. A sentence counts for what it holds of the question's
 * words (taking words away from it before the search loses more than it gains), its headings for a
 * part; where figures, dates or amounts are expected, sentences without one fall behind. Those that tell of something beside it come last.
 */
export function findPassages(query: PassageQuery, corpus: Corpus): PassageMatch[] {
  const asked = query.asked || query.phrase;
  const matches = rankSentences(query, corpus)
    .filter(({ score }) => score > 0.15)
    .slice(0, MOST)
    .map((match) => {
      const { document, span } = match.sentence;
      const text = document.text.slice(span.start, span.end);
      return {
        ...match,
        evidence: sentenceEvidence(match.sentence), // for the few that remain
        ofOther: tellsOfOther(asked, text, { document, vocabulary: corpus.vocabulary }),
      };
    });
  return [false, true].flatMap((other) => matches.filter((match) => match.ofOther === other));
}

type Ranked = Omit<PassageMatch, "evidence">;

/** The sentences of the asked documents with their scores, best first. */
export function rankSentences(query: PassageQuery, corpus: Corpus): Ranked[] {
  const wanted = wantedBy(query, corpus);
  return corpus.documents
    .filter(({ id }) => isAsked(id, query.documents))
    .flatMap((document) => scoreDocument(document, wanted))
    .sort((a, b) => b.score - a.score);
}

/**
 * Score of the best sentence of the documents that are not asked; 0 where none holds anything of the question. Where
 * one question is put to each document in turn, none is searched twice.
 */
export function bestElsewhere(query: PassageQuery, corpus: Corpus): number {
  const others = corpus.documents.filter(({ id }) => !query.documents.includes(id));
  const elsewhere = { ...query, documents: others.map(({ id }) => id) };
  const scores = bestScores(elsewhere, corpus);
  let best = 0;
  for (const document of others) best = Math.max(best, scores(document));
  return best;
}

/** Best score of each document for a question, kept until another one is asked. */
function bestScores(query: PassageQuery, corpus: Corpus): (document: PolicyDocument) => number {
  const { documents, phrase, hint, expects, years, asked } = query;
  const key = JSON.stringify([documents.length === 1, phrase, hint, expects, years, asked]);
  const last = lastBest.get(corpus);
  if (last?.key === key) return last.scores;
  const wanted = wantedBy(query, corpus);
  const scores = rememberedFor((document: PolicyDocument) =>
    scoreDocument(document, wanted).reduce((best, { score }) => Math.max(best, score), 0),
  );
  lastBest.set(corpus, { key, scores });
  return scores;
}

const lastBest = new WeakMap<
  Corpus,
  { readonly key: string; readonly scores: (document: PolicyDocument) => number }
>();

function wantedBy(query: PassageQuery, corpus: Corpus): Wanted {
  const { phrase, hint, documents, asked = "" } = query;
  const { canonical, known } = corpus.vocabulary;
  const quantities = quantitiesIn(`${phrase}|${asked}`);
  const words = wordsOf([phrase, asked], corpus);
  return {
    words,
    // A band that holds the quantity says it, in other figures.
    wordsBeside:
      quantities.length === 0 ? words : wordsOf([phrase, asked].map(withoutQuantities), corpus),
    leaning: phraseGrams(canonical(hint), known),
    single: documents.length === 1,
    quantities,
    form: askedForm(asked, query.expects),
    focus: query.focus ?? null,
    query,
    corpus,
  };
}

/** Share of the words of a text that each sentence of a document holds, as {@link findPassages} measures it. */
export function coverageIn(
  document: PolicyDocument,
  text: string,
  corpus: Corpus,
): ArrayLike<number> {
  const { canonical, known, weight } = corpus.vocabulary;
  return sentencesOf(document, corpus).postings.coverageOf(
    allWords([canonical(text)], known),
    corpus.weights.get(document.id) ?? weight,
    NOTHING,
  );
}

/** The words of a question: the readings of its phrase, and all of them, with the lexicon's terms for aliases and as written. */
interface Words {
  readonly phrases: readonly Phrase[];
  readonly wholes: readonly Phrase[];
}

function wordsOf([phrase = "", asked = ""]: readonly string[], { vocabulary }: Corpus): Words {
  const { canonical, known } = vocabulary;
  return {
    phrases: alternativesOf(phrase).map((each) => phraseGrams(canonical(each), known)),
    wholes: [canonical, plainForm].map((wording) => allWords([phrase, asked].map(wording), known)),
  };
}

/** What it counts that a sentence speaks of the very band that the question falls into. */
const BAND = 0.35;

/** What it counts that a sentence holds a figure of the asked kind, or none. */
const FIGURE = 0.06;

/** What it costs that a sentence holds none of the expected kind of words. */
const AMISS = 0.12;
/** What it costs that a sentence names none of the asked years. */
const UNTIMELY = 0.06;
/** What it counts that a sentence holds the words that a follow-up leans on. */
const LEANING = 0.15;

/** Unknown words are more often talk than substance. */
const UNKNOWN = 0.5;

function allWords(texts: readonly string[], known: (gram: string) => boolean): Phrase {
  const grams = texts.flatMap((text) => [...gramsOf(text)]);
  return new Map(grams.map((gram) => [gram, known(gram) ? 1 : UNKNOWN]));
}

interface Wanted {
  readonly words: Words;
  /** Without the quantities that the question names. */
  readonly wordsBeside: Words;
  readonly leaning: Phrase;
  /** The question is about one document. */
  readonly single: boolean;
  readonly quantities: readonly Quantity[];
  readonly form: AskedForm;
  readonly focus: Sentence | null;
  readonly query: PassageQuery;
  readonly corpus: Corpus;
}

function scoreDocument(
  document: PolicyDocument,
  { words, wordsBeside, leaning, single, quantities, form, focus, query, corpus }: Wanted,
): Ranked[] {
  const { expects, years } = query;
  const weight = (single ? corpus.weights.get(document.id) : undefined) ?? corpus.vocabulary.weight;
  const prepared = sentencesOf(document, corpus);
  const about = single ? titleGrams(document, corpus.vocabulary) : NOTHING;
  const related = relatedIn(document, query, corpus);
  const best = (all: readonly Phrase[]) =>
    all
      .map((phrase) => prepared.postings.coverageOf(phrase, weight, about, related))
      .reduce((a, b) => a.map((value, i) => Math.max(value, b[i] ?? 0)));
  const sharesOf = ({ phrases, wholes }: Words) => ({
    coverages: best(phrases),
    helds: best(wholes),
  });
  const all = sharesOf(words);
  const beside = wordsBeside === words ? all : sharesOf(wordsBeside);
  const leanings = best([leaning]);
  const score = (sentence: Sentence, i: number): Ranked => {
    const text = prepared.texts[i] ?? "";
    const band = bandFit(text, quantities, form);
    const shares = band > 0 ? beside : all;
    const figure = hasValues(sentence) ? 0 : figureFit(text, form);
    const ofKind = prepared.fulfilling(expects)[i] === true;
    const tells = form.demand(text) || holdsAmount(sentence, expects);
    const fulfils = tells && holdsFigure(figure, ofKind);
    const named = years.length === 0 || years.some((year) => text.includes(String(year)));
    const whole = at(shares.helds, i);
    const signs = BAND * band + FIGURE * figure + formBonus(text, form);
    const lacks = (fulfils ? 0 : AMISS) + (named ? 0 : UNTIMELY);
    return {
      document,
      clause: sentence.clause,
      sentence,
      coverage: Math.min(1, at(shares.coverages, i) + (band > 0 ? BAND : 0)),
      band,
      whole,
      score: whole + LEANING * at(leanings, i) + signs + nearness(sentence, focus) - lacks,
      fulfils,
      timely: named || years.includes(planYear(document)),
    };
  };
  return prepared.sentences.map(score).filter(({ score: value }) => value > 0);
}

/** A figure of the asked kind stands there; where any will do, some word of the expected kind. */
function holdsFigure(figure: -1 | 0 | 1, ofKind: boolean): boolean {
  return figure === 0 ? ofKind : figure > 0;
}

function at(values: ArrayLike<number>, i: number): number {
  return values[i] ?? 0;
}

/** The sentences of a document, with what every question needs of them. */
interface DocumentSentences {
  readonly sentences: readonly Sentence[];
  readonly texts: readonly string[];
  readonly postings: GramPostings;
  /** Does each sentence hold the expected kind of words? */
  fulfilling(expects: QueryOf<"passage">["expects"]): readonly boolean[];
}

function sentencesOf(document: PolicyDocument, corpus: Corpus): DocumentSentences {
  return prepared(corpus.of(document).sentences);
}

const prepared = rememberedFor((sentences: readonly Sentence[]): DocumentSentences => {
  const texts = sentences.map(({ document, span }) => document.text.slice(span.start, span.end));
  const known = new Map<string, readonly boolean[]>();
  return {
    sentences,
    texts,
    postings: createGramPostings(sentences),
    fulfilling(expects) {
      const made =
        known.get(expects) ??
        texts.map(
          (text, i) =>
            fulfilsIn(text, expects) ||
            (expects === "money" && (grantsNone(text) || GRANTED_SHARE.test(text))) ||
            holdsAmount(sentences[i], expects),
        );
      known.set(expects, made);
      return made;
    },
  };
});

/** The figures of a table's row stand there without their unit, but not those in the words of a task. */
function hasValues({ table }: Sentence): boolean {
  return table !== null && table.table.kind !== "duty";
}

/** The amounts of a table's row stand there without their unit. */
function holdsAmount(
  sentence: Sentence | undefined,
  expects: QueryOf<"passage">["expects"],
): boolean {
  const columns = sentence?.table?.table.columns ?? [];
  const cells = sentence?.table?.row.cells ?? [];
  return (
    (expects === "money" || expects === "number") &&
    columns.some(({ role }, i) => role === "value" && /\d/u.test(cells[i]?.text ?? ""))
  );
}
