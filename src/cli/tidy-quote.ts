import { plainText } from "./plain-text.ts";

/**
 * A quote on one line: white space tidied, and cut in the middle where it is longer than `longest`
 * characters, so that its beginning and its end both stay.
 *
 *     "覆盖率(%)\n\n54\n\n70"  →  "覆盖率(%) 54 70"
 */
export function tidyQuote(quote: string, longest = 160): string {
  const text = plainText(quote.replace(/\s+/g, " ")).trim();
  const characters = [...text];
  if (characters.length <= longest) return text;
  const tail = Math.floor(longest / 3);
  const head = longest - tail - 1;
  return `${characters.slice(0, head).join("")}…${characters.slice(-tail).join("")}`;
}
