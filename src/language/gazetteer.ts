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

/** Official names of all provinces and cities of the list. */
export function listedPlaceNames(): string[] {
  return [...Object.values(areaList.province_list), ...Object.values(areaList.city_list)];
}

type Surface = [surface: string, place: ListedPlace];

let cached: { all: Surface[]; byBeginning: Map<string, number[]> } | undefined;

/** The names whose first two characters a text holds, longest first: there are thousands, and few come into question. */
function surfacesBeginningIn(text: string): Surface[] {
  cached ??= indexed(surfaces());
  const { all, byBeginning } = cached;
  const beginnings = new Set<string>();
  for (let i = 0; i + 2 <= text.length; i += 1) beginnings.add(text.slice(i, i + 2));
  return [...beginnings]
    .flatMap((beginning) => byBeginning.get(beginning) ?? [])
    .sort((a, b) => a - b)
    .flatMap((i) => all.slice(i, i + 1));
}

function indexed(all: Surface[]): NonNullable<typeof cached> {
  const byBeginning = new Map<string, number[]>();
  for (const [i, [surface]] of all.entries()) {
    const beginning = surface.slice(0, 2);
    byBeginning.set(beginning, [...(byBeginning.get(beginning) ?? []), i]);
  }
  return { all, byBeginning };
}

/** Each name by which a place of the list is found, longest first; of two places with one name, the higher. */
function surfaces(): Surface[] {
  const bySurface = new Map<string, ListedPlace>();
  for (const place of listedPlaces()) {
    for (const surface of surfacesOf(place)) {
      if (!bySurface.has(surface)) bySurface.set(surface, place);
    }
  }
  return [...bySurface].sort((a, b) => b[0].length - a[0].length);
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
