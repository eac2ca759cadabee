import { segment } from "../../language/segment.ts";

const PARTED = /(\p{Script=Han})([过了着])(?=(\p{Script=Han}))/gu;

/** Tells of some characters whether they are what it says. */
type Is = (characters: string) => boolean;

/**
 * Joins verbs that an aspect particle parts: "备过案的" → "备案的". Only where the two characters are a word
 * that some text holds, and none holds the particle beside either of them ("通过案例").
 *
 * @param inTerm do the characters stand in a term of the corpus?
 */
export function joinVerbs(
  text: string,
  { known, inTerm }: { readonly known: Is; readonly inTerm: Is },
): string {
  return text.replace(PARTED, (match, before: string, particle: string, after: string) => {
    const pair = before + after;
    const joins = known(pair) && (isWord(pair) || inTerm(pair));
    return joins && ![before + particle, particle + after].some(known) ? before : match;
  });
}

function isWord(pair: string): boolean {
  return segment(pair).length === 1;
}
