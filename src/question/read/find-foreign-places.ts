import { findListedPlaces } from "../../language/gazetteer.ts";
import type { Vocabulary } from "../vocabulary.ts";
import { findShortPlaces } from "./find-short-places.ts";
import { findUnlistedPlaces } from "./find-unlisted-places.ts";

/** A place that no document mentions, and how a question names it, longest first. */
export interface ForeignPlace {
  readonly name: string;
  readonly surfaces: readonly string[];
}

/**
 * Places in a folded question, whose known ones are taken out, that no document mentions: those of the national list, and
 * where none is `named` that has documents, names in the form of one.
 */
export function findForeignPlaces(
  rest: string,
  vocabulary: Vocabulary,
  named: boolean,
): ForeignPlace[] {
  const mentioned = [...vocabulary.foldedTexts.values()];
  const isWritten = (words: string) => mentioned.some((text) => text.includes(words));
  const listed = findListedPlaces(rest)
    .map(({ name }) => inFull(name))
    .filter(({ surfaces }) => !surfaces.some(isWritten));
  const short = findShortPlaces(without(rest, listed), vocabulary).map(({ name, surface }) => ({
    name,
    surfaces: [surface],
  }));
  const found = [...listed, ...short];
  const surfaces = vocabulary.places.flatMap((place) => place.surfaces);
  return named || found.length > 0
    ? found
    : findUnlistedPlaces(rest, { isWritten, surfaces }).map(inFull);
}

/** A text with "|" for each name of these places. */
export function without(text: string, places: readonly ForeignPlace[]): string {
  return places
    .flatMap(({ surfaces }) => surfaces)
    .reduce((rest, surface) => rest.replaceAll(surface, "|"), text);
}

/** A place by its full name, with the name without its level. */
export function inFull(name: string): ForeignPlace {
  return { name, surfaces: [...new Set([name, name.replace(/[市省]$/u, "")])] };
}
