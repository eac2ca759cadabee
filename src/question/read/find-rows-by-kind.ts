import { literal } from "../../language/literal.ts";
import type { NamedRow } from "../vocabulary.ts";
import { isPlaceRow, isZone } from "./is-place-row.ts";

/** Rows of tables that are named together by the kind of place they are, and the words that name them. */
export interface RowsByKind {
  readonly rows: readonly NamedRow[];
  readonly words: string;
}

const KINDS = ["县", "区", "市", "旗", "镇", "乡", "街道"];

/** "县(区)", "县市区", "区域": the kind of all rows, or another word. */
const GOES_ON = "(?![(县市区域旗镇乡街]|级|城|内|政府|财政)";

/**
 * The rows whose names end in the kind of place that a question says: "叫县的那7个", "3个区" of a table that has three and others
 * besides, "各区" where most are of another kind and none is a zone. One of a kind ("哪个县"), and the commonest kind, are said
 * of all rows. Null where none are named so, or some by their names.
 */
export function findRowsByKind(
  { rows: named, rest }: { rows: readonly NamedRow[]; rest: string },
  rows: readonly NamedRow[],
): RowsByKind | null {
  if (named.length > 0) return null;
  for (const kind of KINDS) {
    if (!rest.includes(kind)) continue;
    const found = tablesOf(rows).map((table) => rowsOfKind(kind, rest, table));
    const [first] = found.filter((each) => each !== null);
    if (first === undefined) continue;
    const same = found.filter((each) => each?.words === first.words);
    return { rows: same.flatMap((each) => each?.rows ?? []), words: first.words };
  }
  return null;
}

function rowsOfKind(kind: string, rest: string, table: readonly NamedRow[]): RowsByKind | null {
  const all = table.filter(({ name }) => name.endsWith(kind));
  const own = all.filter(({ name }) => !isZone(name));
  const others = table.some(({ name }) => isPlaceRow(name) && !name.endsWith(kind));
  if (all.length < 2 || !others) return null;
  const name = literal(kind);
  const called = new RegExp(
    `(?:[叫带含姓]|名(?:为|叫|里有)|称(?:为|作)?)(?:着|有)?["“]?${name}["”]?(?:字)?(?:结尾|收尾|打头)?的?(?:[这那]?(?:\\d+|几)[个家](?:地方)?)?|以["“]?${name}["”]?字?(?:结尾|收尾)的?`,
    "u",
  ).exec(rest)?.[0];
  if (called !== undefined) return { rows: all, words: called };
  const counted = new RegExp(`[这那]?(\\d+)个?${name}${GOES_ON}`, "u").exec(rest);
  const fitting = [own, all].find(({ length }) => length === Number(counted?.[1]));
  if (counted !== null && fitting !== undefined) return { rows: fitting, words: counted[0] };
  const some = new RegExp(
    `(?:各个?|所有的?|全部的?|每个?|[这那哪]些|[这那哪]?几个)${name}${GOES_ON}`,
    "u",
  ).exec(rest)?.[0];
  const rare = 2 * all.length < table.length && own.length === all.length && kind !== "市";
  return rare && some !== undefined ? { rows: own, words: some } : null;
}

function tablesOf(rows: readonly NamedRow[]): readonly (readonly NamedRow[])[] {
  const key = ({ document, table }: NamedRow) => `${document} ${table}`;
  return [...new Set(rows.map(key))].map((each) => rows.filter((row) => key(row) === each));
}
