import { areaList } from "@vant/area-data";

/** A place of the national list of administrative divisions. */
export interface ListedPlace {
  /** Official name: "某某市". */
  readonly name: string;
  readonly level: "province" | "city" | "county";
}

const SUFFIX = /(?:特别行政区|(?:维吾尔|壮族|回族)?自治区|自治[州县旗]|地区|省|市|盟)$/u;
/** "某某藏族羌族自治州": what stands before the first people named. */
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
  for (const [surface, place] of surfacesBeginningIn(folded)) {
    if (!rest.includes(surface)) continue;
    found.push(place);
    rest = rest.replaceAll(surface, " ");
  }
  return found;
}

/**
 * A county whose name, without its suffix, begins at a character of a folded text: "某某的公园" → 某某县; null where none
 * does. Such a name may be an ordinary word as well, or a part of one: who asks has to look at what stands around it.
 */
export function shortCountyAt(
  folded: string,
  at: number,
): { readonly place: ListedPlace; readonly short: string } | null {
  byBeginning ??= indexed();
  const named = (byBeginning.get(folded.slice(at, at + 2)) ?? [])
    .filter(({ place }) => place.level === "county")
    .map(({ place }) => ({ place, short: shortOfCounty(place.name) }))
    .filter(({ short }) => short.length >= 2 && folded.startsWith(short, at))
    .sort((a, b) => b.short.length - a.short.length || isDistrict(a.place) - isDistrict(b.place));
  return named[0] ?? null;
}

function shortOfCounty(name: string): string {
  const short = AUTONOMOUS.exec(name)?.[1] ?? name.replace(COUNTY_SUFFIX, "");
  return short === name ? "" : short;
}

/** 1 for a district, which is seldom named without its suffix; of places with one short name it comes last. */
function isDistrict({ name }: ListedPlace): number {
  return name.endsWith("区") ? 1 : 0;
}

const COUNTY_SUFFIX = /(?:自治[县旗]|林区|特区|[市县区旗])$/u;

/** Official names of all provinces and cities of the list. */
export function listedPlaceNames(): string[] {
  return [...Object.values(areaList.province_list), ...Object.values(areaList.city_list)];
}

type Surface = readonly [surface: string, place: ListedPlace];

/** The names whose first two characters a text holds, longest first: there are thousands, and few come into question. */
function surfacesBeginningIn(text: string): Surface[] {
  byBeginning ??= indexed();
  const beginnings = new Set<string>();
  for (let i = 0; i + 2 <= text.length; i += 1) beginnings.add(text.slice(i, i + 2));
  return [...beginnings]
    .flatMap((beginning) => byBeginning?.get(beginning) ?? [])
    .sort((a, b) => b.surface.length - a.surface.length || a.order - b.order)
    .map(({ surface, place }) => [surface, place]);
}

let byBeginning: Map<string, Named[]> | undefined;

/** A name by which a place is found; `order` is its place in the list. */
interface Named {
  readonly surface: string;
  readonly place: ListedPlace;
  readonly order: number;
}

/** Each name by its first two characters; of two places with one name, the higher. */
function indexed(): Map<string, Named[]> {
  const index = new Map<string, Named[]>();
  for (const [order, place] of listedPlaces().entries()) {
    for (const surface of surfacesOf(place)) {
      const beginning = surface.slice(0, 2);
      const others = index.get(beginning);
      if (others === undefined) index.set(beginning, [{ surface, place, order }]);
      else if (!others.some((other) => other.surface === surface))
        others.push({ surface, place, order });
    }
  }
  return index;
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
