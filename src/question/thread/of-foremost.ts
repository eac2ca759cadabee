import type { Reading } from "../read/read-question.ts";

/** The one just asked for. */
const POINTS_TO_ONE = /它|[该这那](?:个)?[县区市镇地]|[那这](?:里|儿)/u;

/**
 * "它的长椅呢" after "公园最多的是哪个县": another figure of what comes first, which is known only when it is found.
 * The question before with the second figure added; null for other questions.
 */
export function ofForemost<T extends Reading>(previous: T | null, current: Reading): T | null {
  const points =
    previous?.cues.has("extreme") === true &&
    previous.rows.length === 0 &&
    POINTS_TO_ONE.test(current.text) &&
    current.documents.length + current.rows.length === 0 &&
    current.phrase.length >= 2 &&
    !current.cues.has("extreme") &&
    !current.cues.has("who");
  if (!points) return null;
  return {
    ...previous,
    text: `${previous.text}|${current.text}`,
    asked: `${previous.asked}|${current.asked}`,
    phrase: `${previous.phrase}|${current.phrase}`,
  };
}
