import { type Fit, fitOf, gramsOf } from "../../language/grams.ts";
import type { PolicyDocument, Statement } from "../../policy.ts";
import type { Corpus, Measure } from "../../retrieval/corpus.ts";
import { isYearly } from "../../retrieval/measures/is-yearly.ts";
import { type MeasureMatch, matchOf, valuesOf } from "../../retrieval/measures/measure-match.ts";
import type { Figure } from "./change-ends.ts";

/** A measure with one of its figures. */
export interface Told {
  readonly match: MeasureMatch;
  readonly value: Figure;
}

/** Shares of their words that the names of one thing have in common: of the shorter, of the longer. */
const SAME = 0.9;
const NEARLY = 0.6;
const SHORTENED = 0.5;

/**
 * What the same document says of the same thing in the same unit for another time, be it in running text or in a table:
 * for one of the asked years where several are named, else rather the state that an aim starts from. Null where there
 * is none.
 */
export function atAnotherTime(
  own: Told,
  { years, corpus }: { years: readonly number[]; corpus: Corpus },
): Told | null {
  const wanted = years.length > 1 ? years.filter((year) => year !== own.value.year) : [];
  const name = gramsOfName(own.match.measure, corpus);
  const found = corpus
    .of(own.match.document)
    .measures.filter((measure) => measure !== own.match.measure)
    .flatMap((measure) =>
      figuresOf(measure)
        .filter((value) => isComparable({ measure, value }, own) && isAsked(value, wanted))
        .map((value) => ({
          measure,
          value,
          fit: fitOf(name, gramsOfName(measure, corpus), corpus.vocabulary),
        })),
    )
    .filter(({ fit, measure }) => isAlike(fit, isBeside(measure, own.match.measure)))
    .map((each) => ({ ...each, score: scoreOf(each, own) }))
    .sort((a, b) => b.score - a.score);
  const [best] = found;
  if (best === undefined) return null;
  const match = matchOf(best.measure, { fit: own.match.fit, corpus });
  return { match, value: best.value };
}

/** The figures of a measure that are the place's own. */
export function figuresOf(measure: Measure): readonly Figure[] {
  return valuesOf(measure).filter(
    (value): value is Figure => value.number !== null && value.scope === null,
  );
}

/** Does the earlier of two figures of one thing come first? */
export function isEarlier(a: Told, b: Told): boolean {
  const [one, other] = [a.match.measure.statement, b.match.measure.statement];
  if (isToldChange(one, other, a.match.document))
    return (one?.valueSpan.start ?? 0) < (other?.valueSpan.start ?? 0);
  if (a.value.year !== null && b.value.year !== null) return a.value.year < b.value.year;
  return a.value.role === "baseline";
}

function isAsked({ year }: Figure, wanted: readonly number[]): boolean {
  return wanted.length === 0 || year === null || wanted.includes(year);
}

function isAlike({ coverage, precision }: Fit, beside: boolean): boolean {
  const nearly = beside ? SHORTENED : NEARLY;
  return Math.max(coverage, precision) >= SAME && Math.min(coverage, precision) >= nearly;
}

/** Told in the same sentence, which says a name in full but once ("60岁以上游客占23%,到2025年游客占比26%"). */
function isBeside({ statement: one }: Measure, { statement: other }: Measure): boolean {
  return one !== null && other !== null && one.sentence.start === other.sentence.start;
}

function scoreOf(
  { measure, value, fit }: { measure: Measure; value: Figure; fit: Fit },
  own: Told,
): number {
  const told = isToldChange(measure.statement, own.match.measure.statement, measure.document)
    ? 2
    : 0;
  const opposite = value.role !== own.value.role ? 1 : 0; // the figure a target starts from, rather than one on the way
  return fit.coverage + fit.precision + told + opposite;
}

/** In the same unit, and for another time: another year, or the state now and an aim. */
function isComparable({ measure, value }: { measure: Measure; value: Figure }, own: Told): boolean {
  if (bare(value.unit) !== bare(own.value.unit)) return false;
  if (isYearly(measure) !== isYearly(own.match.measure)) return false;
  if (!isOfState(measure) || !isOfState(own.match.measure)) return false;
  if (isToldChange(measure.statement, own.match.measure.statement, measure.document)) return true;
  if (value.year !== null && own.value.year !== null) return value.year !== own.value.year;
  const roles = [value.role, own.value.role];
  return roles.includes("baseline") && roles.includes("target");
}

/** Says how much there is at a time: not how far it lies from another's, nor by how much it has changed. */
function isOfState({ document: { text }, statement }: Measure): boolean {
  if (statement === null) return true;
  const before = /[^,，;；。:：]*$/u.exec(
    text.slice(statement.sentence.start, statement.valueSpan.start),
  );
  const words = (before?.[0] ?? "").replace(/\s/gu, "");
  return (
    !/(?<![不得])[高低多少]于|(?<![占对])比(?![例重率值])|较|[(（][^()（）]*$|全[国省]/u.test(
      words,
    ) && !ENDS_IN_CHANGE.test(words)
  );
}

const ENDS_IN_CHANGE = /(?:增长|增幅|增加|提高|下降|减少|降低|增速)了?约?$/u;

function bare(unit: string | null): string {
  return (unit ?? "").replace(/^[万亿千百]+/u, "");
}

const CHANGES =
  /^(?:起)?(?:稳步|逐步)?(?:提高|提升|增加|增长|上升|扩大|下降|降低|减少|降|调整|压缩|缩短)/u;

/** "由72%提高到85%": both ends of one change that a sentence tells. */
export function isToldChange(
  one: Statement | null,
  other: Statement | null,
  { text }: PolicyDocument,
): boolean {
  if (one === null || other === null || one.subject !== other.subject) return false;
  if (one.sentence.start !== other.sentence.start) return false;
  const [first, second] = [one, other].sort((x, y) => x.valueSpan.start - y.valueSpan.start);
  if (first === undefined || second === undefined) return false;
  const between = text.slice(first.valueSpan.end, second.valueSpan.start);
  return CHANGES.test(between.replace(/\s/gu, "")) && !/[,，;；。]/u.test(between);
}

/** What a name may begin and end with, and mean the same. */
const AROUND =
  /^(?:全[市县区省州]|本[市县区]|其中|现?[共已]?有|[建完]成|实施|提供|累计|新增)+|(?:总?数量?|里程|水平|规模)$/gu;

function gramsOfName(
  { indicator, statement }: Measure,
  { vocabulary }: Corpus,
): ReadonlySet<string> {
  const name = (indicator?.name ?? statement?.subject ?? "").replace(/\s/gu, "");
  return gramsOf(vocabulary.canonical(name.replace(/占(?!比).*$/u, "占比").replace(AROUND, "")));
}
