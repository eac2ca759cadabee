import type { ThreadReading } from "../inherit.ts";
import { isAsked } from "../is-asked.ts";
import type { Query } from "../query.ts";
import type { Vocabulary } from "../vocabulary.ts";
import { passageRule } from "./passage-rule.ts";

/** The question points to an attachment that is named but not included. */
export function attachmentRule(reading: ThreadReading, vocabulary: Vocabulary): Query | null {
  const { attachment, documents } = reading;
  if (attachment === null || reading.fields.length > 0) return null;
  const absent = vocabulary.absentAttachments.some(
    (known) => known.number === attachment && isAsked(known.document, documents),
  );
  return absent ? passageRule(reading) : null;
}
