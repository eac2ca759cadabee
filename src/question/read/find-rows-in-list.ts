import type { NamedRow } from "../vocabulary.ts";
import { isPlaceRow } from "./is-place-row.ts";

/** Rows by shortened names, each with the words that name it. */
export interface ListedRow {
  readonly row: NamedRow;
  readonly words: string;
}

const ITEM = "(?:\\p{Script=Han}{2,8}|\\|)";
const LIST = new RegExp(`${ITEM}(?:[、,和与跟及]${ITEM})+`, "gu");

/** "甲、乙、丙那三家", "甲、乙、丙的": how many they are, or what is asked of them. */
const TAIL = /的.*$|(?<=.{2})(?:等?[这那]?[二两三四五六七八九十几]|等)[个家块处片地].*$/u;

/**
 * Rows of one table that a list names by parts of their names, in order: "公园、湖区、绿带区" of 中央公园区, 湖滨新区 and 环城绿化带区.
 * `rest` has "|" for what is read already, which may be `named` rows of that table. None unless every name of the list fits
 * one row alone, and two rows or more are named.
 */
export function findRowsInList(
  rest: string,
  named: readonly NamedRow[],
  rows: readonly NamedRow[],
): readonly ListedRow[] {
  const areas = rows.filter(
    ({ name, document, table }) =>
      isPlaceRow(name) &&
      !named.some((other) => other.name === name) &&
      named.every((other) => other.document === document && other.table === table),
  );
  if (areas.length === 0) return [];
  for (const [list] of rest.matchAll(LIST)) {
    const items = list
      .split(/[、,和与跟及]/u)
      .map((item) => item.replace(TAIL, ""))
      .filter((item) => item !== "|");
    const found = items.flatMap((words) => {
      const [row, ...more] = areas.filter(({ name }) => shortens(words, name));
      return row === undefined || more.length > 0 ? [] : [{ row, words }];
    });
    const distinct = new Set(found.map(({ row }) => row.name)).size;
    const tables = new Set(found.map(({ row }) => `${row.document} ${row.table}`)).size;
    if (
      items.length > 0 &&
      distinct === items.length &&
      tables === 1 &&
      distinct + named.length >= 2
    )
      return found;
  }
  return [];
}

/** Are these the characters of a name in their order, some left out? */
function shortens(words: string, name: string): boolean {
  let at = -1;
  return [...words].every((character) => {
    at = name.indexOf(character, at + 1);
    return at >= 0;
  });
}
