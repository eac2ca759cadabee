import type { Query } from "../query.ts";
import type { Cue } from "../read/cues.ts";
import type { ThreadReading } from "../thread/thread-reading.ts";
import type { Vocabulary } from "../vocabulary.ts";

/** Writes the query of a reading if it is of the rule's kind; null hands it on to the next rule. */
export type Rule = (reading: ThreadReading, vocabulary: Vocabulary) => Query | null;

/** Where a reading looks: its documents, and the named places that have none. */
export function scopeOf({ documents, foreign, all, asked }: ThreadReading) {
  return {
    documents: [...documents],
    placesNamed: documents.length > 0 || all,
    foreign: [...foreign],
    asked,
  };
}

/** Is one place asked, with all documents that it has or some of them? */
export function isOnePlace(documents: readonly string[], { places }: Vocabulary): boolean {
  if (documents.length < 2) return documents.length === 1;
  return places.some((place) => documents.every((id) => place.documents.includes(id)));
}

/** Does the reading show any of the cues? */
export function has(reading: ThreadReading, ...cues: readonly Cue[]): boolean {
  return cues.some((cue) => reading.cues.has(cue));
}

/** Number of characters of a phrase that can carry a subject. */
export function bareLength(phrase: string): number {
  return phrase.replace(/[^\p{Script=Han}a-z]/gu, "").length;
}
