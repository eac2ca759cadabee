import { literal } from "../../language/literal.ts";
import type { NamedRow } from "../vocabulary.ts";

/** A row that is named by the ending of its name, and the words that name it. */
export interface RowByEnding {
  readonly row: NamedRow;
  readonly ending: string;
}

/** What the second of two things stands behind. */
const BESIDE = "[比跟和与同、较]";
const SHORTEST = 3;

/**
 * Beside a row that is named in full, another one of its table may be called by how it ends: "甲镇座椅比公园区还多" where
 * one row alone ends in 公园区. None where two do, or where the words are part of longer ones.
 */
export function findRowByEnding(
  rest: string,
  [named, ...more]: readonly NamedRow[],
  rows: readonly NamedRow[],
): RowByEnding | null {
  if (named === undefined || more.length > 0) return null;
  const others = rows.filter(
    (row) =>
      row.document === named.document && row.table === named.table && row.name !== named.name,
  );
  for (const row of others) {
    const ending = endingsOf(row.name).find((each) => stands(rest, each));
    const shared = [named, ...others].filter(({ name }) => ending && name.endsWith(ending));
    if (ending !== undefined && shared.length === 1) return { row, ending };
  }
  return null;
}

/** The ends of a name that leave out some of it, longest first. */
function endingsOf(name: string): string[] {
  return [...name]
    .map((_, from) => name.slice(from))
    .filter((e, from) => from > 0 && e.length >= SHORTEST);
}

function stands(text: string, ending: string): boolean {
  return new RegExp(`${BESIDE}${literal(ending)}`, "u").test(text);
}
