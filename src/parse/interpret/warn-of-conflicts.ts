import type { DocumentWarning, Duty, Indicator, IndicatorValue, Statement } from "../../policy.ts";
import { measureCore, quantitiesAgree } from "./compare-measures.ts";
import { findFigures } from "./find-figures.ts";
import { readNumber } from "./read-number.ts";
import type { Unwarned } from "./unwarned.ts";

/** Places where the document says two things of the same measure: text against table, clause against annexed task. */
export function warnOfConflicts(read: Unwarned): DocumentWarning[] {
  const byCore = statementsByCore(read.statements);
  return [
    ...read.indicators.flatMap((indicator) => indicatorConflicts(indicator, byCore)),
    ...taskConflicts(read),
  ];
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
  return indicator.values.flatMap((value): DocumentWarning[] => {
    if (value.number === null || value.scope !== null || !sameTime(value, statement)) return [];
    const quantity = {
      number: value.number,
      unit: value.unit,
      raw: value.raw,
      comparator: value.comparator,
    };
    if (quantitiesAgree(quantity, statement) !== false) return [];
    const message = `“${statement.subject}”正文写作${statement.raw}，指标表“${indicator.name}”（${value.column}）写作${value.raw}，两处不一致。`;
    return [{ code: "prose-table-conflict", message, spans: [statement.span, ...indicator.spans] }];
  });
}

/** Same year; a statement without one is compared by its role. */
function sameTime(value: IndicatorValue, statement: Statement): boolean {
  if (statement.year !== null) return statement.year === value.year;
  return statement.role === "baseline" && value.role === "baseline" && value.year !== null;
}

const SHARED_WORDS = 6;

/** Yearly figures of clauses against those in the words of annexed tasks that speak of the same thing. */
function taskConflicts(read: Unwarned): DocumentWarning[] {
  const statements = read.statements.filter((statement) => yearly(read.text, statement));
  const duties = read.duties.filter((duty) => duty.table !== null && duty.task.includes("每年"));
  return duties.flatMap((duty) =>
    statements.flatMap((statement) => clauseAgainstTask(duty, statement)),
  );
}

function clauseAgainstTask(duty: Duty, statement: Statement): DocumentWarning[] {
  return findFigures(duty.task).flatMap((figure): DocumentWarning[] => {
    const own = readNumber(figure.raw);
    if (own.number === null || own.unit !== statement.unit || own.number === statement.number)
      return [];
    if (!duty.task.slice(0, figure.from).includes("每年")) return [];
    if (!shareWords(statement.subject, duty.task)) return [];
    const message = `“${statement.subject}”正文为每年${statement.raw}，附件任务“${duty.label ?? ""}”为每年${figure.raw}，两处不一致。`;
    return [{ code: "clause-annex-conflict", message, spans: [statement.span, duty.taskSpan] }];
  });
}

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
