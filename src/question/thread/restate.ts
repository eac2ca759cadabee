import { fold } from "../../language/fold.ts";
import { literal } from "../../language/literal.ts";
import { asksForWords } from "../read/asks-for-words.ts";
import { inFull } from "../read/find-foreign-places.ts";
import { findPlaces } from "../read/find-places.ts";
import { isPlaceRow } from "../read/is-place-row.ts";
import type { Vocabulary } from "../vocabulary.ts";
import { type NothingNew, saysNothingNew } from "./says-nothing-new.ts";
import { SAID_WRONG } from "./withdraws.ts";

/** Words that lead to what is asked for instead: "那", "换成", "说错了,我问的是", "再看看". */
const LEAD = new RegExp(
  `^(?:那么?|这|哦|嗯|好的?|行|对了|不对|不是|错了|${SAID_WRONG}|抱歉|不好意思|哎呀?|再?(?:换|改)(?:成|到|做|为|看|个)?|再|也|还|同样|顺便|至于|如果是|要是|看看?|查(?:查|一下|下)?|说说|讲讲|问问?|(?:我|咱)(?:们|其实|是|刚才?)*(?:想|要)?(?:问|说|查|看|指)的?是?|应该是|要的?是|要|是|帮(?:我|忙)?|请|[\\s,。:、!])*`,
  "u",
);
/** …and words behind it: "呢", "的情况怎么样", "也查一下". */
const TAIL =
  /(?:的|那边|这边|那里|那个|方面|情况|又?怎么样|怎样|如何|咋样|又?是?多少|又|[也再](?:说说|看看|查查|(?:报|查|说|看|给)?一下)|的?话|一样吗|[呢啊呀吧嘛哈的~\s,。?!])*$/u;
/** "再说一遍". */
const ONCE_MORE =
  /^(?:麻烦|请|能不能|能|可以|你|您|帮我|把(?:它|这个|刚才的)|刚才的)*(?:再|重新|重复)(?:说|讲|念|报|答|回答|重复|来)?(?:给我(?:听)?)?(?:一|1)?(?:遍|次|下)(?:给我|吧|吗|好吗|行吗|[?!。~,\s])*$/u;
const YEAR = /(?:20\d{2}|(?<!\d)[0-3]\d)年(?:底|末|度)?|(?<!\d)20\d{2}(?=[的那呢,。?]|$)/gu;

/** A question asked again. */
export interface Restated {
  readonly text: string;
  /** What the message itself names of it; the rest is the earlier question's. */
  readonly names: { readonly place: boolean; readonly year: boolean };
  /** Is it in a form that leans on the question before, rather than that question itself? */
  readonly goesOn: boolean;
  /** Are the very words asked for that the answer rests on? */
  readonly words: boolean;
}

/** A place as a message names it. */
interface Mention {
  /** Its words in the message, longest first. */
  readonly surfaces: readonly string[];
  /** Is it a row of a table rather than the place of a document? */
  readonly row: boolean;
  readonly documents: readonly string[];
}

/**
 * The question before, asked again of the one thing that a message changes: of another place ("那乙市呢", "说错了,我问的是
 * 乙市"), another year ("2021年呢"), or of nothing ("再说一遍", "原文怎么说的"). Null where the message says more than that, or the
 * question before does not name just one such thing.
 *
 * `message` is folded, `before` as written. Whatever else the question asked for (several things, a sum, an order, a claim)
 * is kept as it was said.
 */
export function restate(
  message: string,
  before: string,
  vocabulary: Vocabulary,
  reply = "",
): Restated | null {
  const words = asksForWords(message);
  if (words || ONCE_MORE.test(message))
    return { text: before, names: { place: false, year: false }, words, goesOn: false };
  const places = placesOf(message, vocabulary);
  const said = slotsIn(message, places, fold(before));
  if (said === null) return null;
  const { named, year } = said;
  const slots = [
    ...(places ?? []).flatMap(({ surfaces }) => surfaces),
    ...(message.match(YEAR) ?? []),
  ];
  const nothing = addsNothing(message, slots, { before: fold(before), reply: fold(reply) });
  if (nothing?.baseline === true && year === undefined) return atBaseline(message, named);
  if (nothing === null || (named === undefined && year === undefined)) return null;
  const moved = named === undefined ? before : atPlace(before, { named, message }, vocabulary);
  const text = moved === null || year === undefined ? moved : inYear(moved, year);
  return text === null
    ? null
    : {
        text,
        names: { place: named !== undefined, year: year !== undefined },
        words: false,
        goesOn: false,
      };
}

