import { lookAlikes } from "../../language/look-alikes.ts";
import type { Vocabulary } from "../vocabulary.ts";

/**
 * The typo of a folded question that names no place: a place's name with one character that looks like the right one, as
 * "云囗" for "云口". Empty where there is none.
 */
export function mendPlaceNames(
  folded: string,
  { places }: Vocabulary,
): { from: string; to: string }[] {
  const surfaces = places.flatMap((place) => place.surfaces);
  if (surfaces.some((surface) => folded.includes(surface))) return [];
  const mistaken = surfaces.flatMap((to) =>
    [...to].flatMap((character, i) =>
      lookAlikes(character).map((other) => ({
        from: to.slice(0, i) + other + to.slice(i + 1),
        to,
      })),
    ),
  );
  return mistaken.filter(({ from }) => folded.includes(from)).slice(0, 1);
}
