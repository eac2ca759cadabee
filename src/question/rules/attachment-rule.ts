import { fold } from "../../language/fold.ts";
import { gramsOf } from "../../language/grams.ts";
import type { ThreadReading } from "../inherit.ts";
import { isAsked } from "../is-asked.ts";
import type { Query } from "../query.ts";
import type { Vocabulary } from "../vocabulary.ts";
import { passageRule } from "./passage-rule.ts";

/** The question points to an attachment that is named but not included, by its number or its title. */
export function attachmentRule(reading: ThreadReading, vocabulary: Vocabulary): Query | null {
  if (reading.fields.length > 0) return null;
  const attachment =
    reading.attachment ?? calledByTitle(reading, vocabulary) ?? closestTitle(reading, vocabulary);
  const absent = vocabulary.absentAttachments.some(
    (known) => known.number === attachment && isAsked(known.document, reading.documents),
  );
  return attachment !== null && absent ? passageRule({ ...reading, attachment }) : null;
}

const POINTS =
  /附(?:着|在|带|上|了)?(?:后面?)?的|所附|附件|后附|随文|(?:清单|目录|名单|台账|表)(?:[里中上内]|要?填)/u;
const KIND = /\p{Script=Han}{2}(?:清单|目录|名单|表|台账|图)$/u;

/** "附的那份项目清单": the number of the attachment whose title ends so; null where none does. */
function calledByTitle(
  { text, documents }: ThreadReading,
  { absentAttachments }: Vocabulary,
): string | null {
  if (!POINTS.test(text)) return null;
  const called = absentAttachments.find(({ document, title }) => {
    const end = KIND.exec(fold(title).replace(/\s|\([^()]*\)|\.[a-z]+$/gu, ""))?.[0];
    return isAsked(document, documents) && end !== undefined && text.includes(end);
  });
  return called?.number ?? null;
}

/** "附件里某街道要建多少": of the attachments that are not there, the number of the one whose title says most of the question. */
function closestTitle(
  { text, documents }: ThreadReading,
  { absentAttachments, canonical }: Vocabulary,
): string | null {
  if (!/附件[里中上内]/u.test(text)) return null;
  const asked = gramsOf(canonical(text));
  const shared = (title: string) =>
    [...gramsOf(canonical(fold(title)))].filter((gram) => gram.length > 1 && asked.has(gram))
      .length;
  const [best] = absentAttachments
    .filter(({ document }) => isAsked(document, documents))
    .map(({ number, title }) => ({ number, count: shared(title) }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
  return best?.number ?? null;
}
