import { createRequire } from "node:module";
import { literal } from "./literal.ts";

/**
 * Toneless syllables of a text, one entry for each character: "重复2区" → ["chong", "fu", "2", "qu"].
 *
 * Readings follow the words (重 in 重复 and in 重点); ü is written v. What has no reading stays as it
 * is, in lower case. Loads its dictionary at the first call, some 50 ms.
 */
export function pinyinOf(text: string): string[] {
  convert ??= load();
  return convert(text).map((syllable) => syllable.toLowerCase());
}

/**
 * A pattern for the latin spellings of a text: its syllables joined by `between`, ü as v, u, ü or yu
 * ("绿" → "l(?:v|u|ü|yu)").
 */
export function pinyinPattern(text: string, between = ""): string {
  return pinyinOf(text)
    .map((syllable) => literal(syllable).replace(/v/g, "(?:v|u|ü|yu)"))
    .join(between);
}

/** All toneless readings of one character: "重" → ["zhong", "chong"]. */
export function readingsOf(character: string): string[] {
  const { pinyin } = dictionary();
  const readings = pinyin(character, { toneType: "none", type: "array", v: true, multiple: true });
  return [...new Set(readings.map((syllable) => syllable.toLowerCase()))];
}

let convert: ((text: string) => string[]) | undefined;

function load(): (text: string) => string[] {
  const { pinyin } = dictionary();
  return (text) => pinyin(text, { toneType: "none", type: "array", v: true });
}

function dictionary(): typeof import("pinyin-pro") {
  return createRequire(import.meta.url)("pinyin-pro") as typeof import("pinyin-pro");
}
