import { readQuestion } from "../read/read-question.ts";
import { itemsOf } from "../rewrite/spell-ordinal.ts";
import type { Vocabulary } from "../vocabulary.ts";
import { withRowsSpokenOf } from "./rows-spoken-of.ts";
import { withPlaceSpokenOf } from "./spoken-places.ts";
import { taskIn } from "./task-spoken-of.ts";
import { isPlaced, type ThreadReading } from "./thread-reading.ts";
import { bareWords } from "./words-of-documents.ts";

/** What the reply said, and named where the question did not: the place and department that are then meant. */
export function learnFromReply(
  reading: ThreadReading,
  reply: string,
  vocabulary: Vocabulary,
): ThreadReading {
  const said = readQuestion(reply.slice(0, 400), vocabulary);
  const documents =
    isPlaced(reading) || said.documents.length !== 1 ? reading.documents : said.documents;
  const rows = reading.rows.length === 0 && said.rows.length === 1 ? said.rows : reading.rows;
  const task = taskIn(reply) || reading.task;
  const phrase = (NUMBERED.test(reading.phrase) && (headingIn(reply) || task)) || reading.phrase;
  return {
    ...reading,
    documents,
    phrase,
    task,
    subjects: reading.subjects.map((each) => (each === reading.phrase ? phrase : each)),
    spokenOf: withPlaceSpokenOf(reading.spokenOf, documents),
    reply: reply.slice(0, 200),
    attachment: reading.attachment ?? attachmentIn(reply),
    rows,
    rowsSpokenOf: withRowsSpokenOf(reading.rowsSpokenOf, rows),
    listed: itemsOf(reply).length >= 2 ? reply : reading.listed,
    replied:
      said.department && said.department.names.length > 0 ? said.department : reading.replied,
  };
}

/** "第12", "第3|讲的": a clause by its number alone. */
const NUMBERED = /^第[\d一二三四五六七八九十]{1,3}(?:\||$)/u;

/** The heading that a reply begins its quotation with, without its number: "座椅" of "(二、任务 › 3.座椅):“…”"; "" if none. */
function headingIn(reply: string): string {
  const heading = /›\s*([^\n›“:]+)[))][::]/u.exec(reply)?.[1] ?? "";
  return bareWords(heading.replace(/^(?:[((][一二三四五六七八九十]+[))]|\d{1,2}[.、．])/u, ""));
}

/** The number of the one attachment that a reply names; null where it names several or none. */
function attachmentIn(reply: string): string | null {
  const numbers = new Set([...reply.matchAll(/附件\s*(\d)/gu)].map(([, number]) => number));
  const [number] = numbers;
  return numbers.size === 1 ? (number ?? null) : null;
}
