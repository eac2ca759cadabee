import type { PolicyDocument } from "../policy.ts";

/** Everything a document says, without where it stands: for tests that compare the same text in two formats. */
export function recordsOf(document: PolicyDocument) {
  const { text } = document;
  return {
    title: document.title,
    place: document.place,
    metadata: document.metadata
      .map(({ key, value }) => `${key} ${value}`)
      .filter((field) => !field.startsWith("title")),
    clauses: document.clauses.map(
      ({ id, number, title, path, span }) =>
        `${id} ${tight(number)} ${title} < ${path.join(" / ")}: ${tight(text.slice(span.start, span.end))}`,
    ),
    indicators: document.indicators.map((one) => [
      one.id,
      one.label,
      one.name,
      one.unit,
      one.attribute,
      one.damaged,
      one.values.map(({ year, raw, number, unit, comparator, role }) => [
        year,
        raw,
        number,
        unit,
        comparator,
        role,
      ]),
    ]),
    tables: document.tables.map((table) => [
      table.kind,
      table.caption,
      table.columns.map((column) => column.text),
      table.rows.map((row) => row.cells.map((cell) => cell.text)),
    ]),
    duties: document.duties.map((duty) => [
      duty.label,
      duty.task,
      names(duty.lead),
      names(duty.support),
      names(duty.shared),
      duty.deadline,
    ]),
    statements: document.statements.map(({ subject, raw, year }) => [subject, raw, year]),
    warnings: document.warnings.map(({ code }) => code),
  };
}

const tight = (text: string) => text.replace(/\s+/g, "");
const names = (parties: readonly { name: string }[]) => parties.map(({ name }) => name);
