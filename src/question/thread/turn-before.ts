import type { Reading } from "../read/read-question.ts";

/** A question of a conversation and its reply. */
export interface TurnBefore {
  /** The question, places taken out, with the subject that it took over. */
  readonly asked: string;
  /** The subject that it asked after. */
  readonly phrase: string;
  /** What was replied, before it was asked who is in charge; "" where that is unknown. */
  readonly reply: string;
  readonly documents: readonly string[];
}

/**
 * What a turn leaves to the questions after it. `told` is the reply to the question whose subject it took over, "" where
 * it has its own.
 */
export function turnOf({
  asked,
  phrase,
  reply,
  told,
  documents,
  cues,
}: Pick<Reading, "asked" | "phrase" | "documents" | "cues"> & {
  readonly reply: string;
  readonly told: string;
}): TurnBefore {
  // Those in charge stand behind what they are in charge of, and behind much else.
  const ofBodies = cues.has("who") && !cues.has("tasks");
  return { asked: `${asked}|${phrase}`, phrase, reply: ofBodies ? told : reply, documents };
}
