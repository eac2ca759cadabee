import { clauseLocator, tableLocator } from "../indexing/locator.ts";
import { literal } from "../language/literal.ts";
import type {
  Attachment,
  CitationKind,
  Clause,
  Duty,
  Indicator,
  MetadataField,
  Person,
  PolicyDocument,
  Span,
  Statement,
  Table,
  TableRow,
} from "../policy.ts";
import type { Sentence } from "./corpus.ts";
import { tellsTask } from "./tells-task.ts";

/** Words of a document that can carry a statement, ready to be cited. */
export interface Evidence {
  /** Unique: document and range, "notice:1203-1229". */
  readonly id: string;
  readonly document: string;
  readonly kind: CitationKind;
  readonly locator: string;
  readonly span: Span;
  /** `document.text.slice(span.start, span.end)`. */
  readonly quote: string;
  /**
   * Words of the same document that give the quote its meaning and stand elsewhere: the headers over
   * a table's cells, its caption, the headings above a clause, the document's title and place.
   */
  readonly context: string;
  /** The row of a table as it is read, where the words of its cells stand apart; bars between the cells. */
  readonly row?: string;
}

/** Evidence for a stretch of running text. */
export function clauseEvidence(
  document: PolicyDocument,
  clause: Clause | undefined,
  span: Span,
  context = "",
): Evidence {
  const heading = clause === undefined ? "" : clauseLocator(clause, document.text);
  return evidence(document, {
    kind: "clause",
    locator: heading === "" ? "正文" : heading,
    span,
    context: `${heading} ${context}`,
  });
}

/** Evidence for the row of an indicator table; a row cut in two gives two pieces. */
export function indicatorEvidence(document: PolicyDocument, indicator: Indicator): Evidence[] {
  const table = document.tables.find(({ id }) => id === indicator.table);
  const header = table?.columns.map((column) => column.text).join(" ") ?? "";
  const base =
    table === undefined ? "指标表" : tableLocator(table, Number(indicator.label ?? indicator.row));
  const locator = [...(table?.path.slice(-1) ?? []), base, header]
    .filter((part) => part !== "")
    .join(" · ");
  const row = table?.rows.find((each) => each.row === indicator.row);
  const context = `${header} ${mendedCells(document, row)}`;
  return indicator.spans.map((span) =>
    evidence(document, { kind: "indicator", locator, span, context }),
  );
}

export function statementEvidence(document: PolicyDocument, statement: Statement): Evidence {
  const clause = document.clauses.find(({ id }) => id === statement.clause);
  const whole = document.text.slice(statement.sentence.start, statement.sentence.end);
  const made = clauseEvidence(document, clause, wholePieces(statement, document.text));
  return { ...made, context: `${made.context} ${statement.when ?? ""} ${whole}` };
}

/** The time phrase that a statement takes from a sentence before its own ("截至2022年底,…。全县有…"); null for others. */
export function timeEvidence(document: PolicyDocument, statement: Statement): Evidence | null {
  const { when, sentence, valueSpan } = statement;
  if (when === null || statement.year === null) return null;
  const torn = new RegExp([...when].map(literal).join("\\s*"), "gu");
  if (torn.test(document.text.slice(sentence.start, valueSpan.start))) return null;
  const clause = document.clauses.find(({ id }) => id === statement.clause);
  const from = clause?.span.start ?? sentence.start;
  const last = [...document.text.slice(from, sentence.start).matchAll(torn)].at(-1);
  if (last === undefined) return null;
  const start = from + last.index;
  return clauseEvidence(document, clause, { start, end: start + last[0].length });
}

const LONGEST_STATEMENT = 110;

/**
 * A statement's words out to the commas around them, and back to its time phrase where that stands near
 * in the same sentence: "2024年底前全市…占比提高到60%".
 */
