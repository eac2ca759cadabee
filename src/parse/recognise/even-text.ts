import { isTraditional, simplifyCharacter } from "../../language/script.ts";
import { unifyRadicals } from "../../language/unify-radicals.ts";

/**
 * Evens out the shapes of one text without moving a character: full-width ASCII becomes half-width,
 * every kind of blank except line ends and TAB becomes a plain space, radicals become characters, and a text in
 * traditional characters is read in simplified ones.
 *
 * `"（一）　２０２５年"` → `"(一) 2025年"`. The result has the same length, so that an offset found in it
 * is an offset into the text as received. Marks of Chinese punctuation (。、“”〔〕) stay as they are.
 */
export function evenText(text: string): string {
  const evened = unifyRadicals(text).replace(UNEVEN, evenCharacter);
  return isWrittenTraditionally(evened) ? [...evened].map(simplifyCharacter).join("") : evened;
}

/** A name with a traditional character in it does not make a text traditional: those that are differ from simplified ones in every third character. */
function isWrittenTraditionally(text: string): boolean {
  const sample = (text.match(/\p{Script=Han}/gu) ?? []).slice(0, SAMPLE);
  const traditional = sample.filter((character) => isTraditional(character));
  return traditional.length > LEAST_SHARE * sample.length;
}

/** Characters looked at. */
const SAMPLE = 2_000;

const LEAST_SHARE = 0.1;

const UNEVEN = /[！-～﹐-﹫︰∶﹝﹞〖〗]|[^\S\r\n\t ]/g;

const SINGLE: Readonly<Record<string, string>> = {
  "﹐": ",",
  "﹑": "、",
  "﹔": ";",
  "﹕": ":",
  "︰": ":",
  "∶": ":",
  "﹙": "(",
  "﹚": ")",
  "﹝": "〔",
  "〖": "【",
  "〗": "】",
  "﹞": "〕",
  "﹪": "%",
};

function evenCharacter(character: string): string {
  const single = SINGLE[character];
  if (single !== undefined) return single;
  const code = character.charCodeAt(0);
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
  return /\s/.test(character) ? " " : character;
}
