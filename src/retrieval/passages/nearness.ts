import type { Sentence } from "../corpus.ts";

/** What it counts that a sentence is the one just spoken of, stands in its clause, or beside that. */
const SAME_SENTENCE = 0.25;
const SAME_CLAUSE = 0.25;
const SAME_SECTION = 0.08;

/** What it counts, 0–1, how near a sentence is to the one that was just spoken of. */
export function nearness(sentence: Sentence, focus: Sentence | null): number {
  if (focus === null || sentence.document !== focus.document) return 0;
  if (sentence === focus) return SAME_SENTENCE;
  const [clause, other] = [sentence.clause, focus.clause];
  if (clause === null || other === null) return 0;
  if (clause === other) return SAME_CLAUSE;
  const beside =
    clause.parent === other.parent || clause.parent === other.id || clause.id === other.parent;
  return beside ? SAME_SECTION : 0;
}
