import { fold } from "../../language/fold.ts";
import { languageOf } from "../rewrite/language-of.ts";
import { spellOtherPlaces } from "../rewrite/spell-other-places.ts";
import type { Vocabulary } from "../vocabulary.ts";
import { OF_EACH } from "./is-remark.ts";
import { asksForNames, countsItems, nameCounted } from "./name-counted.ts";
import { narrowList } from "./narrow-list.ts";
import { type Restated, restate } from "./restate.ts";
import { withRowsSpokenOf } from "./rows-spoken-of.ts";
import { withPlaceSpokenOf } from "./spoken-places.ts";
import type { ThreadReading } from "./thread-reading.ts";
import { turnOf } from "./turn-before.ts";
import { turnRound } from "./turn-round.ts";

/** A message as it is to be understood, and what was asked before it. */
export interface Asked {
  readonly text: string;
  readonly before: ThreadReading | null;
  /** Of a question asked again: what was said since the one it repeats, and what it names itself. */
  readonly again: (Omit<Restated, "text"> & { readonly since: ThreadReading | null }) | null;
}

/**
 * A message that only changes the place or the year of the one before it is that one, asked again. `plain` is the message
 * without courtesies and talk.
 */
export function askedAs(
  message: { readonly text: string; readonly plain: string },
  { last, previous }: { readonly last: Asked | null; readonly previous: ThreadReading | null },
  vocabulary: Vocabulary,
): Asked {
  const spokenOf = previous === null || previous.rows.length > 0 ? [] : previous.documents;
  const spell = (words: string) => spellOtherPlaces(words, spokenOf, vocabulary.places);
  const before = last?.text ?? null;
  const spoken = (words: string) => narrowList(turnRound(spell(words), before), before, vocabulary);
  const [text, plain] = [spoken(message.text), spoken(message.plain)];
  const told = last !== null && languageOf(text) !== "en" && languageOf(last.text) !== "en";
  if (told && previous !== null && OF_EACH.test(fold(plain)) && LISTS_TASKS.test(previous.reply))
    return { text: `${listAsked(last.text)},${plain}`, before: last.before, again: null };
  const named = told ? nameCounted(fold(plain), last.text) : null;
  if (named !== null && last !== null) {
    const names = { place: false, year: false };
    const again = { since: previous, names, words: false, goesOn: false };
    return { text: named, before: last.before, again };
  }
  if (told && namesReplied(fold(plain), previous))
    return { text: "这些任务分别是哪些?", before: previous, again: null };
  const again = told ? restate(fold(plain), last.text, vocabulary, previous?.reply) : null;
  if (again?.goesOn === true) return { text: again.text, before: previous, again: null };
  return again === null || last === null
    ? { text, before: previous, again: null }
    : { text: again.text, before: last.before, again: { since: previous, ...again } };
}

/** "把这4项的名称列出来": tasks of a department that the reply before only counted. */
function namesReplied(message: string, previous: ThreadReading | null): boolean {
  if (previous === null || previous.department === null || !countsItems(previous.reply))
    return false;
  return asksForNames(message, `${previous.text}${previous.reply}`);
}

/** A question for a list without what was asked of each of its items before. */
function listAsked(text: string): string {
  const at = text.lastIndexOf(",");
  return at > 0 && OF_EACH.test(fold(text.slice(at + 1))) ? text.slice(0, at) : text;
}

/** Tasks are what a reply lists, and nobody's in particular. */
const LISTS_TASKS = /任务共\d+项[:：]\n-/u;

/** A question asked again takes over what it does not name, and is about one more place of the conversation. */
export function takenOver(reading: ThreadReading, again: Asked["again"]): ThreadReading {
  if (again === null) return reading;
  const { since, names } = again;
  return {
    ...reading,
    inheritedPlace: reading.inheritedPlace || (!names.place && reading.documents.length > 0),
    yearsTaken: reading.yearsTaken || (!names.year && reading.years.length > 0),
    spokenOf: withPlaceSpokenOf(since?.spokenOf ?? [], reading.documents),
    rowsSpokenOf: withRowsSpokenOf(since?.rowsSpokenOf ?? [], reading.rows),
    before: since === null || !names.place ? reading.before : turnOf(since),
    subjects: [...new Set([...(since?.subjects ?? []), ...reading.subjects])],
  };
}
