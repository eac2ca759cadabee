import { fold } from "../language/fold.ts";
import type { Lexicon } from "../language/lexicon.ts";

/** Characters that a damaged name may have lost at its start. */
const LOST = [1, 2];
/** Characters that must be left of a term to know it by. */
const LEFT = 3;

/**
 * Completes names that lost their first characters by the lexicon's terms, so that they compare equal to other
 * words for the same thing: "建公园里的座椅" → "新建公园里的座椅" where 新建公园 is a term. Other names stay. For
 * comparison, never for display.
 */
export function nameCompleter({ synonyms }: Pick<Lexicon, "synonyms">): (name: string) => string {
  const byRest = new Map<string, string>();
  // The usual term needs no completing: what is left of it is held by it.
  for (const term of synonyms.flatMap(([, ...aliases]) => aliases.map(fold)))
    for (const lost of LOST) {
      const rest = term.slice(lost);
      if (rest.length >= LEFT && !byRest.has(rest)) byRest.set(rest, term);
    }
  const known = new Set(synonyms.flat().map(fold));
  return (name) => {
    const words = fold(name);
    for (let length = words.length; length >= LEFT; length -= 1) {
      const start = words.slice(0, length);
      if (known.has(start)) return name; // nothing is lost
      const term = byRest.get(start);
      if (term !== undefined) return term + words.slice(length);
    }
    return name;
  };
}
