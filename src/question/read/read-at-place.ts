import { fold } from "../../language/fold.ts";
import type { Vocabulary } from "../vocabulary.ts";
import { isPlaceRow, isZone } from "./is-place-row.ts";
import { type Reading, readQuestion } from "./read-question.ts";

/** Where a question of a message is asked. */
export interface Setting {
  /** Documents of the place that another part of the message names; none where none does. */
  readonly message: readonly string[];
  /** Documents that the question before was about. */
  readonly before: readonly string[];
  /** Is it a place without documents that the message names, or else the question before? */
  readonly outside: boolean;
}

/** Does nothing but the row of a table, which is no place either, tell which document a question is about? */
export function isPlacedByRow({ documents, rows, numbered }: Reading): boolean {
  const own = new Set(rows.map(({ document }) => document));
  return (
    rows.length > 0 &&
    numbered.length === 0 &&
    rows.every(({ name }) => !isPlaceRow(name)) &&
    documents.every((id) => own.has(id))
  );
}

/**
 * The question read as one about the place of the conversation, where only a word that some other document has for a row
 * of its table ("验收"), or in its title, led elsewhere: the message names a place, or the documents asked before write that
 * word, too. About a place without documents, no row is meant, nor a document by words of its title.
 */
export function readAtPlace(
  text: string,
  read: Reading,
  { message, before, outside }: Setting,
  vocabulary: Vocabulary,
): Reading {
  if (outside && !namesPlace(text, read, vocabulary)) return { ...read, documents: [], rows: [] };
  if (!isPlacedByRow(read) && !isPlacedByTitle(text, read, vocabulary)) return read;
  const within = message.length > 0 ? message : before;
  const away = within.length > 0 && !read.documents.some((id) => within.includes(id));
  const written = within.map((id) => vocabulary.foldedTexts.get(id) ?? "");
  const told =
    message.length > 0 ||
    read.rows.every(({ name }) => written.some((words) => words.includes(fold(name))));
  if (!away || !told) return read;
  const again = readQuestion(text, vocabulary, within);
  return again.documents.every((id) => within.includes(id)) ? again : read;
}

/** Does nothing but a word of its title tell which document a question is about? */
export function isPlacedByTitle(text: string, read: Reading, vocabulary: Vocabulary): boolean {
  const { documents, rows } = read;
  return documents.length > 0 && rows.length === 0 && !namesPlace(text, read, vocabulary);
}

/** Does a question itself say of which place, or which document, it asks, and not only by words that a document has, too? */
export function namesPlace(
  text: string,
  { rows, numbered, foreign }: Reading,
  { places }: Vocabulary,
): boolean {
  const folded = fold(text);
  return (
    numbered.length + foreign.length > 0 ||
    rows.some(({ name }) => isPlaceRow(name) && !isZone(name)) ||
    places.some(({ surfaces }) => surfaces.some((each) => folded.includes(each)))
  );
}
