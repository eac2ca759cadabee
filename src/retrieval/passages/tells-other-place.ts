import { fold } from "../../language/fold.ts";
import { findListedPlaces } from "../../language/gazetteer.ts";

/**
 * Does a text tell of another county or district than a question asks about ("甲区7个公园" where 乙区 is)? The place
 * that a document is about is no part of it.
 */
export function tellsOtherPlace(asked: string, text: string, ownPlace: string | null): boolean {
  const wanted = partsIn(asked, ownPlace);
  if (wanted.length === 0) return false;
  const told = partsIn(text, ownPlace);
  return told.length > 0 && !told.some((part) => wanted.includes(part));
}

function partsIn(text: string, ownPlace: string | null): string[] {
  return findListedPlaces(fold(text).replace(/\s/gu, ""))
    .filter(({ name, level }) => level === "county" && name !== ownPlace)
    .map(({ name }) => name);
}
