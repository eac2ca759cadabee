import { TERM_EDGE } from "../language/canonical.ts";
import { segment } from "../language/segment.ts";
import type { Vocabulary } from "../question/vocabulary.ts";
import type { Measure } from "./corpus.ts";

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
  return differInWord(plain(phrase), plain(name));
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
