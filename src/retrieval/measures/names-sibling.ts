import { TERM_EDGE } from "../../language/canonical.ts";
import { segment } from "../../language/segment.ts";
import type { Vocabulary } from "../../question/vocabulary.ts";
import type { Measure } from "../corpus.ts";

/** Characters on each side of a word that make its place in a name. */
const BESIDE = 2;

/**
 * Is a measure the sibling of the one that a phrase names: in the place of one of its words stands another
 * ("城区乔木养护率" where "城区灌木养护率" is asked)? Words that mean the same are alike in canonical form;
 * what is no word is a slip rather than another name, and words that share a character say much the same.
 */
export function namesSibling(
  phrase: string,
  { indicator, statement }: Measure,
  { canonical }: Vocabulary,
): boolean {
  const name = indicator?.name ?? statement?.subject ?? "";
  const plain = (text: string) =>
    canonical(text)
      .replaceAll(TERM_EDGE, "")
      .replace(/[(（][^)）]*[)）]|\s/gu, "");
  const [asked, own] = [plain(phrase), plain(name)];
  return differInWord(asked, own) || differInLevel(asked, own) || areOpposite(asked, own);
}

/** "三星级公园", "65岁以上": one of several levels of the same. */
const LEVEL = /([一二三四五六七八九]|\d+)(星级?|级|周?岁)((?:及|含|\(含\))?以[上下])?/gu;

interface Level {
  readonly kind: string;
  readonly value: number;
  readonly open: boolean;
}

/** Does a phrase name another level than a name does ("四星级公园数" where "五星级公园数" is counted)? */
function differInLevel(asked: string, name: string): boolean {
  const own = levelsIn(name);
  return levelsIn(asked).some((level) => {
    const ofAge = level.kind === "岁";
    if (ofAge && !level.open) return false; // somebody's age, for which a band may be meant
    const alike = own.filter(({ kind, open }) => kind === level.kind && (open || !ofAge));
    return alike.length > 0 && !alike.some((each) => covers(each, level));
  });
}

function levelsIn(text: string): Level[] {
  return [...text.matchAll(LEVEL)].map(([, digit = "", kind = "", open]) => ({
    kind: kind.slice(-1) === "岁" ? "岁" : kind.charAt(0),
    value: /\d/u.test(digit) ? Number(digit) : "一二三四五六七八九".indexOf(digit) + 1,
    open: open !== undefined,
  }));
}

/** "二级以上" covers 三级, and itself. */
function covers(own: Level, asked: Level): boolean {
  return own.value === asked.value || (own.open && !asked.open && asked.value > own.value);
}

/** Words for the one half of something and for the other. */
const OPPOSITES: readonly (readonly [RegExp, RegExp])[] = [[/半失/u, /(?<!半)失/u]];

/** Of whom a figure for all says nothing. */
const OF_HALF = /[男女]性|妇女/gu;

/** Does a phrase name one half of something, and a name the other alone, or all? */
function areOpposite(asked: string, name: string): boolean {
  if (asked.match(OF_HALF)?.some((half) => !name.includes(half))) return true;
  return OPPOSITES.some(([one, other]) => isOther(one, other) || isOther(other, one));
  function isOther(wanted: RegExp, else_: RegExp): boolean {
    return wanted.test(asked) && !else_.test(asked) && else_.test(name) && !wanted.test(name);
  }
}

function differInWord(asked: string, name: string): boolean {
  let end = 0;
  return segment(asked).some((word) => {
    const start = asked.indexOf(word, end);
    end = start + word.length;
    const [before, after] = [asked.slice(start - BESIDE, start), asked.slice(end, end + BESIDE)];
    if (start < BESIDE || after.length < BESIDE || !isWord(word) || name.includes(word))
      return false;
    const other = between(name, before, after);
    return isWord(other) && ![...word].some((character) => other.includes(character));
  });
}

/** What stands in a name between two stretches; "" where they do not follow each other. */
function between(name: string, before: string, after: string): string {
  const start = name.indexOf(before) + before.length;
  const end = name.indexOf(after, start);
  return name.includes(before) && end >= 0 ? name.slice(start, end) : "";
}

function isWord(text: string): boolean {
  return /^\p{Script=Han}{2,4}$/u.test(text) && segment(text).length === 1;
}
