import type { DocumentWarning, Duty, Indicator, IndicatorValue, Statement } from "../../policy.ts";
import { measureCore, quantitiesAgree } from "./compare-measures.ts";
import { findFigures } from "./find-figures.ts";
import { readNumber } from "./read-number.ts";
import type { Unwarned } from "./unwarned.ts";

/** Places where the document says two things of the same measure: text against table, clause against annexed task. */
export function warnOfConflicts(read: Unwarned): DocumentWarning[] {
  const byCore = statementsByCore(read.statements);
  return [
    ...read.indicators
      .filter((indicator) => !isPart(indicator, read.indicators))
      .flatMap((indicator) => indicatorConflicts(indicator, byCore)),
    ...taskConflicts(read),
  ];
}

/** "座椅数(其中木座椅)" below "座椅数": what the text says of the whole is not said of it. */
function isPart({ name }: Indicator, all: readonly Indicator[]): boolean {
  return all.some((other) => name.startsWith(`${other.name}(`));
}

function statementsByCore(
  statements: readonly Statement[],
): ReadonlyMap<string, readonly Statement[]> {
  const byCore = new Map<string, Statement[]>();
  for (const statement of statements) {
    const core = measureCore(statement.subject);
    if (core !== "") byCore.set(core, [...(byCore.get(core) ?? []), statement]);
  }
  return byCore;
}

function indicatorConflicts(
  indicator: Indicator,
  byCore: ReadonlyMap<string, readonly Statement[]>,
): DocumentWarning[] {
  const names = [indicator.name, ...indicator.restored.map((each) => each.restored)];
  const same = new Set(names.flatMap((name) => byCore.get(measureCore(name)) ?? []));
  return [...same].flatMap((statement) => textAgainstTable(indicator, statement));
}

function textAgainstTable(indicator: Indicator, statement: Statement): DocumentWarning[] {
  const values = comparable(indicator, statement);
  if (statement.year === null && values.some((value) => agree(value, statement))) return [];
  return (statement.year === null ? values.slice(-1) : values).flatMap((value) => {
    if (agree(value, statement) !== false) return [];
    const message = `“${statement.subject}”正文写作${statement.raw}，指标表“${indicator.name}”（${value.column}）写作${value.raw}，两处不一致。`;
    return [{ code: "prose-table-conflict", message, spans: [statement.span, ...indicator.spans] }];
  });
}

function agree({ number, unit, raw, comparator }: IndicatorValue, statement: Statement) {
  return number === null ? null : quantitiesAgree({ number, unit, raw, comparator }, statement);
}

/** The figures for the statement's year; for one without a year all that tell the state before, the latest last. */
function comparable(indicator: Indicator, statement: Statement): IndicatorValue[] {
  return indicator.values
    .filter(({ number, scope }) => number !== null && scope === null)
    .filter((value) => sameTime(value, statement))
    .sort((a, b) => (a.year ?? 0) - (b.year ?? 0));
}

/** Same year; a statement without one is compared by its role. */
function sameTime(value: IndicatorValue, statement: Statement): boolean {
  if (statement.year !== null) return statement.year === value.year;
  return statement.role === "baseline" && value.role === "baseline" && value.year !== null;
}

const SHARED_WORDS = 6;

/** Figures of clauses against those in the words of annexed tasks that speak of the same thing. */
function taskConflicts(read: Unwarned): DocumentWarning[] {
  const duties = read.duties.filter((duty) => duty.table !== null && /\d/.test(duty.task));
  return duties.flatMap((duty) =>
    read.statements.flatMap((statement) =>
      clauseAgainstTask(duty, statement, yearly(read.text, statement)),
    ),
  );
}

function clauseAgainstTask(duty: Duty, statement: Statement, each: boolean): DocumentWarning[] {
  if (statement.role === "baseline" && statement.year !== null) return []; // done before
  return findFigures(duty.task).flatMap((figure): DocumentWarning[] => {
    const own = readNumber(figure.raw);
    if (own.number === null || own.unit !== statement.unit || own.number === statement.number)
      return [];
    const before = duty.task.slice(0, figure.from);
    if (before.includes("每年") !== each) return [];
    const same = each
      ? shareWords(statement.subject, duty.task)
      : before.endsWith(statement.subject.slice(-FOLLOWED_WORDS));
    if (!same || statement.subject.length < SHARED_WORDS) return [];
    const time = each ? "每年" : "";
    const message = `“${statement.subject}”正文为${time}${statement.raw}，附件任务“${duty.label ?? duty.task}”为${time}${figure.raw}，两处不一致。`;
    return [{ code: "clause-annex-conflict", message, spans: [statement.span, duty.taskSpan] }];
  });
}

/** A figure without 每年 counts the same thing when these many characters before it are the same. */
const FOLLOWED_WORDS = 10;

function yearly(text: string, statement: Statement): boolean {
  return text
    .slice(Math.max(0, statement.valueSpan.start - 8), statement.valueSpan.start)
    .includes("每年");
}

function shareWords(left: string, right: string): boolean {
  for (let at = 0; at + SHARED_WORDS <= left.length; at++) {
    if (right.includes(left.slice(at, at + SHARED_WORDS))) return true;
  }
  return false;
}
