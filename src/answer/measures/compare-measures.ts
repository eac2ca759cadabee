import type { PolicyDocument } from "../../policy.ts";
import type { Corpus } from "../../retrieval/corpus.ts";
import type { Finding } from "../../retrieval/finding.ts";
import type { MeasureMatch, MeasureValue } from "../../retrieval/measures/measure-match.ts";
import type { PassageMatch } from "../../retrieval/passages/find-passages.ts";
import type { DraftBuilder } from "../draft.ts";
import { askedValues, formatNumber, formatValue } from "../format-value.ts";
import { tightQuote } from "../grounding/tight-quote.ts";
import { placeOf } from "../place-of.ts";
import { atOneTime } from "./at-one-time.ts";
import { changeEnds } from "./change-ends.ts";
import type { Measured, MeasureWriting, Outcome } from "./measure-writing.ts";
import { rankMeasures } from "./rank-measures.ts";

interface Comparison extends MeasureWriting {
  /** Years of the table's columns, ascending; none where no figure has one. */
  readonly years: readonly number[];
  readonly attributes: boolean;
  readonly changes: boolean;
}

/**
 * A table of the asked figures, place by place, under a sentence that names them in order. A place that
 * says it in running text only is quoted; an asked place that does not say it has its own row.
 */
export function compareMeasures(
  { groups, inText, ...finding }: Extract<Finding, { kind: "measures" }>,
  { asked, ...given }: MeasureWriting & { asked: readonly PolicyDocument[] },
): Outcome {
  const query = withoutLoneYear(groups, finding.query);
  const writing = { ...given, query };
  const told = groups.map(({ phrase, matches: own }) => {
    const values = own.map((match) => ({ match, values: askedValues(match, query) }));
    return { phrase, measured: atOneTime(values, writing) };
  });
  const measured = told.flatMap((group) => group.measured);
  const matches = measured.map(({ match }) => match);
  const comparison: Comparison = {
    ...writing,
    years: yearsOf(measured),
    attributes: query.operation === "attribute",
    changes: query.operation === "change" || query.operation === "growth" || query.by === "change",
  };
  addColumns(comparison);
  for (const each of measured) addMeasured(each, { ...comparison, bare: hasNoYears(measured) });
  for (const passage of inText) addQuoted(passage, comparison);
  const stating = [...matches, ...inText].map(({ document }) => document);
  for (const document of asked) if (!stating.includes(document)) addUnstated(document, comparison);
  const whole = groups.length > 1 || query.filter !== null;
  const alike = whole ? told : byName(told, writing.corpus);
  const apart = query.paired || !alike.some(isOfSeveral) || alike.length < 2;
  // "甲地和乙地的座椅、公园比一下": each by itself.
  const outcomes = apart
    ? [rankMeasures(measured, writing)]
    : alike.map(({ phrase, measured: own }) =>
        rankMeasures(own, {
          ...writing,
          draft: headed(writing.draft, `${phrase.replaceAll("|", "")}:`),
        }),
      );
  quote(inText, comparison);
  return outcomes.includes("answered") ? "answered" : "not_found";
}

/** A year taken over from an earlier question that only one place has a figure for is none to compare places at. */
function withoutLoneYear(
  groups: Extract<Finding, { kind: "measures" }>["groups"],
  query: MeasureWriting["query"],
): MeasureWriting["query"] {
  const timed = groups.flatMap(({ matches }) =>
    matches.filter((match) => askedValues(match, query).some(({ number }) => number !== null)),
  );
  const lone = new Set(timed.map(({ document }) => document)).size < 2;
  return query.yearsTaken && lone ? { ...query, years: [], yearsTaken: false } : query;
}

/** What is measured under one name. */
interface Group {
  readonly phrase: string;
  readonly measured: readonly Measured[];
}

/** One phrase's measures by their names, where places have several of them and each name is that of several places. */
function byName(groups: readonly Group[], { vocabulary }: Corpus): readonly Group[] {
  const all = groups.flatMap(({ measured }) => measured);
  const nameOf = ({ match }: Measured) => vocabulary.canonical(match.name);
  const named = [...new Set(all.map(nameOf))].map((name) => {
    const measured = all.filter((each) => nameOf(each) === name);
    return { phrase: measured[0]?.match.name ?? "", measured };
  });
  return named.every(isOfSeveral) ? named : groups;
}

