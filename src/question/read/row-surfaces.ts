import { fold } from "../../language/fold.ts";
import { segment } from "../../language/segment.ts";
import { isPlaceRow } from "./is-place-row.ts";
import { shortPlaceName } from "./short-place-name.ts";

/** What a row may be called, folded, longest first. */
export function rowSurfaces(name: string, place: string | null): readonly string[] {
  const bare = name.replace(ROW_MARK, "").replace(ADDED, "");
  const own = withoutPlace(name, place);
  const shorter = [
    shortPlaceName(name),
    own,
    bare.length >= 3 ? bare : null,
    withoutLevel(bare),
    ...shorterZones(own ?? name),
  ];
  const names = new Set([name, ...shorter.flatMap((each) => each ?? [])].map(fold));
  return [...names].sort((a, b) => b.length - a.length);
}

/** What stands before the name of a row: "其中:", "三、", "(2)". */
const ROW_MARK =
  /^(?:其中|包括)?[:：、]?\s*(?:[一二三四五六七八九十]+、|[(（][一二三四五六七八九十\d]+[)）]|\d+[.．、])?\s*/u;

/** "服务中心(3处)": what is said of the thing behind its name. */
const ADDED = /(?<=\p{Script=Han}{3})[(（][^()（）]{1,12}[)）]$/u;

/** "市综合服务中心" is the 综合服务中心 of the city that a question names before it; null for places and short rests. */
function withoutLevel(name: string): string | null {
  return !isPlaceRow(name) && /^[市县区]\p{Script=Han}{5}/u.test(name) ? name.slice(1) : null;
}

/** "某市高新产业园" in a document of 某市 is called 高新产业园 as well; null for other names and short rests. */
function withoutPlace(name: string, place: string | null): string | null {
  const prefix = [place, place === null ? null : shortPlaceName(place)].find(
    (each) => each && name.startsWith(each),
  );
  const rest = prefix ? name.slice(prefix.length) : "";
  return rest.length >= 4 ? rest : null;
}

/** What people leave out of the long name of a zone: its level, one of its words, the official words of its kind. */
function shorterZones(name: string): readonly string[] {
  if (name.length < 5 || !/[区园]$/u.test(name)) return [];
  const bare = name.replace(/^[市县区](?=\p{Script=Han}{5})/u, "");
  const words = segment(bare);
  const fewer = words
    .slice(0, -2)
    .map((word) => bare.replace(word, ""))
    .filter(({ length }) => length >= 5);
  return [bare, ...fewer, ...ZONES.map(([kind, short]) => bare.replace(kind, short))];
}

/** The official short names of the kinds of development zones. */
const ZONES: readonly (readonly [kind: RegExp, short: string])[] = [
  [/经济(?:技术)?开发区$/u, "经开区"],
  [/高新技术(?:产业)?(?:开发)?区$/u, "高新区"],
];
