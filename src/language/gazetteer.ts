import { areaList } from "@vant/area-data";

/** A place of the national list of administrative divisions. */
export interface ListedPlace {
  /** Official name: "某某市". */
  readonly name: string;
  readonly level: "province" | "city" | "county";
}

const SUFFIX = /(?:特别行政区|(?:维吾尔|壮族|回族)?自治区|自治[州县旗]|地区|省|市|盟)$/u;
/** "某某哈尼族彝族自治州": what stands before the first people named. */
const AUTONOMOUS = /^([\p{Script=Han}]{2,3}?)(?:[\p{Script=Han}]{1,4}族)+自治[州县旗]$/u;

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

/** Each name by which a place of the list is found, longest first; of two places with one name, the higher. */
function surfaces(): [string, ListedPlace][] {
  if (cached) return cached;
  const bySurface = new Map<string, ListedPlace>();
  for (const place of listedPlaces()) {
    for (const surface of surfacesOf(place)) {
      if (!bySurface.has(surface)) bySurface.set(surface, place);
    }
  }
  cached = [...bySurface].sort((a, b) => b[0].length - a[0].length);
  return cached;
}

function listedPlaces(): ListedPlace[] {
  const at = (names: Record<string, string>, level: ListedPlace["level"]): ListedPlace[] =>
    Object.values(names).map((name) => ({ name, level }));
  return [
    ...at(areaList.province_list, "province"),
    ...at(areaList.city_list, "city"),
    ...at(areaList.county_list, "county"),
  ];
}

function surfacesOf({ name, level }: ListedPlace): string[] {
  if (level === "county") return name.length < 3 ? [] : [name]; // "城区" and the like are ordinary words
  return [name, AUTONOMOUS.exec(name)?.[1] ?? name.replace(SUFFIX, "")].filter(
    (surface) => surface.length >= 2,
  );
}
