import { fold } from "../../language/fold.ts";
import { type Fit, fitOf, type GramWeight, type Phrase } from "../../language/grams.ts";
import { askedMeasureWords, countsIn } from "../../language/measure-words.ts";
import { asksQuotient } from "../../question/read/asks-quotient.ts";
import type { Measure } from "../corpus.ts";
import { asksAmount } from "../demands.ts";
import { valuesOf } from "./measure-match.ts";
import { withUnsaidShare } from "./with-unsaid-share.ts";

/** What kind of figure is asked for. */
interface AskedKind {
  /** The measure words in which it is counted ("张"); none where the question does not say. */
  readonly units: readonly string[];
  /** In points, as only shares are. */
  readonly inPoints: boolean;
  /** How many of something there are. */
  readonly counts: boolean;
  /** What is counted, where it stands at the end; "" where it does not. */
  readonly counted: string;
}

/** "公园数量": how many there are, whatever a document calls that. */
const NUMBER_OF = /(?<=\p{Script=Han}{2}\|?)(?:总数量|数量|数目|个数)(?=$|\|)/u;

/** A phrase without the words that only say that something is counted. */
export function withoutNumberOf(phrase: string): string {
  return phrase.replace(NUMBER_OF, "");
}

/** What kind of figure a question asks for. By how much a figure changes, any kind may be told. */
export function askedKind(
  { asked, operation }: { readonly asked: string; readonly operation?: string },
  phrase: string,
): AskedKind {
  const changes = operation === "change" || operation === "growth";
  return {
    units: changes ? [] : askedUnits(asked, phrase),
    inPoints: IN_POINTS.test(asked) && asksQuotient(asked) === null,
    counts: COUNTS_THINGS.test(asked) || NUMBER_OF.test(phrase),
    counted: COUNTED.exec(asked)?.[1] ?? "",
  };
}

/** How well the best reading of a phrase fits a measure, by its words and by what kind of figure is asked for. */
export function fitMeasure(
  wanted: readonly Phrase[],
  measure: Measure,
  {
    weight,
    units,
    inPoints,
    counts,
    counted: noun,
    years,
  }: AskedKind & {
    weight: GramWeight;
    years: readonly number[];
  },
): Fit {
  const named = withUnsaidShare(measure, years);
  const countsElse = noun !== "" && !measure.grams.has(noun.slice(0, 2));
  const fits = wanted.map((each) => {
    const grams = withoutCut(each, measure);
    const fit = fitOf(grams, named, { weight, context: measure.context });
    const own = unitsOf(measure);
    const counted =
      units.length === 0 || own.some((unit) => units.some((word) => countsIn(unit, word)));
    const factor =
      rateFactor(grams, measure, fit) *
      shareFactor(grams, measure, { fit, inPoints, counts, countsElse }) *
      (counted ? 1 : units.some((unit) => /[元人]/u.test(unit)) ? OF_ANYTHING_ELSE : 0.65);
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

/** A figure of anything else says nothing of money, or of people. */
const OF_ANYTHING_ELSE = 0.5;

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
  {
    fit: { precision },
    inPoints,
    counts,
    countsElse,
  }: { fit: Fit; inPoints: boolean; counts: boolean; countsElse: boolean },
): number {
  const units = unitsOf(measure);
  const asked =
    inPoints || phrase.has("占比") || [...phrase.keys()].some((gram) => gram.endsWith("率"));
  const share = units.every((unit) => unit.startsWith("%"));
  if (share && !asked && countsElse) return NO_TOTAL;
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
  /(?:有|共|一共|建了?|设了?)(?:多少|几)(?:[家所个处座]?(?=\p{Script=Han}{2})(?!\p{Script=Han}*(?:率|比例|占比|百分))|(?:[家所个处座张人名户]|万人)?(?=$|[,。?]))/u;

/** "有多少座椅" of a park: what is counted stands at the end. */
const COUNTED =
  /(?:有|共|一共|建了?|设了?)(?:多少|几)[家所个处座张名户]?(\p{Script=Han}{2,4})[?]?$/u;

/** How many there are in all is no share of anything. */
const NO_TOTAL = 0.5;

/** Of a name that lost its ends, the phrase's pairs that reach over an end cannot be held against it. */
export function withoutCut(phrase: Phrase, { indicator, grams }: Measure): Phrase {
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

/** "差几个点": only a share is asked for in points. */
const IN_POINTS = /百分点|(?:多少|几)个?点(?!位|儿)|百分之[几多]|几成/u;

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
