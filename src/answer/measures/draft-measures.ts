import type { PolicyDocument } from "../../policy.ts";
import { ON_AVERAGE } from "../../question/read/on-average.ts";
import type { Corpus } from "../../retrieval/corpus.ts";
import type { Finding } from "../../retrieval/finding.ts";
import { isYearly } from "../../retrieval/measures/is-yearly.ts";
import { type MeasureMatch, matchOf } from "../../retrieval/measures/measure-match.ts";
import { findShare } from "../../retrieval/tables/find-parts.ts";
import { createDraft, type Draft } from "../draft.ts";
import { askedValues } from "../format-value.ts";
import { tightQuote } from "../grounding/tight-quote.ts";
import { placeOf } from "../place-of.ts";
import type { Say } from "../wording.ts";
import { answerClaimOfAll } from "./answer-claim.ts";
import { atAnotherTime, isEarlier } from "./at-another-time.ts";
import { changeEnds } from "./change-ends.ts";
import { compareMeasures } from "./compare-measures.ts";
import type { MeasureWriting, Outcome } from "./measure-writing.ts";
import { noteConflicts, noteDamage, noteDifferentDefinitions } from "./notes.ts";
import { relateMeasures } from "./relate-measures.ts";
import { stateAgreement } from "./state-agreement.ts";
import { stateAttribute } from "./state-attribute.ts";
import { stateChange } from "./state-change.ts";
import { stateForemost } from "./state-foremost.ts";
import { stateOwners } from "./state-owners.ts";
import { stateToldChange } from "./state-told-change.ts";
import { stateUnit } from "./state-unit.ts";
import { stateValue, withoutNested } from "./state-value.ts";

type Measures = Extract<Finding, { kind: "measures" }>;

/** Values, attributes, changes and comparisons of the measures that a question names. */
export function draftMeasures(
  finding: Measures,
  { say, corpus }: { say: Say; corpus: Corpus },
): Draft {
  const { query, groups, inText } = finding;
  const draft = createDraft();
  const writing = { draft, say, corpus, query };
  const matches = groups.flatMap((group) => group.matches);
  const stating = new Set([...matches, ...inText].map(({ document }) => document));
  const asked = askedDocuments(finding, corpus);
  const owners = query.owner === "*" && stating.size === 1;
  const many =
    !owners &&
    (stating.size > 1 || asked.length > 1 || (query.operation === "compare" && stating.size > 0));
  const outcome =
    many && query.operation !== "attribute"
      ? compareMeasures(finding, { ...writing, asked })
      : stateOneByOne(finding, writing);
  const phrases = groups.map(({ phrase }) => shown(phrase)).join("、");
  for (const document of asked) {
    if (!stating.has(document)) draft.negative(say`${placeOf(document)}的文件未载明“${phrases}”。`);
  }
  for (const name of query.foreign) draft.negative(say`${name}不在已收录的文件范围内。`);
  noteDamage(matches, writing);
  noteConflicts(matches, writing);
  if (many) noteDifferentDefinitions(matches, writing);
  return draft.build(outcome, "not_stated");
}

/** The documents that must be reported on: those named, or all where the places named hold none. */
function askedDocuments({ query }: Measures, { documents }: Corpus): readonly PolicyDocument[] {
  return documents.filter(
    ({ id }) => query.documents.includes(id) || (query.documents.length === 0 && query.placesNamed),
  );
}

/** A phrase for readers: the bars between its alternatives are ours. */
function shown(phrase: string): string {
  return phrase.replaceAll("|", "");
}

function stateOneByOne({ groups }: Measures, writing: MeasureWriting): Outcome {
  const divided = dividedBy(groups, writing);
  const found = divided?.slice(0, 1) ?? groups.flatMap(({ matches }) => matches);
  const { operation } = writing.query;
  const all = operation === "value" ? withOtherYears(found, writing) : found;
  const judged = judgeTogether(all, writing);
  const told = quotesOnce(writing, judged) ? withoutNested(all, writing) : all;
  const outcomes = told.map((match) => stateOne(match, { ...writing, judged }));
  if (writing.query.versions !== null)
    stateAgreement(
      groups.flatMap(({ matches }) => matches),
      writing,
    );
  const [first, second = twinOf(first, writing)] =
    divided ?? groups.map(({ matches }) => matches[0]);
  if (writing.query.relation === "foremost")
    stateForemost(
      groups.flatMap(({ matches }) => matches.slice(0, 1)),
      writing,
    );
  else if (writing.query.relation !== null && first !== undefined && second !== undefined)
    relateMeasures([first, second], writing);
  const related = writing.query.relation === "share" && second !== undefined;
  stateUnfound(groups, { writing, related });
  return outcomes.includes("answered") ? "answered" : "not_found";
}

/** What other words tell of a figure that no measure is found for; else that it is not told, unless its share is (`related`). */
function stateUnfound(
  groups: Measures["groups"],
  { writing: { draft, say }, related }: { writing: MeasureWriting; related: boolean },
): void {
  for (const { phrase, matches, told } of groups) {
    if (told !== undefined)
      draft.fact(
        say`${placeOf(told.document)}:“${tightQuote(told.evidence)}”${draft.cite(told.evidence)}。`,
      );
    else if (matches.length === 0 && !related) draft.negative(say`文件未载明“${shown(phrase)}”。`);
  }
}

