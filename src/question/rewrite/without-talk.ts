import { plainForm } from "../../language/canonical.ts";
import { relatedWordsIn } from "../../language/related-words.ts";
import { namedIn } from "../read/named-in.ts";
import type { Vocabulary } from "../vocabulary.ts";
import { spellFormal } from "./spell-formal.ts";
import { spellVerifying } from "./spell-verifying.ts";
import { stripAsker } from "./strip-asker.ts";
import { stripCourtesies } from "./strip-courtesies.ts";
import { stripRequests } from "./strip-requests.ts";
import { stripTalk } from "./strip-talk.ts";
import { withoutLandmark } from "./without-landmark.ts";

/** A message without who asks and why, courtesies and landmarks included. */
export function withoutTalk(message: string, vocabulary: Vocabulary): string {
  const names = (stretch: string) => {
    const { place, department } = namedIn(stretch, vocabulary);
    return place || department;
  };
  const texts = [...vocabulary.foldedTexts.values()];
  const isKnown = (word: string) =>
    texts.some((text) => text.includes(word)) ||
    vocabulary.canonical(word) !== plainForm(word) ||
    relatedWordsIn(vocabulary.lexicon)(word).length > 0;
  const own = stripAsker(spellFormal(message), (words) => namedIn(words, vocabulary));
  const plain = stripRequests(spellVerifying(stripCourtesies(own, names)));
  return withoutLandmark(
    stripTalk(plain, { names, isKnown, inTerm: vocabulary.inTerm }),
    vocabulary,
  );
}