function wholePieces({ span, valueSpan, sentence, when }: Statement, text: string): Span {
  const before = text.slice(sentence.start, span.start);
  const after = text.slice(span.end, sentence.end);
  const comma = Math.max(
    ...[",", "，", ";", "；", ":", "："].map((mark) => before.lastIndexOf(mark)),
  );
  const time = when === null ? -1 : before.lastIndexOf(when);
  const from =
    time >= 0 && span.end - (sentence.start + time) <= LONGEST_STATEMENT
      ? Math.min(time, comma < 0 ? time : comma + 1)
      : comma + 1;
  // Figures in turn ("分别完成800户、1000户") are understood together.
  const inTurn = /分别[^,，;；。]*$/u.test(text.slice(sentence.start, valueSpan.start));
  const tail = (inTurn ? /^[^,，;；。]*/u : /^[^,，;；。、]*/u).exec(after)?.[0] ?? "";
  const start = sentence.start + from;
  const raw = text.slice(start, span.end + tail.length);
  return {
    start: start + (raw.length - raw.trimStart().length),
    end: start + raw.trimEnd().length,
  };
}

export function dutyEvidence(document: PolicyDocument, duty: Duty): Evidence {
  const clause = document.clauses.find(({ id }) => id === duty.clause);
  const table = document.tables.find(({ id }) => id === duty.table);
  if (table !== undefined) {
    const row = table.rows.find((each) => each.row === duty.row);
    const span = row?.spans[0] ?? duty.span;
    const header = table.columns.map((column) => column.text).join(" ");
    return evidence(document, {
      kind: "duty",
      locator: tableLocator(table, Number(duty.label ?? duty.row ?? 0)),
      span,
      context: `${header} ${mendedCells(document, row)}`,
    });
  }
  const heading = clause === undefined ? "" : clauseLocator(clause, document.text);
  return evidence(document, {
    kind: "duty",
    locator: heading,
    span: withTask(duty, clause, document.text),
    context: `${heading} ${duty.task}`,
  });
}

/** The words that name a duty's task: its clause's heading, number included; null for the row of a table. */
export function taskEvidence(document: PolicyDocument, duty: Duty): Evidence | null {
  const clause = document.clauses.find(({ id }) => id === duty.clause);
  if (clause === undefined || clause.titleSpan.end <= clause.titleSpan.start) return null;
  return clauseEvidence(document, clause, clause.titleSpan);
}

const LONGEST_TASK = 200;

/** Responsibility words with the task they are about, where the clause is short enough to be quoted whole; a sentence says its own. */
function withTask(duty: Duty, clause: Clause | undefined, text: string): Span {
  const own = withBrackets(duty.span, text);
  const told = tellsTask(text.slice(own.start, own.end), duty);
  if (clause === undefined || clause.span.start > own.start || told) return own;
  return own.end - clause.span.start <= LONGEST_TASK
    ? { start: clause.span.start, end: own.end }
    : own;
}

const LONGEST_TAIL = 16;

/** Responsibility words with the brackets they stand in, "…;按职责分工,下同)" included. */
function withBrackets({ start, end }: Span, text: string): Span {
  if (!/[(（]/u.test(text[start - 1] ?? "")) return { start, end };
  const close = /^[^()（）。]*[)）]/u.exec(text.slice(end, end + LONGEST_TAIL))?.[0];
  return close === undefined ? { start, end } : { start: start - 1, end: end + close.length };
}

export function rowEvidence(document: PolicyDocument, table: Table, row: TableRow): Evidence[] {
  const header = table.columns.map((column) => column.text).join(" ");
  const apart = row.spans.length === 1 && row.cells.some(({ rest }) => rest !== undefined);
  const cells = row.cells.map(({ text }) => text).filter((text) => text !== "");
  return row.spans.map((span) => ({
    ...evidence(document, {
      kind: "table",
      locator: `${tableLocator(table, row.row)} · ${header}`,
      span,
      context: `${table.caption} ${header} ${mendedCells(document, row)}`,
    }),
    ...(apart ? { row: cells.join(" | ") } : {}),
  }));
}

/** The cells of a row whose words stand apart, and its figures that a line or page break goes through, as they are read: "28" over "6" is 286. */
function mendedCells({ text }: PolicyDocument, row: TableRow | undefined): string {
  const torn = (row?.cells ?? []).filter((cell) => {
    if (cell.span === null) return false;
    if (cell.rest !== undefined || runsOn(text, cell.span)) return true;
    const printed = text.slice(cell.span.start, cell.span.end);
    return /\d\s+\d/u.test(printed) || !printed.replace(/\s+/gu, "").includes(cell.text);
  });
  return torn.map((cell) => cell.text).join(" ");
}