/** The one place and the one year that a message asks for now; null where it names several. */
function slotsIn(
  message: string,
  places: readonly Mention[] | null,
  before: string,
): { readonly named: Mention | undefined; readonly year: string | undefined } | null {
  if (places === null) return null;
  const exchange = EXCHANGE.test(message);
  const isNew = (words: readonly string[]) => !words.some((each) => before.includes(each));
  const all = message.match(YEAR) ?? [];
  const years =
    exchange && all.length === 2 ? all.filter((year) => isNew([year.slice(0, 4)])) : all;
  const [named, other] =
    exchange && places.length === 2 ? places.filter(({ surfaces }) => isNew(surfaces)) : places;
  return other !== undefined || years.length > 1 ? null : { named, year: years[0] };
}

/** The question before at the time that it starts from, in a form that leans on it. */
function atBaseline(message: string, named: Mention | undefined): Restated {
  const place = named?.surfaces.find((surface) => message.includes(surface)) ?? "";
  return {
    text: `${place}基期呢`,
    names: { place: place !== "", year: false },
    words: false,
    goesOn: true,
  };
}

/** "把甲市换成乙市", "2020年的知道了,2025年呢": of two the one that was not asked for before. */
const EXCHANGE =
  /[换改替]|不(?:[看问说要是]|用)|别|(?:知道|清楚|明白|晓得|有|看到?|说过|问过|讲过|查过)了/u;

/** What a message adds besides places and years, where it asks for the same as before; else null. */
function addsNothing(
  message: string,
  slots: readonly string[],
  { before, reply }: { readonly before: string; readonly reply: string },
): NothingNew | null {
  if (isBare(without(message, slots, ""))) return { baseline: false };
  return saysNothingNew(without(message, slots, "|"), before, reply);
}

/** Is nothing left, without place and year, of a message but words that lead to them? */
function isBare(rest: string): boolean {
  return rest.replace(LEAD, "").replace(TAIL, "") === "";
}

function without(text: string, words: readonly string[], mark: string): string {
  return words.reduce((rest, word) => rest.replaceAll(word, mark), text);
}

/** The question with its one place replaced, or put first where it names none. */
function atPlace(
  before: string,
  { named, message }: { readonly named: Mention; readonly message: string },
  vocabulary: Vocabulary,
): string | null {
  const places = placesOf(before, vocabulary);
  const word = named.surfaces.find((surface) => message.includes(surface));
  if (places === null || word === undefined) return null;
  const [old, ...others] = places.filter(({ row }) => row === named.row);
  const elsewhere = places.some((place) => place.row && !named.row && !isPartOf(place, named));
  if (others.length > 0 || elsewhere) return null;
  if (old === undefined)
    return named.row ? null : `${word}${before.replace(/^(?:那么?|[\s,，])+/u, "")}`;
  const pattern = new RegExp(old.surfaces.map(literal).join("|"), "gu");
  return (pattern.test(before) ? before : fold(before)).replace(pattern, word);
}

function isPartOf({ documents }: Mention, whole: Mention): boolean {
  return documents.some((id) => whole.documents.includes(id));
}

/** The question with its one year replaced. */
function inYear(before: string, year: string): string | null {
  return (before.match(YEAR) ?? []).length === 1
    ? before.replace(YEAR, year.replace(/\d{4}$/u, "$&年"))
    : null;
}

/** The places that a message names; null where it speaks of all of them. */
function placesOf(text: string, vocabulary: Vocabulary): Mention[] | null {
  const { places, rows, foreign, all } = findPlaces(fold(text), vocabulary);
  if (all) return null;
  return [
    ...places.map(({ surfaces, documents }) => ({ surfaces, documents, row: false })),
    ...rows
      .filter(({ name }) => isPlaceRow(name))
      .map(({ surfaces, document }) => ({ surfaces, documents: [document], row: true })),
    ...foreign.map((name) => ({ surfaces: inFull(name).surfaces, documents: [], row: false })),
  ];
}
