import { type Fit, fitOf, gramsOf } from "../../language/grams.ts";
import { rememberedFor } from "../../language/remembered.ts";
import type { IndicatorValue, PolicyDocument, Span, Statement } from "../../policy.ts";
import type { Corpus, Measure } from "../corpus.ts";
import { type Evidence, indicatorEvidence, statementEvidence } from "../evidence.ts";
import { isYearly } from "./is-yearly.ts";
import { isOfSibling } from "./sibling-tables.ts";

/** One figure of a measure; `column` is the header of its column, or its time phrase in running text. */
export type MeasureValue = Omit<IndicatorValue, "span">;

/** A measure that fits a phrase. */
export interface MeasureMatch {
  readonly document: PolicyDocument;
  readonly name: string;
  readonly unit: string | null;
  readonly attribute: string | null;
  readonly values: readonly MeasureValue[];
  readonly fit: Fit;
  readonly measure: Measure;
  readonly evidence: readonly Evidence[];
  /** Statements of the same document about the same thing and time that give another figure. */
  readonly conflicts: readonly {
    readonly evidence: readonly Evidence[];
    readonly values: readonly MeasureValue[];
  }[];
  /** For a row: the statement of the same document that gives its figure in running text; empty if none. */
  readonly echo: readonly Evidence[];
}

/** All figures of a measure. */
export const valuesOf = rememberedFor(readValues);

function readValues({ document, indicator, statement }: Measure): readonly MeasureValue[] {
  if (indicator !== null) {
    // "3个 | 3": a cell that leaves its unit out means that of its neighbour.
    const units = new Set(indicator.values.flatMap(({ unit }) => unit ?? []));
    const shared = units.size === 1 && indicator.unit === null ? [...units][0] : undefined;
    return indicator.values.map((value: IndicatorValue) => ({
      ...value,
      unit: value.unit ?? indicator.unit ?? shared ?? null,
    }));
  }
  if (statement === null) return [];
  const { raw, number, unit, comparator, year, when } = statement;
  return [
    {
      raw,
      number,
      unit,
      comparator,
      // What something rises from was before the year that the document is for.
      year: year ?? (statement.role === "baseline" ? null : annualYear(document)),
      scope: null,
      column: when ?? "",
      role: statement.role ?? "target",
    },
  ];
}

/** The year of a document for one year ("2024年工作要点"), whose figures need not repeat it; null for others. */
function annualYear({ title }: PolicyDocument): number | null {
  const years = new Set([...title.matchAll(/(20\d{2})(?=年)/gu)].map(([, year]) => Number(year)));
  const [only] = years;
  return years.size === 1 && only !== undefined && !/20\d{2}\s*[—-]+\s*20\d{2}/u.test(title)
    ? only
    : null;
}

/** A measure as a match, with its evidence and the statements that contradict it. */
export function matchOf(
  measure: Measure,
  { fit, corpus }: { fit: Fit; corpus: Corpus },
): MeasureMatch {
  const { document, indicator, statement } = measure;
  const values = valuesOf(measure);
  return {
    document,
    name: indicator?.name ?? statement?.subject ?? "",
    unit: indicator?.unit ?? statement?.unit ?? null,
    attribute: indicator?.attribute ?? null,
    values,
    fit,
    measure,
    evidence: evidenceOf(measure),
    conflicts: conflictsOf(measure, corpus).map((other) => ({
      evidence: evidenceOf(other),
      values: valuesOf(other),
    })),
    echo: indicator === null ? [] : echoOf(measure, corpus),
  };
}

function evidenceOf({ document, indicator, statement }: Measure): Evidence[] {
  if (indicator !== null) return indicatorEvidence(document, indicator);
  return statement === null ? [] : [statementEvidence(document, statement)];
}

/** Measures of the same document about the same thing and time with another figure; table rows do not contradict each other. */
function conflictsOf(measure: Measure, corpus: Corpus): Measure[] {
  return corpus.of(measure.document).measures.filter((other) => {
    const [row, said] = measure.statement === null ? [measure, other] : [other, measure];
    const { statement } = said;
    if (
      statement === null ||
      (row.statement !== null && overlap(row.statement.sentence, statement.sentence))
    )
      return false;
    const alike = row.statement === null ? ALIKE : 0.9;
    // Without a year of its own a statement may tell any of the row's times.
    if (statement.year === null && valuesOf(row).some((value) => isSame(value, statement)))
      return false;
    const against = valuesOf(row).filter((value) => contradicts(value, statement));
    return (
      against.length > 0 &&
      (areAlike(row, said, { alike, corpus }) ||
        (row.statement === null && isMoreThanWhole(row, said, { against, corpus })))
    );
  });
}

