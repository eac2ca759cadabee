import { fold } from "../../language/fold.ts";
import type { Vocabulary } from "../vocabulary.ts";
import { isAsked } from "./is-asked.ts";

const OWNER =
  /(?:(?<!\p{Script=Han})(?:\p{Script=Han}{2}|\p{Script=Han}{3}(?=省(?![里级上])))|全|跟|同|比|和|与|按)?省(?:里|级|上)?(?:头|面)?(?:定)?的?(?=(?:指标|目标|[^\p{Script=Han}]|是|要|多少|呢|对|高|低|多|少|差|一样|相同|一致|怎|咋|定|给|栏|那|的?(?:大|总)?盘子|总(?:数|量|盘)|任务)|$)|(?<=^|[^\p{Script=Han}]|[里中的])全省的?(?=\p{Script=Han}{4})/u;
/** "某某省和甲县分别多少": the province beside the place, whose name is "|" here. */
const JOINED =
  /(?:(?<!\p{Script=Han})\p{Script=Han}{2})?省(?:里|级)?[和跟与同、]\||\|[和跟与同、](?:\p{Script=Han}{2})?省(?:里|级)?的?/u;
const OWN =
  /(?:县|市|区|州|本地|自己)(?:里|级|的|定|自己|栏)|自己|(?:认?领|分|摊|拿)(?:到|得|了|走)+(?:多少|几)|(?:认?领|分|摊|拿)(?:多少|几)/u;
/** Whose figure is meant, said on the own side: no part of the subject. */
const OWN_WORDS =
  /(?:本?[县市区州](?:里|上)?|本地)?自己(?:的|定的?)?|[县市区州](?:里|级)(?:的|定的?)?/gu;
/** The own figure is held against the other body's. */
const AGAINST =
  /(?:比|跟|同|和|与|较|于)[^,。?]{0,8}省|(?:高|低|多|少|一样|相同|一致)[^,。?]{0,6}省|省[^,。?]{0,12}(?:高|低|多|少|一样|相同|一致|差)/u;

/** Bodies above the place, as against parts of it. */
const HIGHER = /国|省|自治区|[市州]级|^州$/u;

/**
 * Whose figures a folded question asks for: a body above the place ("全省"), a part of it that some table has columns for
 * ("农村那边的…"), "*" where both sides are held against each other, null for nobody's. `rest` is the text without the words
 * that say so.
 */
export function findOwner(
  text: string,
  unread: string,
  documents: readonly string[],
  vocabulary: Vocabulary,
): { owner: string | null; rest: string } {
  const owner = findPart(text, documents, vocabulary) ?? findHigher(unread, documents, vocabulary);
  const owned = vocabulary.owners.some(
    ({ document, name }) => isAsked(document, documents) && HIGHER.test(name),
  );
  const others = owner === null || HIGHER.test(owner) ? unread : unread.replaceAll(owner, "|");
  const rest = owned ? others.replace(JOINED, "|").replace(OWN_WORDS, "|") : others;
  return { owner, rest };
}

/** A text without the words that name a body above the place. */
export function withoutHigher(text: string): string {
  return text.replace(OWNER, "|");
}

/** The part that a folded question names and some table has columns for: "农村那边的…". */
function findPart(
  text: string,
  documents: readonly string[],
  { owners }: Vocabulary,
): string | null {
  const part = owners.find(
    ({ document, name }) =>
      isAsked(document, documents) && !HIGHER.test(name) && text.includes(fold(name)),
  );
  return part?.name ?? null;
}

/** The body above the place whose column is asked for, where some table has columns of several. */
function findHigher(
  text: string,
  documents: readonly string[],
  { owners }: Vocabulary,
): string | null {
  const here = owners.filter(({ document }) => isAsked(document, documents));
  const owner = here.find(({ name }) => name.includes("省"))?.name;
  if (owner !== undefined && JOINED.test(text)) return "*";
  if (owner === undefined || !OWNER.test(text)) return null;
  return OWN.test(text) || AGAINST.test(text) ? "*" : owner;
}
