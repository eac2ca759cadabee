import { fold } from "../../language/fold.ts";
import { fitOf, gramsOf, phraseGrams } from "../../language/grams.ts";
import { sidesAsked } from "../../language/row-sides.ts";
import { isAsked } from "../read/is-asked.ts";
import type { Tells } from "../read/side-of-row.ts";
import type { Vocabulary } from "../vocabulary.ts";
import type { Holds } from "./other-kind.ts";

/** Do the texts of some documents, which have no white space when folded, hold these words? */
export function holdsOf({ foldedTexts }: Vocabulary): Holds {
  return (words, documents) => {
    const bare = bareWords(words);
    return [...foldedTexts].some(([id, text]) => isAsked(id, documents) && text.includes(bare));
  };
}

/** The letters and digits of a text. */
export function bareWords(text: string): string {
  return text.replace(/[^\p{Script=Han}\w]/gu, "");
}

/** Names of the measures that some documents have, in the words that questions are brought to. */
export function measuresOf(vocabulary: Vocabulary, documents: readonly string[]): string[] {
  const holds = holdsOf(vocabulary);
  return vocabulary.indicatorNames
    .filter((name) => holds(fold(name).slice(-WRITTEN), documents))
    .map((name) => bareWords(vocabulary.canonical(name)));
}

/** Characters at the end of a measure's name that a document has as they are; what stands before may be put together. */
const WRITTEN = 8;

/** Do the columns of the rows' tables hold some of what is asked about? */
export function tellsOf({ tables, canonical, known, weight }: Vocabulary): Tells {
  return (rows, phrase, asked = "") =>
    rows.some(({ document, table }) => {
      const own = tables.find((each) => each.document === document && each.id === table);
      if (sidesAsked(asked, own?.columns ?? []).length > 0) return true;
      const columns = gramsOf(canonical((own?.columns ?? []).join("|")));
      const { coverage } = fitOf(phraseGrams(canonical(phrase), known), columns, { weight });
      return coverage >= TOLD;
    });
}

/** Share of a subject's words that the columns of a table must hold. */
const TOLD = 0.4;
