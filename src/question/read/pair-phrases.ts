import { fitOf, gramsOf, phraseGrams } from "../../language/grams.ts";
import type { Vocabulary } from "../vocabulary.ts";
import type { Reading } from "./read-question.ts";
import { subjectPhrase } from "./subject-phrase.ts";

const SURE = 0.62;

/**
 * The two indicators of a question that asks each of two places for its own: "甲市公园座椅是乙市广场座椅的几倍" →
 * ["公园座椅", "广场座椅"], in the order of the places. Null where one place is named without a name of its own
 * behind it, or both have the same.
 */
export function pairPhrases(reading: Reading, vocabulary: Vocabulary): string[] | null {
  const [first, second, ...others] = reading.documents;
  if (first === undefined || second === undefined || others.length > 0) return null;
  const stretches = reading.asked.split("|");
  if (stretches.length !== 3 || (stretches[0] ?? "").length > 1) return null;
  const [left = "", right = ""] = stretches
    .slice(1)
    .map((stretch) => subjectPhrase(bare(stretch), vocabulary));
  if (left === right || !names(left, first, vocabulary) || !names(right, second, vocabulary))
    return null;
  return [left, right];
}

/** Without figures, shares and times around the name. */
function bare(stretch: string): string {
  return stretch
    .replace(/\([^()]*\)|\d+(?:\.\d+)?(?:万|亿)?%?|20\d\d年?|目标|基数|现状/gu, "|")
    .replace(/(?:是|比|占|和|跟|与|同)(?=$|\|)|(?<=^|\|)的/gu, "|");
}

function names(phrase: string, document: string, vocabulary: Vocabulary): boolean {
  const { canonical, known, weight, measures } = vocabulary;
  if (phrase.replace(/[^\p{Script=Han}]/gu, "").length < 3) return false;
  const wanted = phraseGrams(canonical(phrase), known);
  return measures.some(
    (measure) =>
      measure.document === document &&
      fitOf(wanted, gramsOf(canonical(measure.name)), { weight }).score >= SURE,
  );
}
