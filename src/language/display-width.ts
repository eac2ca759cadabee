import { eastAsianWidth } from "get-east-asian-width";

/**
 * Columns that a text takes on a terminal: two for a Chinese character, none for marks and what is invisible.
 *
 * Character by character: sequences that are drawn as one picture count as several. Packages that know
 * those look up tables of pictures, which takes a tenth of a start, and documents hold none.
 */
export function displayWidth(text: string): number {
  if (ASCII.test(text)) return text.length;
  let width = 0;
  for (const character of text)
    if (!INVISIBLE.test(character)) width += eastAsianWidth(character.codePointAt(0) ?? 0);
  return width;
}

const ASCII = /^[ -~]*$/;
const INVISIBLE = /[\p{Mn}\p{Me}\p{Cc}\p{Cf}\p{Variation_Selector}]/u;
