import type {
  Clause,
  DocumentWarning,
  Duty,
  Indicator,
  MetadataKey,
  Party,
  PolicyDocument,
  Span,
  Statement,
  Table,
} from "../policy.ts";
import { createLineMap } from "../read/line-map.ts";

/** What `wence inspect --json` says of one document; its shape is part of the public contract. */
export type DocumentDescription = ReturnType<typeof describeDocument>;

/**
 * Turns a parsed document into plain data for other programs: names instead of parties, and lines
 * (1-based, inclusive, in the file as received) instead of offsets.
 *
 * A fact the document does not state is null. `clauses[].text` is verbatim.
 */
export function describeDocument(document: PolicyDocument) {
  const lines = linesIn(document.text);
  const stated = (key: MetadataKey) =>
    document.metadata.find((field) => field.key === key)?.value ?? null;
  return {
    id: document.id,
    file: document.file,
    title: document.title,
    place: document.place,
    documentNumber: stated("documentNumber"),
    issuer: stated("issuer"),
    dateSigned: stated("dateSigned"),
    datePublished: stated("datePublished"),
    validity: stated("validity"),
    encoding: document.encoding,
    sha256: document.sha256,
    metadata: document.metadata.map(({ key, label, value, span }) => ({
      key,
      label,
      value,
      ...lines([span]),
    })),
    clauses: document.clauses.map((clause) => describeClause(clause, document.text, lines)),
    indicators: document.indicators.map((indicator) => describeIndicator(indicator, lines)),
    statements: document.statements.map((statement) => describeStatement(statement, lines)),
    duties: document.duties.map((duty) => describeDuty(duty, lines)),
    tables: document.tables.map((table) => describeTable(table, lines)),
    people: document.people.map(({ role, name, post, body, phone, span }) => ({
      role,
      name,
      post,
      body,
      phone: phone ?? null,
      ...lines([span]),
    })),
    attachments: document.attachments.map(({ number, title, included, span }) => ({
      number,
      title,
      included,
      ...lines([span]),
    })),
    originUrl: document.curation?.url ?? null,
    supersedes: document.curation?.supersedes ?? [],
    warnings: document.warnings.map((warning) => describeWarning(warning, lines)),
  };
}

interface Lines {
  readonly startLine: number;
  readonly endLine: number;
}
type LinesOf = (spans: readonly Span[]) => Lines;

/** First and last line that any of the spans touches; the first line of the file for none. */
function linesIn(text: string): LinesOf {
  const { lineOf } = createLineMap(text);
  return (spans) => {
    if (spans.length === 0) return { startLine: 1, endLine: 1 };
    const start = Math.min(...spans.map((span) => span.start));
    const end = Math.max(...spans.map((span) => span.end));
    return { startLine: lineOf(start), endLine: lineOf(Math.max(start, end - 1)) };
  };
}

function describeClause(clause: Clause, text: string, lines: LinesOf) {
  const { id, number, title, path, parent, level, span } = clause;
  return {
    id,
    number,
    title,
    path,
    parent,
    level,
    text: text.slice(span.start, span.end),
    ...lines([span]),
  };
}

function describeIndicator(indicator: Indicator, lines: LinesOf) {
  const { id, name, unit, attribute, values, table, row, label, damaged, restored, spans } =
    indicator;
  return {
    id,
    name,
    unit,
    attribute,
    values: values.map(({ span: _, ...value }) => value),
    table,
    row,
    label,
    damaged,
    restored,
    ...lines(spans),
  };
}

function describeStatement(statement: Statement, lines: LinesOf) {
  const { span, valueSpan: _, sentence: __, ...facts } = statement;
  return { ...facts, ...lines([span]) };
}

function describeDuty(duty: Duty, lines: LinesOf) {
  const { id, task, deadline, clause, table, row, label, span, taskSpan } = duty;
  return {
    id,
    task,
    lead: names(duty.lead),
    support: names(duty.support),
    shared: names(duty.shared),
    deadline,
    clause,
    table,
    row,
    label,
    ...lines([taskSpan, span]),
  };
}

function names(parties: readonly Party[]): string[] {
  return parties.map((party) => party.name);
}

function describeTable(table: Table, lines: LinesOf) {
  const { id, kind, caption, captionSpan, path, columns, rows, span } = table;
  return {
    id,
    kind,
    caption,
    path,
    columns: columns.map((column) => column.text),
    rows: rows.map((row) => row.cells.map((cell) => cell.text)),
    ...lines(captionSpan === null ? [span] : [captionSpan, span]),
  };
}

function describeWarning({ code, message, spans }: DocumentWarning, lines: LinesOf) {
  return { code, message, ...lines(spans) };
}
