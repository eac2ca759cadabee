import { fold } from "./fold.ts";
import type { Lexicon } from "./lexicon.ts";
import { normalizeNumerals } from "./numerals.ts";
import { remembered, rememberedFor } from "./remembered.ts";
import { createTermReplacer } from "./replace-terms.ts";

/** Turns text into the form in which it is compared: see {@link createCanonicalizer}. */
export type Canonicalize = (text: string) => string;

/** Set around each term of the lexicon: a term is a unit, and no pair of characters reaches across its edge. */
export const TERM_EDGE = "\u200b";

/**
 * A function that folds a text, writes its quantities with digits and replaces each alias of the
 * lexicon by the first term of its group, longest alias first, so that two wordings of one thing
 * compare equal ("每一千名市民" and "每千居民"). The result is for comparison, never for display. The same
 * lexicon gives the same function.
 */
export const createCanonicalizer: (lexicon: Lexicon) => Canonicalize =
  rememberedFor(canonicalizerOf);

function canonicalizerOf(lexicon: Lexicon): Canonicalize {
  const forms = lexicon.forms ?? wordForms(lexicon);
  if (forms.length === 0) return plainForm;
  const replace = createTermReplacer(forms, (term) => TERM_EDGE + term + TERM_EDGE);
  return remembered((text) => replace(plainForm(text)));
}

/** Each alias of the lexicon and what stands for it, both prepared for comparison; takes a while. */
export function wordForms({ synonyms }: Pick<Lexicon, "synonyms">): [string, string][] {
  const replacements = new Map<string, string>();
  for (const [canonical, ...aliases] of synonyms) {
    if (canonical === undefined) continue;
    for (const alias of aliases) replacements.set(prepare(alias), prepare(canonical));
    replacements.set(prepare(canonical), prepare(canonical)); // shields it from shorter aliases inside
  }
  replacements.delete("");
  return [...replacements];
}

/** The form in which texts are compared, without the lexicon: folded, quantities in digits. */
export const plainForm: (text: string) => string = remembered(prepare);

function prepare(text: string): string {
  return normalizeNumerals(fold(text))
    .replace(/每1000(?=[^0-9.])/g, "每千")
    .replace(/(?<![每\d一二三四五六七八九十几数上])千[名个位](?=\p{Script=Han})/gu, "每千")
    .replace(/(?<![每\d一二三四五六七八九十几数上成近])百(?=[名个位张户]\p{Script=Han})/gu, "每百")
    .replace(/["'“”‘’]/gu, "")
    .replace(/周岁/gu, "岁")
    .replace(/(\d岁)(?:及以上|以上|往上|开外)/gu, "$1及以上");
}
