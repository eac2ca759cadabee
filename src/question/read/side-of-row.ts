import { isBare } from "../thread/is-bare.ts";
import type { ThreadReading } from "../thread/thread-reading.ts";
import { isPlaceRow } from "./is-place-row.ts";
import type { Reading } from "./read-question.ts";

/** Do the tables of these rows tell what is asked about, by its words (`phrase`) or by a word that asks for a side (`asked`)? */
export type Tells = (rows: Reading["rows"], phrase: string, asked?: string) => boolean;

/** Characters of a word that says by itself too little to be a subject beside the row before it. */
const SHORT = 4;

/**
 * What a question asks of the one row, a project or the like, that the one before was about: "什么时候建成",
 * "建在哪里", "座位多少" after "某公园由谁负责". The subject is the row, with the words of the question; null where another row, place or body is
 * named, or it is about something else.
 */
export function sideOfRow(
  { rows: before }: Pick<Reading, "rows">,
  current: Reading,
  tells: Tells,
): string | null {
  const [row, ...others] = before;
  if (row === undefined || others.length > 0 || isPlaceRow(row.name)) return null;
  const { documents, rows, department, years, phrase, asked, cues } = current;
  if (documents.length + rows.length + years.length > 0 || department !== null) return null;
  if (cues.has("extreme") || cues.has("rank")) return null;
  if (isBare(current)) return tells(before, "", asked) ? row.name : null;
  const words = phrase.replace(/\|/g, "");
  if (tells(before, phrase)) return `${row.name}|${phrase}`;
  if (words.length >= SHORT || /呢[?]*$/u.test(asked)) return null;
  return tells(before, "", asked) ? row.name : `${row.name}|${phrase}`;
}

/** A reading whose subject does not name the rows that it is about, for a question about other rows. */
export function withoutRowNames(reading: ThreadReading): ThreadReading {
  const named = reading.rows.map(({ name }) => name);
  const kept = reading.phrase.split("|").filter((run) => !named.includes(run));
  return { ...reading, phrase: kept.join("|") };
}
