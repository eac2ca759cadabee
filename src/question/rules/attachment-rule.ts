import { fold } from "../../language/fold.ts";
import { fitOf, gramsOf, phraseGrams } from "../../language/grams.ts";
import type { Query } from "../query.ts";
import { stripMetadataWords } from "../read/find-metadata-fields.ts";
import { isAsked } from "../read/is-asked.ts";
import type { ThreadReading } from "../thread/thread-reading.ts";
import type { Vocabulary } from "../vocabulary.ts";
import { asksForNamedTable } from "./asks-for-rows.ts";
import { passageRule } from "./passage-rule.ts";
import { bareLength } from "./rule.ts";

/** The question points to an attachment that is named but not included, by its number or its title. */
export function attachmentRule(reading: ThreadReading, vocabulary: Vocabulary): Query | null {
  if (reading.fields.length > 0 && !asksInside(reading)) return null;
  if (reading.attachment === null && asksForNamedTable(reading, vocabulary)) return null;
  const attachment =
    reading.attachment ??
    calledByTitle(reading, vocabulary) ??
    closestTitle(reading, vocabulary) ??
    calledInShort(reading, vocabulary);
  const absent = vocabulary.absentAttachments.some(
    (known) => known.number === attachment && isAsked(known.document, reading.documents),
  );
  return attachment !== null && absent ? passageRule({ ...reading, attachment }) : null;
}

/** "附件2所收录的座椅和步道", "里面第一个项目叫什么": what one attachment holds is asked for, not which attachments there are. */
function asksInside({ fields, attachment, phrase, text }: ThreadReading): boolean {
  if (attachment === null) return false;
  if (fields.every((field) => field === "attachments"))
    return bareLength(stripMetadataWords(phrase)) > 3;
  return fields.every((field) => field === "title") && ITEM.test(text);
}

/** One or some of what a list holds, by their place in it, or each of them. */
const ITEM =
  /(?:(?:第|排?前|头|[这那]|[里中内]面?的?|都有?|各?个)[\d一二三四五六七八九十两几]*[个项条](?!附件)\p{Script=Han}{0,4}?|里[面头](?:的|各)?\p{Script=Han}{2,4}?)(?:的|都|各|分别)*(?:叫|名)/u;

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

/** "附件里", "后头附的那张单子". */
const INSIDE =
  /附件[里中上内]|附(?:着|在|带|上|了)?(?:后[面头]?)?的?[这那]?一?[份张个](?:单子|清单|名单|目录|表|台账)/u;

/** The end of a title and the words by which people call such a paper. */
const PAPERS =
  /(\p{Script=Han}[\p{Script=Han}、]{3,20})(?:清单|单子|名单|目录|台账|(?:一览|汇总|申请|审批|申报|登记|备案|记录|评分)表|细则|布局图)/u;

/** "重点公园改造清单列了几项": the number of the attachment whose title holds the words before such a word; null where none does. */
function calledInShort(
  { subject, documents }: ThreadReading,
  { absentAttachments, canonical, known, weight }: Vocabulary,
): string | null {
  const words = PAPERS.exec(subject)?.[1];
  if (words === undefined || documents.length === 0) return null;
  const wanted = phraseGrams(canonical(words), known);
  const called = absentAttachments.find(({ document, title }) => {
    const held = gramsOf(canonical(fold(title)));
    return (
      isAsked(document, documents) &&
      LISTS.test(fold(title)) &&
      fitOf(wanted, held, { weight }).coverage >= CALLED
    );
  });
  return called?.number ?? null;
}

const LISTS = /(?:清单|名单|目录|台账|表|细则|图)/u;
/** Share of the words that a title must hold to be called by them. */
const CALLED = 0.75;

/** "附件里某街道要建多少": of the attachments that are not there, the number of the one whose title says most of the question. */
function closestTitle(
  { text, documents }: ThreadReading,
  { absentAttachments, canonical }: Vocabulary,
): string | null {
  if (!INSIDE.test(text)) return null;
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
