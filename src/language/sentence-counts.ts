import type { Canonicalize } from "./canonical.ts";
import { countGrams, type GramCounts, gramsOf } from "./grams.ts";

interface HasText {
  readonly text: string;
}

/**
 * How many sentences of a document hold each gram, in canonical form: counted once for each document, or never where
 * {@link recallSentenceCounts} has brought the counts along.
 */
export function sentenceCounts(canonical: Canonicalize, document: HasText): GramCounts {
  const known = all.get(canonical)?.get(document)?.();
  if (known !== undefined) return known;
  const counts = count(canonical, document);
  recallSentenceCounts(canonical, document, () => counts);
  return counts;
}

/** Lets counts that were made earlier, from the same text with the same lexicon, stand for new ones. */
export function recallSentenceCounts(
  canonical: Canonicalize,
  document: HasText,
  counts: () => GramCounts,
): void {
  const own = all.get(canonical) ?? new WeakMap<HasText, () => GramCounts>();
  all.set(canonical, own.set(document, counts));
}

const all = new WeakMap<Canonicalize, WeakMap<HasText, () => GramCounts>>();

function count(canonical: Canonicalize, { text }: HasText): GramCounts {
  const sentences = canonical(text.replace(/[。;;\n]+/g, "\u0001")).split("\u0001");
  return countGrams(sentences.filter((sentence) => sentence !== "").map(gramsOf));
}

/** Counts as a file keeps them: the grams that as many texts hold stand together, with a tab between them. */
export interface PackedCounts {
  readonly count: number;
  readonly byFrequency: readonly (readonly [number, string])[];
}

/** Packs counts; {@link unpackCounts} gives them back. */
export function packCounts({ count, frequency }: GramCounts): PackedCounts {
  const groups = new Map<number, string[]>();
  for (const [gram, held] of frequency) {
    const group = groups.get(held) ?? [];
    group.push(gram);
    groups.set(held, group);
  }
  return { count, byFrequency: [...groups].map(([held, grams]) => [held, grams.join("\t")]) };
}

/** Undoes {@link packCounts}. */
export function unpackCounts({ count, byFrequency }: PackedCounts): GramCounts {
  const frequency = new Map<string, number>();
  for (const [held, grams] of byFrequency)
    for (const gram of grams.split("\t")) frequency.set(gram, held);
  return { count, frequency };
}