/** Words that hold those of another measure stand for both, unless each is judged by itself. */
function quotesOnce({ query: { operation, claim } }: MeasureWriting, judged: boolean): boolean {
  return operation === "value" && (claim === null || judged);
}

/** Says once whether the reader's figure holds of several measures that one name may mean; false where it does not. */
function judgeTogether(matches: readonly MeasureMatch[], writing: MeasureWriting): boolean {
  const { claim, operation, phrases } = writing.query;
  const rows = matches.map((match) => askedValues(match, writing.query));
  if (claim === null || operation !== "value" || phrases.length > 1) return false;
  if (rows.length < 2 || rows.some((values) => values.length === 0)) return false;
  answerClaimOfAll(claim, rows, writing);
  return true;
}

/** "2025年底多少,2028年目标呢", "现状和2025年预计": what running text gives for the one time and for the other. */
function withOtherYears(
  matches: readonly MeasureMatch[],
  { query: { years: named, asked }, corpus }: MeasureWriting,
): readonly MeasureMatch[] {
  const [match] = matches;
  const value = match?.values[0];
  const now = NOW.test(asked);
  const years = now ? [NO_YEAR, ...yearsIn(asked)] : named;
  if (
    match === undefined ||
    matches.length > 1 ||
    match.measure.statement === null ||
    years.length < 2
  )
    return matches;
  if (value === undefined || value.number === null) return matches;
  const own = { match, value: { ...value, number: value.number } };
  const other = atAnotherTime(own, { years, corpus });
  if (other === null || (other.value.year === null && !now)) return matches;
  return isEarlier(own, other) ? [match, other.match] : [other.match, match];
}

const NOW = /现状|现有|现在|目前|当前|如今|眼下/u;
/** Stands for the time that is called now. */
const NO_YEAR = 0;

function yearsIn(asked: string): readonly number[] {
  return [...asked.matchAll(/20\d\d(?=年)/gu)].map(([year]) => Number(year));
}

/** "初中占新增学位的几成": a part and the whole that one sentence gives for both. */
function dividedBy(
  groups: Measures["groups"],
  { corpus, query }: MeasureWriting,
): readonly [MeasureMatch, MeasureMatch] | null {
  const [match] = groups.flatMap(({ matches }) => matches);
  if (match === undefined || query.relation !== "share") return null;
  const pair = findShare(
    groups.map(({ phrase }) => phrase),
    { document: match.document, preferred: match.measure.statement, corpus },
  );
  const measures = corpus.of(match.document).measures;
  const [part, whole] = (pair ?? []).map((own) =>
    measures.find(({ statement }) => statement === own),
  );
  if (part === undefined || whole === undefined) return null;
  return [matchOf(part, { fit: match.fit, corpus }), matchOf(whole, { fit: match.fit, corpus })];
}

/** "城乡覆盖率分别达到80%和50%": the other figure that a sentence gives for the same words. */
function twinOf(
  match: MeasureMatch | undefined,
  { corpus }: MeasureWriting,
): MeasureMatch | undefined {
  const own = match?.measure.statement ?? null;
  if (match === undefined || own === null) return undefined;
  const twins = corpus.measures.filter(
    ({ document, statement }) =>
      document === match.document &&
      statement !== null &&
      statement !== own &&
      statement.subject === own.subject &&
      statement.sentence.start === own.sentence.start,
  );
  const [twin] = twins;
  return twin !== undefined && twins.length === 1
    ? matchOf(twin, { fit: match.fit, corpus })
    : undefined;
}

/** "平均每年要建几张": what the change comes to for a year, unless the document says that itself. */
function stateOnAverage(match: MeasureMatch, writing: MeasureWriting): Outcome | null {
  if (!ON_AVERAGE.test(writing.query.asked) || isYearly(match.measure)) return null;
  if (match.measure.statement !== null) return stateToldChange(match, writing);
  return changeEnds(match, writing.query) === null ? null : stateChange(match, writing);
}

/** "2026年新增几张" of what a table counts as new in each year: that year's figure. */
function countsNew({ name }: MeasureMatch, { years }: MeasureWriting["query"]): boolean {
  return years.length === 1 && /^新[增建]|新[增建](?:数|量)/u.test(name);
}

function stateOne(match: MeasureMatch, writing: MeasureWriting): Outcome {
  const bodies = writing.query.owner === "*" ? stateOwners(match, writing) : null;
  if (bodies !== null) return bodies;
  switch (writing.query.operation) {
    case "attribute":
      return stateAttribute(match, writing);
    case "unit":
      return stateUnit(match, writing);
    case "change":
    case "growth":
      if (countsNew(match, writing.query)) return stateValue(match, writing);
      return match.measure.statement === null
        ? stateChange(match, writing)
        : (stateToldChange(match, writing) ?? stateValue(match, writing));
    default:
      return stateOnAverage(match, writing) ?? stateValue(match, writing);
  }
}
