import { createRequire } from "node:module";
import { ConverterFactory } from "opencc-js/core";
import hongKongVariants from "opencc-js/dict/HKVariantsRev";
import traditionalCharacters from "opencc-js/dict/TSCharacters";
import traditionalPhrases from "opencc-js/dict/TSPhrases";
import taiwanVariants from "opencc-js/dict/TWVariantsRev";

/**
 * Simplified form of one character, itself where it has none or is simplified already.
 *
 * Without context: 乾 becomes 干 and 著 becomes 着 in every word. Good for comparing (both sides change alike), not
 * for showing; see {@link toSimplified}. Keeps the number of UTF-16 units, or returns the input.
 */
export function simplifyCharacter(character: string): string {
  simplified ??= loadCharacters();
  return simplified.get(character) ?? character;
}

/** Text in simplified characters, words taken as a whole: "乾淨" → "干净", "乾隆" → "乾隆". */
export function toSimplified(text: string): string {
  if (!isTraditional(text)) return text;
  simplify ??= ConverterFactory([hongKongVariants, taiwanVariants].map(onlyTraditional), [
    traditionalPhrases,
    traditionalCharacters,
  ]);
  return simplify(text);
}

/**
 * Text in traditional characters (as in Taiwan), for words of our own to readers who wrote in them.
 *
 * Loads a dictionary of 1 MB at its first call, about 0.1 s.
 */
export function toTraditional(text: string): string {
  traditionalise ??= loadTraditionaliser();
  return traditionalise(text);
}

/**
 * True where the text holds a character that only traditional writing uses: one that has a
 * simplified form and is no character of GB 2312, the standard set of simplified Chinese.
 * "發展" and "什麼" are, "发展", "乾隆" and "2025" are not.
 */
export function isTraditional(text: string): boolean {
  if (!/[\u3400-\u9fff]/.test(text)) return false;
  for (const character of text) {
    if (simplifyCharacter(character) !== character && !isGb2312(character)) return true;
  }
  return false;
}

let simplified: ReadonlyMap<string, string> | undefined;
let simplify: ((text: string) => string) | undefined;
let traditionalise: ((text: string) => string) | undefined;
let gb2312: ReadonlySet<string> | undefined;

function loadCharacters(): ReadonlyMap<string, string> {
  const characters = new Map(
    pairs(traditionalCharacters).filter(([from, to]) => from.length === to.length),
  );
  const results = new Set(characters.values()); // simplified already, whatever a region makes of them
  for (const [variant, standard] of [hongKongVariants, taiwanVariants].flatMap(pairs)) {
    const form = characters.get(standard) ?? standard;
    const known = characters.has(variant) || results.has(variant);
    if (!known && form.length === variant.length) characters.set(variant, form);
  }
  return characters;
}

function pairs(dictionary: string): [string, string][] {
  return dictionary.split("|").map((entry) => {
    const [from = "", to = ""] = entry.split(" ");
    return [from, to];
  });
}

/** Regional variants without those that are everyday simplified characters (吃, 才, 群). */
function onlyTraditional(dictionary: string): string {
  return pairs(dictionary)
    .filter(([from]) => !isGb2312(from))
    .map((pair) => pair.join(" "))
    .join("|");
}

function isGb2312(character: string): boolean {
  gb2312 ??= new Set(new TextDecoder("gbk").decode(gb2312Bytes()));
  return gb2312.has(character);
}

/** All pairs of lead B0–F7 and trail A1–FE: the Han rows of GB 2312. */
function gb2312Bytes(): Uint8Array {
  const bytes: number[] = [];
  for (let lead = 0xb0; lead <= 0xf7; lead++) {
    for (let trail = 0xa1; trail <= 0xfe; trail++) bytes.push(lead, trail);
  }
  return Uint8Array.from(bytes);
}

function loadTraditionaliser(): (text: string) => string {
  const { Converter } = createRequire(import.meta.url)(
    "opencc-js/cn2t",
  ) as typeof import("opencc-js");
  return Converter({ from: "cn", to: "tw" });
}
