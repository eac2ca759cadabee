import { gramsOf } from "../language/grams.ts";
import type { PolicyDocument } from "../policy.ts";
import type { Vocabulary } from "../question/vocabulary.ts";

/** A word that its whole document is about tells its sentences and tasks apart less: so much of its weight counts. */
export const OF_TITLE = 0.4;

/** What a whole document is about: the grams of its title. */
export function titleGrams(
  { title }: PolicyDocument,
  { canonical }: Pick<Vocabulary, "canonical">,
): ReadonlySet<string> {
  return gramsOf(canonical(title));
}
