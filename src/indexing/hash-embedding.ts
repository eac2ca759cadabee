import { searchTokens } from "../language/segment.ts";

/** Length of the vectors: 512 finds markedly less on our questions, 1,024 no more. */
export const LOCAL_DIMENSION = 768;
/** Changes whenever the same text would give another vector. */
export const LOCAL_EMBEDDER_ID = `local-hash-v1-${LOCAL_DIMENSION}`;

/**
 * A text as a vector without any model: each term (character, pair of characters, word) is hashed to
 * two signed places, weighted by 1 + ln(frequency) and by its length (longer terms say more), then
 * the whole is scaled to length 1. A text without terms gives zeros.
 *
 * Independent of any corpus: equal texts have equal vectors everywhere, so vectors can be kept while
 * other documents change.
 */
export function hashEmbedding(text: string, dimension = LOCAL_DIMENSION): number[] {
  const frequencies = new Map<string, number>();
  for (const term of searchTokens(text)) frequencies.set(term, (frequencies.get(term) ?? 0) + 1);
  const vector = new Array<number>(dimension).fill(0);
  for (const [term, frequency] of frequencies) {
    const weight = weightOf(term) * (1 + Math.log(frequency));
    const hash = hashOf(term);
    for (const part of [hash, Math.imul(hash ^ 0x5bd1e995, 0x27d4eb2d) >>> 0]) {
      const place = (part >>> 1) % dimension;
      vector[place] = (vector[place] ?? 0) + (part & 1 ? weight : -weight);
    }
  }
  return unitVector(vector);
}

/** The vector scaled to length 1; zeros stay zeros. */
export function unitVector(vector: readonly number[]): number[] {
  const length = Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0));
  return length === 0 ? [...vector] : vector.map((value) => value / length);
}

/** Single characters are shared by unrelated texts; pairs and words are not. */
function weightOf(term: string): number {
  if (/^[0-9a-z]/i.test(term)) return 1.2;
  return term.length === 1 ? 0.3 : 1;
}

/** FNV-1a over UTF-16 units, with a final mix so that all bits depend on all units. */
function hashOf(term: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < term.length; i += 1) hash = Math.imul(hash ^ term.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  hash = Math.imul(hash ^ (hash >>> 12), 0x297a2d39);
  return (hash ^ (hash >>> 15)) >>> 0;
}
