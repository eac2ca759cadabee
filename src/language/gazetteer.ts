import { areaList } from "@vant/area-data";

/** A place of the national list of administrative divisions. */
export interface ListedPlace {
  /** Official name: "某某市". */
  readonly name: string;
  readonly level: "province" | "city" | "county";
}

const SUFFIX = /(?:特别行政区|(?:[\p{Script=Han}]{1,3}族)*自治[区州县旗]|地区|省|市|盟)$/u;

/**
 * Finds places of the national list in a folded text, longest name first: provinces and cities also
 * without their suffix, counties only in full (their short names are ordinary words too often).
 *
 * Serves to notice that a question asks about a place outside the corpus.
 */
export function findListedPlaces(folded: string): ListedPlace[] {
  const found: ListedPlace[] = [];
  let rest = folded;
  for (const [surface, place] of surfaces()) {
    if (!rest.includes(surface)) continue;
    found.push(place);
    rest = rest.replaceAll(surface, " ");
  }
  return found;
}

/** Official names of all provinces and cities of the list. */
export function listedPlaceNames(): string[] {
  return [...Object.values(areaList.province_list), ...Object.values(areaList.city_list)];
}

let cached: [string, ListedPlace][] | undefined;

function surfaces(): [string, ListedPlace][] {
  if (cached) return cached;
  const bySurface = new Map<string, ListedPlace>();
  const add = (names: Record<string, string>, level: ListedPlace["level"]) => {
    for (const name of Object.values(names)) {
      if (name.length < (level === "county" ? 3 : 2)) continue; // "城区" and the like are ordinary words
      const place: ListedPlace = { name, level };
      if (!bySurface.has(name)) bySurface.set(name, place);
      const short = level === "county" ? "" : name.replace(SUFFIX, "");
      if (short.length >= 2 && !bySurface.has(short)) bySurface.set(short, place);
    }
  };
  add(areaList.province_list, "province");
  add(areaList.city_list, "city");
  add(areaList.county_list, "county");
  cached = [...bySurface].sort((a, b) => b[0].length - a[0].length);
  return cached;
}
