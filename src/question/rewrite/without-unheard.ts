import type { Reading } from "../read/read-question.ts";

/** A subject of a few characters that no document holds, and that is not what the question is about ("那野猫呢"). */
export function isUnheard(
  { phrase, text, foreign }: Pick<Reading, "phrase" | "text" | "foreign">,
  holds: (words: string) => boolean,
): boolean {
  if (phrase === "" || foreign.length > 0 || NAMES.test(text)) return false;
  return phrase.split("|").every((run) => run.length <= LONGEST && !holds(run));
}

/** "…呢", "有没有…": asks after what it names, known or not. */
const NAMES = /呢[?!]*$|有没有|是不是|[提说讲写]到/u;

/** Characters that the verb of a question has at most ("凑够", "路子推"); longer words are more likely a name. */
const LONGEST = 3;

/** A reading without its subject, which is then the one spoken of before. */
export function withoutSubject(reading: Reading): Reading {
  return { ...reading, phrase: "", subject: "" };
}
