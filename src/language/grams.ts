import { segment } from "./segment.ts";

/** Characters that join words and carry no content of their own. */
const PARTICLES = /拥有|[的了和与及或是在为对等之其所把被也都就还又吗呢吧啊呀么]/g;
const RUN = /[\p{Script=Han}]+|[a-z]+|[0-9]+(?:\.[0-9]+)?%?/gu;

/**
 * The units in which two canonical texts are compared: Han characters, their bigrams, and whole
 * latin words and numbers. Particles and punctuation end a run, so no bigram spans them.
 *
 * @example gramsOf("护理的床位") // 护 理 护理 床 位 床位
 */
export function gramsOf(canonical: string): Set<string> {
  const grams = new Set<string>();
  for (const [run] of canonical.replace(PARTICLES, " ").matchAll(RUN)) {
    if (/^[a-z0-9]/.test(run)) {
      grams.add(run);
      continue;
    }
    const characters = [...run];
    for (const [i, character] of characters.entries()) {
      grams.add(character);
      const next = characters[i + 1];
      if (next !== undefined) grams.add(character + next);
    }
  }
  return grams;
}

/** The grams of a phrase, each with the share of its weight that counts. */
export type Phrase = ReadonlyMap<string, number>;

/** A pair across two words says that they stand side by side, which another wording may not do. */
const BRIDGE = 0.3;

/**
 * The grams of a phrase as a candidate is measured by: pairs inside words count in full, pairs across
 * words ("托位|总数") a little, and not at all where no text of the corpus holds them between known ones.
 */
export function phraseGrams(canonical: string, known: (gram: string) => boolean): Phrase {
  const phrase = new Map<string, number>();
  for (const gram of gramsOf(canonical)) phrase.set(gram, 1);
  for (const [run] of canonical.replace(PARTICLES, " ").matchAll(/\p{Script=Han}{3,}/gu)) {
    const ends = wordEnds(run);
    for (let i = 1; i + 2 < run.length; i += 1) {
      const pair = run.slice(i, i + 2);
      if (!known(pair) && known(run.slice(i - 1, i + 1)) && known(run.slice(i + 1, i + 3))) phrase.delete(pair);
      else if (ends.has(i + 1) && phrase.get(pair) === 1) phrase.set(pair, BRIDGE);
    }
  }
  return phrase;
}

/** Offsets at which a word of two or more characters ends and another such word begins. */
function wordEnds(run: string): ReadonlySet<number> {
  const ends = new Set<number>();
  const words = segment(run);
  let at = 0;
  for (const [i, word] of words.entries()) {
    at += word.length;
    if (word.length >= 2 && (words[i + 1]?.length ?? 0) >= 2) ends.add(at);
  }
  return ends;
}

/** The readings of a phrase with alternatives: "失能/不能自理|人员" → ["失能|人员", "不能自理|人员"]. */
export function alternativesOf(phrase: string): string[] {
  const match = /([^|/]+)\/([^|/]+)/u.exec(phrase);
  if (match === null) return [phrase];
  const [whole, first = "", second = ""] = match;
  return [first, second].flatMap((word) => alternativesOf(phrase.replace(whole, word)));
}

/** How much a gram says: bigrams, words and numbers by rarity, single characters a little. */
export type GramWeight = (gram: string) => number;

/**
 * Weights from a collection of texts (each a set of grams): ln(1 + N / df), single Han characters at a
 * quarter of that. A gram that no text holds weighs as much as one that a single text holds.
 */
export function createGramWeight(texts: Iterable<ReadonlySet<string>>): {
  weight: GramWeight;
  known: (gram: string) => boolean;
} {
  const frequency = new Map<string, number>();
  let count = 0;
  for (const grams of texts) {
    count += 1;
    for (const gram of grams) frequency.set(gram, (frequency.get(gram) ?? 0) + 1);
  }
  const weight = (gram: string) => {
    const rarity = Math.log(1 + count / (frequency.get(gram) ?? 1));
    return isSingleHan(gram) ? rarity / 4 : rarity;
  };
  return { weight, known: (gram) => frequency.has(gram) };
}

/** How well a candidate text fits a phrase. */
export interface Fit {
  /** Share of the phrase's weight that the candidate holds, 0–1. */
  readonly coverage: number;
  /** Share of the candidate's weight that the phrase asks for, 0–1. */
  readonly precision: number;
  /** Ranking value, 0–1: coverage first, precision to break near ties. */
  readonly score: number;
}

/** Compares a phrase with a candidate; `context` grams count for coverage at 0.6, never for precision. */
export function fitOf(
  phrase: ReadonlySet<string> | Phrase,
  candidate: ReadonlySet<string>,
  { weight, context }: { weight: GramWeight; context?: ReadonlySet<string> },
): Fit {
  let wanted = 0;
  let held = 0;
  let shared = 0;
  const factors = phrase instanceof Map ? phrase : null;
  for (const gram of phrase.keys()) {
    const value = weight(gram) * (factors?.get(gram) ?? 1);
    wanted += value;
    if (candidate.has(gram)) {
      held += value;
      shared += value;
    } else if (context?.has(gram)) held += 0.6 * value;
  }
  let offered = 0;
  for (const gram of candidate) offered += weight(gram);
  const coverage = wanted === 0 ? 0 : held / wanted;
  const precision = offered === 0 ? 0 : shared / offered;
  return { coverage, precision, score: 0.72 * coverage + 0.28 * precision };
}

function isSingleHan(gram: string): boolean {
  return gram.length <= 2 && [...gram].length === 1 && !/[a-z0-9]/.test(gram);
}
