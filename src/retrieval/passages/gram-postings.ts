import type { GramWeight, Phrase } from "../../language/grams.ts";
import type { RelatedWord } from "../../language/related-words.ts";
import { OF_TITLE } from "../title-grams.ts";

/** What is looked at: its own grams, and those of its surroundings, which count in part. */
interface Candidate {
  readonly grams: ReadonlySet<string>;
  readonly heading: ReadonlySet<string>;
  readonly lead: ReadonlySet<string>;
}

/** For each gram the candidates that hold it, for measuring a phrase against all of them at once. */
export interface GramPostings {
  /**
   * Share of the phrase's weight that each candidate holds, 0–1, in the order of the candidates; what
   * only the list's opening holds counts at 0.85, what only the heading holds or a related word stands for at 0.6, what only the title of their document holds
   * (`about`) at 0.4. All zeros for a phrase without weight.
   */
  coverageOf(
    phrase: Phrase,
    weight: GramWeight,
    about: ReadonlySet<string>,
    related?: readonly RelatedWord[],
  ): Float64Array;
}

const OF_HEADING = 0.6;
/** An item of a list ends the sentence that opens it; the opening itself comes first. */
const OF_LEAD = 0.85;

/** A related word may be meant. */
const OF_RELATED = 0.6;

/** Indexes candidates by their grams. */
export function createGramPostings(candidates: readonly Candidate[]): GramPostings {
  const own = new Map<string, number[]>();
  const opened = new Map<string, number[]>();
  const around = new Map<string, number[]>();
  for (const [i, { grams, heading, lead }] of candidates.entries()) {
    for (const gram of grams) add(own, gram, i);
    for (const gram of lead) if (!grams.has(gram)) add(opened, gram, i);
    for (const gram of heading) if (!grams.has(gram) && !lead.has(gram)) add(around, gram, i);
  }
  return {
    coverageOf(phrase, weight, about, related = []) {
      const standIns = standInsOf(related, own);
      const held = new Float64Array(candidates.length);
      const give = (to: readonly number[] | undefined, value: number) => {
        for (const i of to ?? []) held[i] = (held[i] ?? 0) + value;
      };
      let total = 0;
      let everywhere = 0;
      for (const [gram, factor] of phrase) {
        const value = factor * weight(gram);
        const given = about.has(gram) ? OF_TITLE * value : 0;
        total += value;
        everywhere += given;
        give(own.get(gram), value - given);
        give(opened.get(gram), OF_LEAD * value - given);
        give(around.get(gram), OF_HEADING * value - given);
        const holders = [own, opened, around].map((postings) => postings.get(gram) ?? []);
        const rest = [...(standIns.get(gram) ?? [])].filter(
          (i) => !holders.some((each) => each.includes(i)),
        );
        give(rest, OF_RELATED * value - given);
      }
      return total === 0 ? held : held.map((value) => (value + everywhere) / total);
    },
  };
}

function add(postings: Map<string, number[]>, gram: string, candidate: number): void {
  const known = postings.get(gram);
  if (known === undefined) postings.set(gram, [candidate]);
  else known.push(candidate);
}

/** For each gram of related words the candidates that hold one of the words related to it. */
function standInsOf(
  related: readonly RelatedWord[],
  own: ReadonlyMap<string, readonly number[]>,
): Map<string, Set<number>> {
  const standIns = new Map<string, Set<number>>();
  for (const { grams, said } of related) {
    const holders = said.flatMap((pairs) => holdersOf(pairs, own));
    for (const gram of grams)
      standIns.set(gram, new Set([...(standIns.get(gram) ?? []), ...holders]));
  }
  return standIns;
}

/** The candidates that hold all of some grams. */
function holdersOf(
  grams: readonly string[],
  own: ReadonlyMap<string, readonly number[]>,
): readonly number[] {
  const [first = [], ...others] = grams.map((gram) => own.get(gram) ?? []);
  return first.filter((i) => others.every((each) => each.includes(i)));
}
