import { clauseEvidence, type Evidence } from "../../retrieval/evidence.ts";
import type { MeasureMatch, MeasureValue } from "../../retrieval/measures/measure-match.ts";
import { decisiveSpan } from "../../retrieval/passages/excerpt.ts";
import { leadingTime } from "../../retrieval/passages/leading-time.ts";
import { askedValues } from "../format-value.ts";
import { tightQuote } from "../grounding/tight-quote.ts";
import { asksSeveral } from "../passages/asks-several.ts";
import { stateOtherEnd } from "../passages/state-other-end.ts";
import { placeOf } from "../place-of.ts";
import { answerClaim } from "./answer-claim.ts";
import { describeValue } from "./describe-value.ts";
import type { MeasureWriting, Outcome } from "./measure-writing.ts";
import { stateAbsence } from "./state-absence.ts";
import { stateOwners } from "./state-owners.ts";

/** The figures of a measure that were asked for: a row's, target first, or the words of a statement. */
export function stateValue(match: MeasureMatch, writing: MeasureWriting): Outcome {
  const { query } = writing;
  const values = askedValues(match, query);
  const stated = values.filter(saysSomething);
  const other = match.values.filter(saysSomething);
  const premise = query.claim !== null || query.yearsTaken;
  if (values.length === 0 && premise && other.length > 0) {
    stateAbsence(match, values, writing);
    if (match.measure.statement === null) stateRow(match, other, writing);
    else stateWords(match, writing);
    return "answered"; // the reader's premise is corrected, or a year taken over from another question
  }
  if (stated.length === 0) {
    // Another body's column has a figure: it is shown as such, and does not answer.
    const timed = query.years.length === 0 || values.length > 0;
    if (timed && query.owner === null && stateOwners(match, writing) !== null) return "not_found";
    return stateAbsence(match, values, writing);
  }
  if (query.claim !== null && writing.judged !== true) answerClaim(query.claim, stated, writing);
  if (match.measure.statement === null) {
    stateRow(match, shownWith(stated, { values, all: match.values }, query), writing);
  } else {
    stateWords(match, writing);
  }
  return "answered";
}

function stateWords(match: MeasureMatch, writing: MeasureWriting): void {
  const { draft, say } = writing;
  const excerpt = widened(match, writing);
  const { statement } = match.measure;
  const place = placeOf(match.document);
  const time = statement === null ? null : leadingTime(match.document, statement);
  draft.fact(
    time === null
      ? say`${place}:“${tightQuote(excerpt)}”${draft.cite(excerpt)}。`
      : say`${place}(${tightQuote(time)}):“${tightQuote(excerpt)}”${draft.cite(time, excerpt)}。`,
  );
  const holds = statement !== null && excerpt.span.end > statement.valueSpan.start;
  if (holds)
    stateOtherEnd({ document: match.document, sentence: statement.sentence }, writing.query, {
      draft,
      say,
      quoted: excerpt,
    });
}

/**
 * Where no time is asked for, an empty cell is shown as such beside the figures of the others. What is claimed of one
 * year and true of another is shown with it.
 */
function shownWith(
  stated: readonly MeasureValue[],
  { values, all }: Record<"values" | "all", readonly MeasureValue[]>,
  { years, period, claim }: MeasureWriting["query"],
): readonly MeasureValue[] {
  if (years.length === 0 && period === null) return values;
  const meant = all.filter(({ number }) => claim !== null && number === claim);
  return [...stated, ...meant.filter((value) => !stated.includes(value))];
}

/** A figure, or words in its place ("应改尽改"), as against "—". */
function saysSomething({ number, raw }: MeasureValue): boolean {
  return number !== null || /\d|\p{Script=Han}{2,}/u.test(raw);
}

function stateRow(
  match: MeasureMatch,
  stated: readonly MeasureValue[],
  { draft, say }: MeasureWriting,
): void {
  const echoed = stated.some(({ role }) => role === "target");
  const mark = draft.cite(...match.evidence, ...(echoed ? match.echo : []));
  const targetFirst = [...stated].sort(
    (a, b) => Number(b.role === "target") - Number(a.role === "target"),
  );
  const figures = targetFirst.map((value) => describeValue(value, say)).join(";");
  draft.fact(say`${placeOf(match.document)}${match.name}:${figures}${mark}。`);
  if (match.measure.indicator !== null && stated.some(isOfUnknownYear))
    draft.note("damaged_text", say`该行在文件中只有一个数值,无法确定属于哪一年${mark}。`);
}

/** A row that lost its columns has one figure that stands under no header. */
function isOfUnknownYear({ year, column }: MeasureValue): boolean {
  return year === null && column === "";
}

/** Where several things are asked at once, a sentence up to this length is quoted whole. */
const LONG_SENTENCE = 320;

/** Without the measures whose words, as they are quoted, another one's hold. */
export function withoutNested(
  matches: readonly MeasureMatch[],
  writing: MeasureWriting,
): readonly MeasureMatch[] {
  const spans = new Map(
    matches
      .filter(({ measure }) => measure.statement !== null)
      .map((match) => [match, widened(match, writing).span]),
  );
  return matches.filter((match, at) => {
    const own = spans.get(match);
    return !matches.some((other, i) => {
      const span = spans.get(other);
      if (own === undefined || span === undefined || i === at || other.document !== match.document)
        return false;
      const same = span.start === own.start && span.end === own.end;
      return same ? i < at : span.start <= own.start && own.end <= span.end;
    });
  });
}

/** The statement's words, widened within its sentence where that holds more of what was asked. */
function widened(match: MeasureMatch, { query, corpus }: MeasureWriting): Evidence {
  const { document, measure } = match;
  const [evidence] = match.evidence;
  const { statement } = measure;
  if (evidence === undefined || statement === null) throw new Error("a statement has evidence");
  const { start, end } = statement.sentence;
  const together = asksSeveral(query.asked) && end - start <= LONG_SENTENCE;
  const span = together
    ? statement.sentence
    : decisiveSpan(statement, {
        start: evidence.span,
        phrase: query.phrases.join("|"),
        document,
        corpus,
      });
  const clause = document.clauses.find(({ id }) => id === statement.clause);
  return clauseEvidence(document, clause, span, evidence.context);
}