/** How much of a row's name and of what a statement is about must be the other's, for them to be of one thing. */
const ALIKE = 0.72;
const PART = 0.8;
/** What a name of a count ends in and a sentence leaves out. */
const COUNTS = /(?:总|个)?数量?$/u;

/** A statement about a part ("社会力量主办的…") that counts more than the row has of the whole. */
function isMoreThanWhole(
  row: Measure,
  said: Measure,
  { against, corpus }: { against: readonly MeasureValue[]; corpus: Corpus },
): boolean {
  const { statement } = said;
  if (
    statement === null ||
    row.document !== said.document ||
    !/^[万亿]?[个家所处张]$/u.test(statement.unit)
  )
    return false;
  const more = against.some(
    ({ number, unit, role }) =>
      role === "baseline" &&
      number !== null &&
      number * multiplier(unit) < statement.number * multiplier(statement.unit),
  );
  if (!more) return false;
  const { vocabulary } = corpus;
  const whole = gramsOf(vocabulary.canonical((row.indicator?.name ?? "").replace(COUNTS, "")));
  return fitOf(whole, said.grams, vocabulary).coverage >= PART;
}

/** Two measures of one document about the same thing. */
function areAlike(
  row: Measure,
  said: Measure,
  { alike, corpus }: { alike: number; corpus: Corpus },
): boolean {
  if (row.document !== said.document || row === said || isYearly(row) !== isYearly(said))
    return false;
  if (PER.test(nameOf(row)) !== PER.test(nameOf(said)) || isNorm(said)) return false;
  if (isOfSibling(row, said)) return false;
  const { coverage, precision } = fitOf(row.grams, said.grams, corpus.vocabulary);
  return coverage >= alike && precision >= alike;
}

/** So much for each is another thing than the whole. */
const PER = /人均|户均|每[十百千万]|(?<!\p{Script=Han})[百千万]人/u;

function nameOf({ indicator, statement }: Measure): string {
  return indicator?.name ?? statement?.subject ?? "";
}

/** "按照每百人不少于10个座位的标准配建": how something is to be built, no aim for the whole place. */
function isNorm({ document, statement }: Measure): boolean {
  if (statement === null) return false;
  const around = document.text.slice(statement.span.start - 4, statement.valueSpan.end + 12);
  return /标准(?:[配规建补设]|划)|预留|配建/u.test(around.replace(/\s/g, ""));
}

const ECHO = 0.75;

/** The statement that says a row's latest figure over again. */
function echoOf(row: Measure, corpus: Corpus): Evidence[] {
  const { weight } = corpus.vocabulary;
  const [best] = corpus
    .of(row.document)
    .measures.filter(
      (said) =>
        said.statement !== null &&
        areAlike(row, said, { alike: ECHO, corpus }) &&
        valuesOf(row).some((value) => agrees(value, said.statement)),
    )
    .map((said) => ({ said, score: fitOf(row.grams, said.grams, { weight }).score }))
    .sort((a, b) => b.score - a.score);
  return best === undefined ? [] : evidenceOf(best.said);
}

/** The same target for the same year. */
function agrees(value: MeasureValue, statement: Statement | null): boolean {
  return (
    statement !== null &&
    value.role === "target" &&
    value.year === statement.year &&
    isSame(value, statement)
  );
}

/** The same quantity, whenever. */
function isSame({ number, unit }: MeasureValue, statement: Statement): boolean {
  return (
    number !== null &&
    unit !== null &&
    baseUnit(unit) === baseUnit(statement.unit) &&
    number * multiplier(unit) === statement.number * multiplier(statement.unit)
  );
}

function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

function contradicts(value: MeasureValue, statement: Statement): boolean {
  if (value.number === null || value.scope !== null || value.unit === null) return false;
  const sameTime =
    (value.year === statement.year && (value.year !== null || value.role === statement.role)) ||
    (statement.year === null && statement.role !== null && value.role === statement.role);
  if (!sameTime || baseUnit(value.unit) !== baseUnit(statement.unit)) return false;
  const [a, b] = [
    value.number * multiplier(value.unit),
    statement.number * multiplier(statement.unit),
  ];
  if (statement.comparator === "~") return Math.abs(a - b) > 0.05 * Math.abs(b);
  const decimals = (/\.(\d+)/.exec(String(statement.number))?.[1] ?? "").length;
  return Math.abs(a - b) > 0.5 * multiplier(statement.unit) * 10 ** -decimals + 1e-9;
}

function baseUnit(unit: string): string {
  return unit.replace(/^[万亿千百]/u, "").replace(/以上|左右/u, "");
}

/** 10,000 for "万张", 1 for "张". */
export function multiplier(unit: string | null): number {
  return unit?.startsWith("亿") ? 1e8 : unit?.startsWith("万") ? 1e4 : 1;
}
