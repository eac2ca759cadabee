import { remembered, rememberedFor } from "./remembered.ts";
import { segment } from "./segment.ts";

/** Characters that join words and carry no content of their own. */
const PARTICLES = /拥有|[的了和与及或是在为对等之其所把被也都就还又吗呢吧啊呀么]/g;
const RUN = /[\p{Script=Han}]+|[a-z]+|[0-9]+(?:\.[0-9]+)?%?/gu;

/**
 * The units in which two canonical texts are compared: Han characters, their bigrams, and whole
 * latin words and numbers. Particles and punctuation end a run, so no bigram spans them.
 *
 * The same text gives the same set: it must not be changed.
 *
 * @example gramsOf("公园的绿地") // 公 园 公园 绿 地 绿地
 */
export const gramsOf: (canonical: string) => ReadonlySet<string> = remembered(collectGrams);

function collectGrams(canonical: string): Set<string> {
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
 * words ("绿地|总数") a little, and not at all where no text of the corpus holds them between known ones.
 */
export function phraseGrams(canonical: string, known: (gram: string) => boolean): Phrase {
  return phrasesBy(known)(canonical);
}

const phrasesBy = rememberedFor((known: (gram: string) => boolean) =>
  remembered((canonical) => collectPhrase(canonical, known)),
);

function collectPhrase(canonical: string, known: (gram: string) => boolean): Phrase {
  const phrase = new Map<string, number>();
  for (const gram of gramsOf(canonical)) phrase.set(gram, 1);
  for (const [run] of canonical.replace(PARTICLES, " ").matchAll(/\p{Script=Han}{2,}/gu)) {
    const edges = edgesOf(run);
    for (let i = 0; i + 2 <= run.length; i += 1) {
      const pair = run.slice(i, i + 2);
      if (isAccident(run, i, known)) phrase.delete(pair);
      else if (phrase.get(pair) === 1 && isBridge(pair, edges.get(i + 1), known))
        phrase.set(pair, BRIDGE);
    }
  }
  return phrase;
}

/** No text holds the pair at `i`, between two that texts hold. */
function isAccident(run: string, i: number, known: (gram: string) => boolean): boolean {
  if (i === 0 || i + 2 >= run.length || known(run.slice(i, i + 2))) return false;
  return known(run.slice(i - 1, i + 1)) && known(run.slice(i + 1, i + 3));
}

/** The pair reaches from one word into the next: between longer words, or where no text holds it. */
function isBridge(
  pair: string,
  edge: "long" | "short" | undefined,
  known: (gram: string) => boolean,
): boolean {
  return edge === "long" || (edge === "short" && !known(pair));
}

/** Offsets at which one word ends and another begins; "long" where both have two characters or more. */
function edgesOf(run: string): ReadonlyMap<number, "long" | "short"> {
  const edges = new Map<number, "long" | "short">();
  const words = segment(run);
  let at = 0;
  for (const [i, word] of words.entries()) {
    if (i > 0)
      edges.set(at, word.length >= 2 && (words[i - 1]?.length ?? 0) >= 2 ? "long" : "short");
    at += word.length;
  }
  return edges;
}

/** The readings of a phrase with alternatives: "失能/不能自理/人员" → ["失能人员", "不能自理人员"]; "塔/楼" → ["塔", "楼"]. */
export function alternativesOf(phrase: string): string[] {
  const match = /([^|/]+)\/([^|/]+)\/?/u.exec(phrase);
  if (match === null) return [phrase];
  const [whole, first = "", second = ""] = match;
  return [first, second].flatMap((word) => alternativesOf(phrase.replace(whole, word)));
}

/** How much a gram says: bigrams, words and numbers by rarity, single characters a little. */
export type GramWeight = (gram: string) => number;

/** How many texts there are, and how many of them hold each gram. */
export interface GramCounts {
  readonly count: number;
  readonly frequency: ReadonlyMap<string, number>;
}

/** Counts the texts (each a set of grams) that hold a gram. */
export function countGrams(texts: Iterable<ReadonlySet<string>>): GramCounts {
  const frequency = new Map<string, number>();
  let count = 0;
  for (const grams of texts) {
    count += 1;
    for (const gram of grams) frequency.set(gram, (frequency.get(gram) ?? 0) + 1);
  }
  return { count, frequency };
}

/** The counts of several collections together. */
export function sumCounts(collections: readonly GramCounts[]): GramCounts {
  const [before, now] = [new Set(lastSum.collections), new Set(collections)];
  const gone = lastSum.collections.filter((each) => !now.has(each));
  const fresh = collections.filter((each) => !before.has(each));
  const goesOn = gone.length + fresh.length < collections.length;
  const frequency = new Map(goesOn ? lastSum.frequency : []);
  for (const each of goesOn ? fresh : collections) addCounts(frequency, each, 1);
  for (const each of goesOn ? gone : []) addCounts(frequency, each, -1);
  const count = collections.reduce((sum, each) => sum + each.count, 0);
  lastSum = { collections, frequency };
  return { count, frequency };
}

function addCounts(sums: Map<string, number>, { frequency }: GramCounts, sign: 1 | -1): void {
  for (const [gram, held] of frequency) {
    const sum = (sums.get(gram) ?? 0) + sign * held;
    if (sum === 0) sums.delete(gram);
    else sums.set(gram, sum);
  }
}

/** Of many documents few change at a time: the next sum is made from this one. */
let lastSum: {
  readonly collections: readonly GramCounts[];
  readonly frequency: ReadonlyMap<string, number>;
} = { collections: [], frequency: new Map() };

/**
 * Weights from a collection of texts (each a set of grams, or counted already): ln(1 + N / df), single Han characters at a
 * quarter of that. A gram that no text holds weighs as much as one that a single text holds.
 */
export function createGramWeight(texts: Iterable<ReadonlySet<string>> | GramCounts): {
  weight: GramWeight;
  known: (gram: string) => boolean;
} {
  const { count, frequency } = "frequency" in texts ? texts : countGrams(texts);
  const compute = (gram: string) => {
    const rarity = Math.log(1 + count / (frequency.get(gram) ?? 1));
    return isSingleHan(gram) ? rarity / 4 : rarity;
  };
  const weights = new Map<string, number>(); // of the grams that texts hold, which are finite in number
  const weight = (gram: string) => {
    const known = weights.get(gram);
    if (known !== undefined) return known;
    const value = compute(gram);
    if (frequency.has(gram)) weights.set(gram, value);
    return value;
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

/**
 * Compares a phrase with a candidate; `context` grams count for coverage at 0.6, never for precision.
 *
 * What a phrase or set weighs is remembered as long as it lives: none may change once it was compared.
 */
export function fitOf(
  phrase: ReadonlySet<string> | Phrase,
  candidate: ReadonlySet<string>,
  { weight, context }: { weight: GramWeight; context?: ReadonlySet<string> },
): Fit {
  const { grams, total: wanted } = weighedOf(phrase, weight);
  let held = 0;
  let shared = 0;
  for (const { gram, value } of grams) {
    if (candidate.has(gram)) {
      held += value;
      shared += value;
    } else if (context?.has(gram)) held += 0.6 * value;
  }
  const offered = totalOf(candidate, weight);
  const coverage = wanted === 0 ? 0 : held / wanted;
  const precision = offered === 0 ? 0 : shared / offered;
  return { coverage, precision, score: 0.72 * coverage + 0.28 * precision };
}

interface Weighed {
  readonly grams: readonly { readonly gram: string; readonly value: number }[];
  readonly total: number;
}

const weighed = new WeakMap<GramWeight, WeakMap<ReadonlySet<string> | Phrase, Weighed>>();
const totals = new WeakMap<GramWeight, WeakMap<ReadonlySet<string>, number>>();

/** The grams of a phrase with their weights, which are the same against every candidate. */
function weighedOf(phrase: ReadonlySet<string> | Phrase, weight: GramWeight): Weighed {
  const known = weighed.get(weight)?.get(phrase);
  return known ?? remember(weighed, { weight, key: phrase, value: weigh(phrase, weight) });
}

function weigh(phrase: ReadonlySet<string> | Phrase, weight: GramWeight): Weighed {
  const factors = phrase instanceof Map ? phrase : null;
  const grams = [...phrase.keys()].map((gram) => ({
    gram,
    value: weight(gram) * (factors?.get(gram) ?? 1),
  }));
  return { grams, total: grams.reduce((sum, { value }) => sum + value, 0) };
}

/** What all grams of a candidate weigh together. */
function totalOf(candidate: ReadonlySet<string>, weight: GramWeight): number {
  const known = totals.get(weight)?.get(candidate);
  if (known !== undefined) return known;
  let total = 0;
  for (const gram of candidate) total += weight(gram);
  return remember(totals, { weight, key: candidate, value: total });
}

function remember<K extends object, T>(
  all: WeakMap<GramWeight, WeakMap<K, T>>,
  { weight, key, value }: { weight: GramWeight; key: K; value: T },
): T {
  const own = all.get(weight) ?? new WeakMap<K, T>();
  own.set(key, value);
  all.set(weight, own);
  return value;
}

function isSingleHan(gram: string): boolean {
  return gram.length <= 2 && [...gram].length === 1 && !/[a-z0-9]/.test(gram);
}
