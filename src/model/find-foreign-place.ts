import { findListedPlaces } from "../language/gazetteer.ts";
import { comparable } from "./read-claims.ts";

/**
 * A place that a sentence names and its draft and evidence do not; null where there is none. Finds the
 * places of the national list, and whatever has the form of one: "…市", "…县", "…区".
 */
export function findForeignPlace(sentence: string, held: string): string | null {
  const own = comparable(sentence).replace(/\s/g, "");
  const support = comparable(held).replace(/\s/g, "");
  const known = new Set(findListedPlaces(support).map(({ name }) => name));
  const listed = findListedPlaces(own).find(({ name }) => !known.has(name));
  if (listed !== undefined) return listed.name;
  for (const [, name = ""] of own.matchAll(/(?=(\p{Script=Han}{2}[市县区省州盟旗镇乡]))/gu)) {
    if (
      !support.includes(name) &&
      !/[全本各该从在到于和与及为是由比][市县区省州盟旗镇乡]$/u.test(name)
    )
      return name;
  }
  return null;
}

/** Full names of the listed places that stand in a text. */
export function listedIn(text: string): string[] {
  const folded = comparable(text);
  return findListedPlaces(folded.replace(/\s/g, ""))
    .map(({ name }) => name)
    .filter((name) => folded.includes(name));
}
