import { fitOf } from "../language/grams.ts";
import type { Statement } from "../policy.ts";
import type { Evidence } from "../retrieval/evidence.ts";
import { type MeasureMatch, matchOf } from "../retrieval/measure-match.ts";
import { changeEnds } from "./change-ends.ts";
import type { MeasureWriting, Outcome } from "./measure-writing.ts";
import { placeOf } from "./place-of.ts";
import { reckonChange } from "./reckon-change.ts";
import { stateValue } from "./state-value.ts";
import { tightQuote } from "./tight-quote.ts";

/** Shares of their words that two statements of one thing have in common: of the shorter, of the longer. */
const SAME = 0.9;
const NEARLY = 0.6;

/**
 * By how much a figure of running text changes: what another sentence of the document says of the same thing
 * for another year is held against it. Where there is none, the words alone are stated.
 */
export function stateProseChange(match: MeasureMatch, writing: MeasureWriting): Outcome {
  const other = atAnotherTime(match, writing);
  const ends =
    other === null
      ? null
      : changeEnds({ ...match, values: [...match.values, ...other.values] }, writing.query.years);
  if (other === null || ends === null) return stateValue(match, writing);
  const { draft, say } = writing;
  const sources = [match, other].sort((a, b) => yearOf(a) - yearOf(b));
  const said = withoutParts(sources.flatMap(({ evidence: [first] }) => first ?? []));
  const words = said.map((each) => `“${tightQuote(each)}”${draft.cite(each)}`);
  const change = reckonChange(ends.from, ends.to);
  const unit = change.unit === "%" ? say`个百分点` : change.unit;
  const verb = change.rises ? say`提高` : say`降低`;
  draft.fact(
    say`${placeOf(match.document)}:${words.join(";")};${verb}${change.amount}${unit}(${change.steps})${draft.cite(...said)}。`,
  );
  return "answered";
}

/** Without what another one quotes as well. */
function withoutParts(all: readonly Evidence[]): readonly Evidence[] {
  const holds = (outer: Evidence, inner: Evidence) =>
    outer.document === inner.document &&
    outer.span.start <= inner.span.start &&
    inner.span.end <= outer.span.end;
  // Of two that quote the same words the first stays.
  return all.filter(
    (item, i) =>
      !all.some((other, j) => i !== j && holds(other, item) && (!holds(item, other) || j < i)),
  );
}

function yearOf({ values }: MeasureMatch): number {
  return values[0]?.year ?? 0;
}

/** Another year; without one the other end of the change that the same sentence tells ("由1.08降至0.98"). */
function isOtherTime(own: Statement, other: Statement): boolean {
  if (own.year !== null && other.year !== null) return own.year !== other.year;
  return own.role !== other.role && own.sentence.start === other.sentence.start;
}

/** The statement of the same document about the same thing, in the same unit, for another time. */
function atAnotherTime(match: MeasureMatch, { corpus }: MeasureWriting): MeasureMatch | null {
  const own = match.measure.statement;
  if (own === null) return null;
  const unitOf = (unit: string) => unit.replace(/^[万亿千百]+/u, "");
  const candidates = corpus.measures.flatMap((measure) => {
    const { document, statement, grams } = measure;
    const comparable =
      document === match.document &&
      statement !== null &&
      isOtherTime(own, statement) &&
      unitOf(statement.unit) === unitOf(own.unit);
    if (!comparable) return [];
    const { coverage, precision } = fitOf(match.measure.grams, grams, corpus.vocabulary);
    const alike = Math.max(coverage, precision) >= SAME && Math.min(coverage, precision) >= NEARLY;
    const opposite = statement.role !== own.role; // the figure a target starts from, rather than one on the way
    return alike ? [{ measure, score: coverage + precision + (opposite ? 1 : 0) }] : [];
  });
  const [best] = candidates.sort((a, b) => b.score - a.score);
  return best === undefined ? null : matchOf(best.measure, { fit: match.fit, corpus });
}
