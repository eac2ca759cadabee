import { fitOf, gramsOf, phraseGrams } from "../language/grams.ts";
import type { Reading } from "./read-question.ts";
import type { Vocabulary } from "./vocabulary.ts";

/**
 * The indicators that one question names: "市属和区属公园座椅各多少" → ["市属公园座椅", "区属公园座椅"].
 * A conjunction splits only where each side, completed by what the sides share, names an indicator of
 * the corpus; otherwise the phrase stays whole.
 */
export function splitPhrases(reading: Reading, vocabulary: Vocabulary): string[] {
  const whole = reading.phrase;
  const parts = whole.split("|").filter((part) => part.length >= 2);
  if (
    parts.length < 2 ||
    parts.length > 4 ||
    !parts.every((part, i) => i === 0 || joined(reading.text, parts[i - 1] ?? "", part))
  )
    return [whole];
  if (bestFit(parts.join("|"), vocabulary).score > 0.9) return [whole];
  const completed = parts.map((part, i) =>
    complete(
      part,
      parts.filter((_, j) => j !== i),
      vocabulary,
    ),
  );
  const matched = completed.map((phrase) => bestFit(phrase, vocabulary));
  const distinct = new Set(matched.map(({ name }) => name));
  const convincing = matched.every(({ score }) => score > 0.6) && distinct.size === matched.length;
  return convincing ? completed : [whole];
}

/** Do two parts stand on both sides of a conjunction? */
function joined(text: string, left: string, right: string): boolean {
  const between = text.slice(text.indexOf(left.slice(-2)) + 2, text.indexOf(right.slice(0, 2)));
  return /^[^,。]{0,6}(?:和|与|、|及|跟|以及)[^,。]{0,6}$/u.test(between);
}

/** Tries the part alone and with each ending of its neighbours; keeps the best fit. */
function complete(part: string, others: readonly string[], vocabulary: Vocabulary): string {
  let best = { phrase: part, score: bestFit(part, vocabulary).score };
  for (const other of others) {
    for (let from = 1; from < other.length - 1; from += 1) {
      const phrase = part + other.slice(from);
      const { score } = bestFit(phrase, vocabulary);
      if (score > best.score + 0.05) best = { phrase, score };
    }
  }
  return best.phrase;
}

function bestFit(
  phrase: string,
  { canonical, weight, known, indicatorNames }: Vocabulary,
): { name: string; score: number } {
  const wanted = phraseGrams(canonical(phrase), known);
  let best = { name: "", score: 0 };
  for (const name of indicatorNames) {
    const { score } = fitOf(wanted, gramsOf(canonical(name)), { weight });
    if (score > best.score) best = { name, score };
  }
  return best;
}
