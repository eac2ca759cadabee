import type { Lexicon } from "../../language/lexicon.ts";
import { literal } from "../../language/literal.ts";
import { pinyinPattern } from "../../language/pinyin.ts";
import { rememberedFor } from "../../language/remembered.ts";
import type { KnownPlace, NamedRow, Vocabulary } from "../vocabulary.ts";
import { type ForeignPlace, findForeignPlaces, without } from "./find-foreign-places.ts";
import { findRowByEnding } from "./find-rows-by-ending.ts";
import { findRowsByKind } from "./find-rows-by-kind.ts";
import { findRowsInList } from "./find-rows-in-list.ts";
import { isPlaceRow, isZone } from "./is-place-row.ts";
import { isPartOfMeasure } from "./part-of-measure.ts";
import { shortPlaceName } from "./short-place-name.ts";

/** The places of a question, and what is left of it. */
export interface PlacesFound {
  readonly places: readonly KnownPlace[];
  /** Rows of data tables named in the question (a county of the city's table). */
  readonly rows: readonly NamedRow[];
  /** Places of the national list that no document mentions. */
  readonly foreign: readonly string[];
  /** True where the question asks for all places ("五个地方", "各地"). */
  readonly all: boolean;
  /** The question with the names of known places replaced by "|". */
  readonly rest: string;
}

const ALL_PLACES =
  /(?:这|那|全部|所有)?(?:[一二三四五六七八九十两\d]+|几|各|每)(?:个)?(?:地方|城市|地市|市县|地区|地(?![\p{Script=Han}])|地(?=[^\p{Script=Han}]|$|[的各都分列逐每千从由按排谁哪一共])|市(?=的|都|之间|各|分别)|份文件|个文件)|(?:(?<![\p{Script=Han}])|(?<=全部|所有|其余|其他))[二三四五六七八两几]地(?!方|区|市|铁|面|级|点)|各地|(?:全部|所有)(?:地方|文件|城市)|(?:哪些|哪几个|哪个|哪儿|哪里)(?:地方|城市|地市|市|地)/u;

/**
 * Finds places in a folded question: "某某绿地率…" → 某某市, rest "|绿地率…". `within`: the documents of a place named elsewhere,
 * which the question is about.
 */
export function findPlaces(
  folded: string,
  vocabulary: Vocabulary,
  within: readonly string[] = [],
): PlacesFound {
  let rest = withLatinPlaces(folded, vocabulary.places);
  const places: KnownPlace[] = [];
  for (const place of longestFirst(vocabulary.places)) {
    const surface = place.surfaces.find((s) => includesName(rest, s));
    if (surface === undefined) continue;
    places.push(place);
    rest = withSharedLevel(rest, place, vocabulary);
    for (const each of place.surfaces) rest = rest.replaceAll(each, "|");
  }
  const named = withLatinPlaces(folded, vocabulary.places);
  places.sort((a, b) => firstIndex(named, a) - firstIndex(named, b));
  const found = findNamedRows(rest, rowsAt(places, within, vocabulary), vocabulary);
  const ofKind = findRowsByKind(found, ownRows(places, within, vocabulary));
  const rows = [...found.rows, ...(ofKind?.rows ?? [])];
  rest = ofKind === null ? found.rest : found.rest.replace(ofKind.words, "|");
  rows.sort((a, b) => firstIndex(named, a) - firstIndex(named, b));
  const isNamed = places.length > 0 || rows.some(({ name }) => isPlaceRow(name) && !isZone(name));
  const foreign = findForeignPlaces(rest, vocabulary, isNamed);
  rest = without(rest, foreign);
  // Of a place outside of the documents nothing is asked that only one of their tables calls so.
  const ofForeign = foreign.some((place) => isPartOf(rows, place, folded));
  const meant =
    foreign.length > 0 && places.length === 0
      ? rows.filter((r) => !ofForeign && isOfPlace(r))
      : rows;
  return {
    places,
    rows: meant,
    foreign: [...new Set(foreign.map(({ name }) => name))],
    all: ALL_PLACES.test(folded),
    rest,
  };
}

/** The rows that a question names, and the question without them. */
function findNamedRows(
  text: string,
  here: readonly NamedRow[],
  vocabulary: Vocabulary,
): { rows: NamedRow[]; rest: string } {
  let rest = text;
  const rows: NamedRow[] = [];
  for (const row of longestFirst(here)) {
    const surface = row.surfaces.find((s) => includesName(rest, s));
    if (surface === undefined) continue;
    if (!isPlaceRow(row.name) && isPartOfMeasure(row, surface, { text: rest, vocabulary }))
      continue;
    rows.push(row);
    rest = rest.replaceAll(surface, "|");
  }
  const beside = findRowByEnding(rest, rows, here);
  if (beside !== null) {
    rows.push({ ...beside.row, surfaces: [...beside.row.surfaces, beside.ending] });
    rest = rest.replaceAll(beside.ending, "|");
  }
  for (const { row, words } of findRowsInList(rest, rows, here)) {
    rows.push({ ...row, surfaces: [...row.surfaces, words] });
    rest = rest.replace(words, "|");
  }
  return { rows, rest };
}

