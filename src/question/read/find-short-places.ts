import { type ListedPlace, shortCountyAt } from "../../language/gazetteer.ts";
import { pinyinOf } from "../../language/pinyin.ts";
import { rememberedFor } from "../../language/remembered.ts";
import { segment } from "../../language/segment.ts";
import { type WordsAround, wordsAround } from "../../language/words-around.ts";
import type { Vocabulary } from "../vocabulary.ts";
import { isPlaceRow } from "./is-place-row.ts";
import { leadsIn } from "./leads-in.ts";
import { shortPlaceName } from "./short-place-name.ts";

/** A place of the national list as a question names it. */
export interface ShortPlace {
  /** Official name, or the name with the level that the question gives it. */
  readonly name: string;
  /** As written in the question: the short name, with the level that follows it. */
  readonly surface: string;
}

/**
 * Counties of the national list that a folded question names without their suffix: "晴岚的公园有几个". One counts only where
 * nothing else can be meant: no document or entry of the lexicon writes it, it is no everyday word, and the words of the
 * question begin and end where it does.
 */
export function findShortPlaces(folded: string, vocabulary: Vocabulary): ShortPlace[] {
  const found: ShortPlace[] = [];
  let at = 0;
  while (at + 2 <= folded.length) {
    const county = shortCountyAt(folded, at);
    if (county === null || !isMeant(county, { folded, at }, vocabulary)) {
      at += 1;
      continue;
    }
    at += county.short.length;
    const level = LEVEL.exec(folded.slice(at))?.[0] ?? "";
    const surface = county.short + level;
    found.push({ name: level === "" ? county.place.name : surface, surface });
  }
  return found;
}

const LEVEL = /^[市县](?![场级城域长属直内里民政委])/u;

function isMeant(
  { place, short }: { readonly place: ListedPlace; readonly short: string },
  { folded, at }: { readonly folded: string; readonly at: number },
  vocabulary: Vocabulary,
): boolean {
  const written = writtenIn(vocabulary);
  if (written(short) || isOrdinary(place, short, vocabulary)) return false;
  const end = at + short.length;
  const behind = folded.slice(end);
  const words = wordsAround(folded, at, end);
  return (
    isName(words, short) &&
    leadsIn(words.before, () => written(folded.slice(at - 1, at + 1))) &&
    goesOn(words, behind, written) &&
    !NAMED_AFTER.test(behind) &&
    !soundsOf(vocabulary).has(pinyinOf(short).join())
  );
}

/** Points the short name to something, is it a word of its own, or tells it, of a district, only where that lies? */
function isOrdinary({ name }: ListedPlace, short: string, { lexicon }: Vocabulary): boolean {
  if (/^[全各本该某哪这那每两几于得]/u.test(short) || lexicon.everyday.includes(short)) return true;
  return (
    name.endsWith("区") &&
    (segment(short).length === 1 || /[东西南北上下前后老新中城内外大小]/u.test(short))
  );
}

/** A name is one word, or none of its characters makes a word with another. */
function isName({ own }: WordsAround, { length }: string): boolean {
  return own.length === 1 || own.length === length || (length > 2 && own.length > 0);
}

/** Can the question go on like this behind a place, with a word that the documents know where it is no common one? */
function goesOn(
  { own, after }: WordsAround,
  behind: string,
  written: (words: string) => boolean,
): boolean {
  const last = own.at(-1) ?? "";
  if (after === "" || after === "的") return true;
  // "东和|南…": its end joins two words.
  if (last === "和") return false;
  if (FOLLOWS.test(after)) return true;
  // "应|城" of "应城建部门" is no name: its end makes a word with what follows.
  if (after.length > 1) return true;
  return own.length > 1 ? !written(last + behind.charAt(0)) : written(behind.slice(0, 2));
}

/** Words of one character that follow a name. */
const FOLLOWS =
  /^[的市县在和与跟同及或对由归就把给将从到比按是年要各全今这那哪几多有每去说讲点管里呢吗想为共现总目最让能可会一二三四五六七八九十两]/u;
/** What bears the name of a place is none. */
const NAMED_AFTER = /^(?:小区|街道|花园|家园|大厦|公司|集团|大道|路(?![灯边面])|牌|[镇村](?!级))/u;

/** How the places that the documents know sound: a name that sounds alike is a slip for one of them. */
const soundsOf = rememberedFor(
  ({ places, rows }: Vocabulary) =>
    new Set(
      [...places, ...rows.filter(({ name }) => isPlaceRow(name))].map(({ name }) =>
        pinyinOf(shortPlaceName(name) ?? name).join(),
      ),
    ),
);

/** Is something written in a document, a term or an entry of the lexicon? */
const writtenIn = rememberedFor(({ foldedTexts, terms, lexicon }: Vocabulary) => {
  const all = [...foldedTexts.values(), ...terms, ...lexicon.synonyms.flat()].join("\n");
  return (words: string) => all.includes(words);
});
