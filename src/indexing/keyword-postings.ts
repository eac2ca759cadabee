import { searchTokens } from "../language/segment.ts";
import type { Passage } from "./passage.ts";

/**
 * Which passages hold which terms, and how often: nothing that depends on other collections of passages, so that
 * several can be searched as one. The postings of term t are at offsets[t] … offsets[t + 1].
 */
export interface KeywordPostings {
  /** In the order of their UTF-16 units. */
  readonly terms: readonly string[];
  readonly offsets: Uint32Array;
  /** Position of the passage. */
  readonly passages: Uint32Array;
  /** Weighted number of occurrences in that passage. */
  readonly frequencies: Float32Array;
  /** Weighted number of terms of each passage. */
  readonly lengths: Float32Array;
}

/** A heading's terms count less than the text's. Halves stay exact in 32 bits, however often they are added. */
const HEADING_WEIGHT = 0.5;

/** Collects the terms of text and heading. */
export function invertPassages(
  passages: readonly Pick<Passage, "text" | "heading">[],
): KeywordPostings {
  const lists = new Map<string, { passages: number[]; frequencies: number[] }>();
  const lengths = new Float32Array(passages.length);
  for (const [position, passage] of passages.entries()) {
    const frequencies = weigh(passage);
    for (const [term, frequency] of frequencies) {
      const list = lists.get(term) ?? { passages: [], frequencies: [] };
      list.passages.push(position);
      list.frequencies.push(frequency);
      lists.set(term, list);
      lengths[position] = (lengths[position] ?? 0) + frequency;
    }
  }
  const terms = [...lists.keys()].sort();
  const offsets = new Uint32Array(terms.length + 1);
  const parts = terms.map((term) => lists.get(term) ?? { passages: [], frequencies: [] });
  for (const [i, part] of parts.entries())
    offsets[i + 1] = (offsets[i] ?? 0) + part.passages.length;
  return {
    terms,
    offsets,
    passages: Uint32Array.from(parts.flatMap((part) => part.passages)),
    frequencies: Float32Array.from(parts.flatMap((part) => part.frequencies)),
    lengths,
  };
}

function weigh({ text, heading }: Pick<Passage, "text" | "heading">): Map<string, number> {
  const frequencies = new Map<string, number>();
  const count = (words: string, weight: number) => {
    for (const term of searchTokens(words))
      frequencies.set(term, (frequencies.get(term) ?? 0) + weight);
  };
  count(text, 1);
  count(heading, HEADING_WEIGHT);
  return frequencies;
}

/** Number of a term; -1 where no passage holds it. */
export function numberOf({ terms }: KeywordPostings, term: string): number {
  let [low, high] = [0, terms.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((terms[middle] ?? "") < term) low = middle + 1;
    else high = middle;
  }
  return terms[low] === term ? low : -1;
}

/** Four numbers: bytes of the terms, and how many terms, postings and passages there are. */
const HEADER = 16;

/** Bytes from which {@link readPostings} makes the same again; the same for the same passages. */
export function writePostings(postings: KeywordPostings): Uint8Array {
  const { terms, offsets, passages, frequencies, lengths } = postings;
  const termBytes = new TextEncoder().encode(terms.join("\n"));
  const header = Uint32Array.of(termBytes.length, terms.length, passages.length, lengths.length);
  const parts = [header, termBytes, offsets, passages, frequencies, lengths];
  return Buffer.concat(
    parts.map((part) => new Uint8Array(part.buffer, part.byteOffset, part.byteLength)),
  );
}

/** Throws a RangeError where the bytes do not fit together; who keeps them on disk checks their hash first. */
export function readPostings(bytes: Uint8Array): KeywordPostings {
  let at = bytes.byteOffset;
  const take = (length: number) => {
    const part = bytes.buffer.slice(at, at + length) as ArrayBuffer;
    if (part.byteLength !== length || at + length > bytes.byteOffset + bytes.byteLength)
      throw new RangeError("keyword index is cut off");
    at += length;
    return part;
  };
  const [termBytes = 0, terms = 0, postings = 0, passages = 0] = new Uint32Array(take(HEADER));
  const words = new TextDecoder().decode(take(termBytes)).split("\n");
  return {
    terms: terms === 0 ? [] : words,
    offsets: new Uint32Array(take(4 * (terms + 1))),
    passages: new Uint32Array(take(4 * postings)),
    frequencies: new Float32Array(take(4 * postings)),
    lengths: new Float32Array(take(4 * passages)),
  };
}