/** The rows that a question may name: what another place's table calls its rows is an ordinary word, unless it is a place itself. */
function rowsAt(
  places: readonly KnownPlace[],
  within: readonly string[],
  { rows }: Vocabulary,
): readonly NamedRow[] {
  if (places.length === 0 && within.length === 0) return rows;
  const own = new Set(ownRows(places, within, { rows }));
  return rows.filter((row) => isPlaceRow(row.name) || own.has(row));
}

/** The rows of tables of the places. */
function ownRows(
  places: readonly KnownPlace[],
  within: readonly string[],
  { rows }: Pick<Vocabulary, "rows">,
): readonly NamedRow[] {
  return rows.filter(
    ({ document }) =>
      within.includes(document) || places.some(({ documents }) => documents.includes(document)),
  );
}

/** "晴岚市开发区、新区": rows named right behind a place are of that place, whichever table has some that are called so. */
function isPartOf(rows: readonly NamedRow[], place: ForeignPlace, folded: string): boolean {
  return rows.some(({ surfaces }) =>
    surfaces.some((each) =>
      place.surfaces.some((name) =>
        [name, `${name}市`, `${name}的`].some((before) => folded.includes(before + each)),
      ),
    ),
  );
}

function isOfPlace({ name }: NamedRow): boolean {
  return isPlaceRow(name);
}

/** "yunhe的…" → the place's own name; the pinyin dictionary is loaded only where letters ask for it. */
function withLatinPlaces(text: string, places: readonly KnownPlace[]): string {
  if (!/[a-z]{4,}/.test(text)) return text;
  let rest = text;
  for (const { name } of places) {
    const short = shortPlaceName(name) ?? name;
    rest = rest.replace(new RegExp(pinyinPattern(short), "gu"), short);
  }
  return rest;
}

/** "某市容局" is 某 + 市容局: the level belongs to the department where the lexicon knows it so. */
function withSharedLevel(text: string, { name }: KnownPlace, { lexicon }: Vocabulary): string {
  const short = shortPlaceName(name);
  if (short === null) return text;
  const level = name.slice(short.length);
  // "某县城": the seat of a county.
  if (level === "县")
    text = text.replace(
      new RegExp(`${literal(short)}(?=县城(?![乡镇市管投]|建[局委投]))`, "gu"),
      "|",
    );
  const shared = departmentSpellings(lexicon).find(
    (alias) => alias.startsWith(level) && text.includes(short + alias),
  );
  return shared === undefined ? text : text.replace(short + shared, `|${shared}`);
}

/** All names and other names of departments, the longest first. */
const departmentSpellings = rememberedFor(({ departments }: Lexicon) =>
  Object.entries(departments)
    .flat(2)
    .sort((a, b) => b.length - a.length),
);

function longestFirst<T extends { surfaces: readonly string[] }>(entries: readonly T[]): T[] {
  return [...entries].sort((a, b) => (b.surfaces[0]?.length ?? 0) - (a.surfaces[0]?.length ?? 0));
}

/** A latin surface must stand as a word of its own. */
function includesName(text: string, surface: string): boolean {
  if (!/^[a-z]+$/.test(surface)) return text.includes(surface);
  return new RegExp(`(?<![a-z])${surface}(?![a-z])`).test(text) || text.includes(surface);
}

function firstIndex(text: string, named: Pick<KnownPlace, "surfaces">): number {
  const indexes = named.surfaces.map((s) => text.indexOf(s)).filter((i) => i >= 0);
  return indexes.length === 0 ? Number.MAX_SAFE_INTEGER : Math.min(...indexes);
}

/** "五个地方", "各地", "哪几个市": words for all places or some of them. */
const SEVERAL_PLACES =
  /(?:[一二三四五六七八九十两\d]+|几|各|每|哪些|哪几个|哪个|这|那|全部|所有)的?(?:个)?(?:地方|城市|地市|市县|地区|地(?![\p{Script=Han}])|市(?=的|都|之间|各|分别))|(?:(?<![\p{Script=Han}])|(?<=全部|所有|其余|其他))[二三四五六七八两几]地(?!方|区|市|铁|面|级|点)|各地/gu;

/** A text without words for all places, whose number is no figure. */
export function withoutSeveralPlaces(text: string): string {
  return text.replace(SEVERAL_PLACES, "|");
}