/** The sentences of places whose figure stands in running text only, behind what can be put in order. */
function quote(inText: readonly PassageMatch[], { draft, say }: Comparison): void {
  for (const { document, evidence } of inText)
    draft.fact(say`${placeOf(document)}:“${tightQuote(evidence)}”${draft.cite(evidence)}。`);
}

/** A draft whose next sentence begins with the heading. */
function headed(draft: DraftBuilder, heading: string): DraftBuilder {
  let lead = heading;
  const led = (sentence: string) => {
    const full = lead + sentence;
    lead = "";
    return full;
  };
  return {
    ...draft,
    fact: (sentence) => draft.fact(led(sentence)),
    negative: (sentence) => draft.negative(led(sentence)),
    listing: (head, items) => draft.listing(led(head), items),
  };
}

function isOfSeveral({ measured }: Group): boolean {
  return new Set(measured.map(({ match }) => match.document)).size > 1;
}

function yearsOf(measured: readonly Measured[]): number[] {
  const years = measured.flatMap(({ values }) => values.flatMap(({ year }) => year ?? []));
  return [...new Set(years)].sort((a, b) => a - b);
}

function hasNoYears(measured: readonly Measured[]): boolean {
  return yearsOf(measured).length === 0 && measured.some(({ values }) => values.length > 0);
}

function addColumns({ draft, say, years, attributes, changes }: Comparison): void {
  draft.columns([
    say`地区`,
    say`指标(原文)`,
    ...years.map((year) => `${year}${say`年`}`),
    ...(years.length === 0 ? [say`数值`] : []),
    ...(attributes ? [say`属性`] : []),
    ...(changes ? [say`变化`] : []),
  ]);
}

function addMeasured(
  { match, values }: Measured,
  { bare, ...comparison }: Comparison & { bare: boolean },
): void {
  const { draft, say, attributes, changes } = comparison;
  draft.row(
    [
      placeOf(match.document),
      match.name,
      ...(bare ? [untimed(values)] : figuresByYear(values, comparison)),
      ...(attributes ? [match.attribute ?? say`未标注`] : []),
      ...(changes ? [changeOf(match, comparison)] : []),
    ],
    match.evidence,
  );
}

/** One cell a year. Figures without a year take the last column's place where that has none of its own. */
function figuresByYear(
  values: readonly MeasureValue[],
  { years, say }: Comparison,
): readonly string[] {
  const loose = untimed(values);
  return years.map((year, i) => {
    const value = values.find((each) => each.year === year);
    if (value !== undefined) return formatValue(value);
    return i === years.length - 1 && loose !== "" ? loose : say`未载明`;
  });
}

function untimed(values: readonly MeasureValue[]): string {
  return values
    .filter(({ year }) => year === null)
    .map((value) => `${formatValue(value)}${value.column === "" ? "" : `(${value.column})`}`)
    .join(";");
}

function changeOf(match: MeasureMatch, { query, say }: Comparison): string {
  const ends = changeEnds(match, query);
  if (ends === null) return say`未载明`;
  const [from, to] = [ends.from.number, ends.to.number];
  return `${to} − ${from} = ${formatNumber(to - from, to, from)}`;
}

function addQuoted({ document, evidence }: PassageMatch, { draft, say, years }: Comparison): void {
  const cells = years.length === 0 ? [say`见原文`] : years.map(() => say`见原文`);
  draft.row([placeOf(document), tightQuote(evidence), ...cells], [evidence]);
}

function addUnstated(document: PolicyDocument, comparison: Comparison): void {
  const { draft, say, years, attributes, changes } = comparison;
  draft.row(
    [
      placeOf(document),
      say`未载明`,
      ...years.map(() => say`未载明`),
      ...(attributes ? [""] : []),
      ...(changes ? [""] : []),
    ],
    [],
  );
}