/** Whether the figure of a cell would run into the one of the next: "40,55" in a row between commas. */
function runsOn(text: string, { start, end }: Span): boolean {
  return (
    /\d,\d/u.test(text.slice(end - 1, end + 2)) || /\d,\d/u.test(text.slice(start - 2, start + 1))
  );
}

/** Evidence of a sentence of running text, or of the table's row that stands for one. */
export function sentenceEvidence({ document, clause, span, table }: Sentence): Evidence {
  const row = table === null ? undefined : rowEvidence(document, table.table, table.row)[0];
  return row ?? clauseEvidence(document, clause ?? undefined, span);
}

export function metadataEvidence(document: PolicyDocument, field: MetadataField): Evidence {
  return evidence(document, {
    kind: "metadata",
    locator: field.label === "" ? "文件信息" : `文件信息 · ${field.label}`,
    span: spanOf(field, document.text),
    context: `${field.label} ${field.value}`,
  });
}

function spanOf({ key, span }: MetadataField, text: string): Span {
  if (IN_TEXT.has(key)) return sentenceAround(span, text);
  // "本办法依据《…》": that it rests on it.
  const before = /(?:本\p{Script=Han}{2,4})?(?:根据|依据|按照|依照|遵照|参照)\s*$/u;
  const said = key === "legalBasis" ? before.exec(text.slice(0, span.start))?.[0] : undefined;
  return { start: span.start - (said?.length ?? 0), end: span.end };
}

/** What sentences of the text say of the document: "本办法自…起施行,有效期5年". */
const IN_TEXT: ReadonlySet<string> = new Set(["effectiveDate", "expiryDate", "repeals"]);

const LONGEST_SENTENCE = 90;

/** The sentence in which a span stands, white space and its full stop left out; the span itself where that is long. */
function sentenceAround({ start, end }: Span, text: string): Span {
  const line = /[^。；;\n]*$/u.exec(text.slice(0, start))?.[0] ?? "";
  const before = line.replace(/^\s*第[\d一二三四五六七八九十百]+条\s*/u, "");
  const after = /^[^。；;\n]*/u.exec(text.slice(end))?.[0] ?? "";
  const from = start - before.trimStart().length;
  const to = end + after.trimEnd().length;
  return to - from > LONGEST_SENTENCE ? { start, end } : { start: from, end: to };
}

export function personEvidence(document: PolicyDocument, person: Person): Evidence {
  const before = document.text.slice(Math.max(0, person.span.start - 16), person.span.start);
  const label =
    /[\p{Script=Han}](?:(?:[\p{Script=Han}]|[^\S\n]){0,8}[\p{Script=Han}])?\s*[:：]\s*$/u.exec(
      before,
    )?.[0] ?? "";
  const span = { start: person.span.start - label.length, end: person.span.end };
  return evidence(document, {
    kind: "person",
    locator: person.body,
    span,
    context: `${person.body} ${person.role} ${person.name}`,
  });
}

/** An attachment's title as listed, with the number printed before it: "2.某某清单.doc". */
export function attachmentEvidence(document: PolicyDocument, attachment: Attachment): Evidence {
  const before = document.text.slice(
    Math.max(0, attachment.span.start - 10),
    attachment.span.start,
  );
  const number = /(?:附件?\s*[:：]\s*)?(?<!\d)\d{1,2}\s*[.．、:：]\s*$/u.exec(before)?.[0] ?? "";
  const span = { start: attachment.span.start - number.length, end: attachment.span.end };
  return evidence(document, {
    kind: "metadata",
    locator: `附件清单 · 附件${attachment.number ?? ""}`,
    span,
    context: `附件${attachment.number ?? ""} ${attachment.title}`,
  });
}

export function titleEvidence(document: PolicyDocument): Evidence | null {
  if (document.titleSpan === null) return null;
  return evidence(document, {
    kind: "metadata",
    locator: "标题",
    span: document.titleSpan,
    context: document.title,
  });
}

function evidence(
  document: PolicyDocument,
  {
    kind,
    locator,
    span,
    context,
  }: { kind: CitationKind; locator: string; span: Span; context: string },
): Evidence {
  return {
    id: `${document.id}:${span.start}-${span.end}`,
    document: document.id,
    kind,
    locator,
    span,
    quote: document.text.slice(span.start, span.end),
    context: `${context} ${document.title} ${document.place ?? ""}`,
  };
}
