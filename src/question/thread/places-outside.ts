import type { Query } from "../query.ts";
import type { Reading } from "../read/read-question.ts";

/** The places of a reading, those that have documents and those that have none. */
type Places = Pick<Reading, "documents" | "foreign">;

/** Is a reading about places only of which there are no documents? */
export function isOutside({ documents, foreign }: Places): boolean {
  return foreign.length > 0 && documents.length === 0;
}

/**
 * The places without documents that a question of a conversation is about: its own, or those of the question before, where
 * that was about no others and this one names no place. What there is in all (`asks`), and where, is asked of no place.
 */
export function placesOutside(
  previous: Places,
  current: Reading,
  asks: () => Query | null,
): readonly string[] {
  const named = current.documents.length + current.foreign.length > 0 || current.all;
  if (named || !isOutside(previous)) return current.foreign;
  const query = asks();
  const ofAll =
    query?.kind === "mentions" ||
    (query?.kind === "metadata" &&
      (query.operation !== "value" || query.fields.includes("documents")));
  return ofAll ? current.foreign : previous.foreign;
}
