import type { NamedRow } from "../vocabulary.ts";

/** The rows spoken of once those of a question are added to them. */
export function withRowsSpokenOf(
  spokenOf: readonly NamedRow[],
  rows: readonly NamedRow[],
): readonly NamedRow[] {
  return withoutRepeats([...spokenOf, ...rows].toReversed()).toReversed();
}

/** Each row once, where it stands first. */
export function withoutRepeats(rows: readonly NamedRow[]): readonly NamedRow[] {
  const key = ({ document, table, name }: NamedRow) => `${document}|${table}|${name}`;
  return rows.filter((row, i) => rows.findIndex((other) => key(other) === key(row)) === i);
}
