import { toTraditional } from "../language/script.ts";
import type { Language } from "../question/rewrite/language-of.ts";
import { ENGLISH } from "./english.ts";

/**
 * Writes a sentence of our own in the reader's language. The literal parts are ours and are turned
 * into traditional characters or replaced by the English template; what is put in between are words of
 * documents and stays as printed.
 *
 * @example say`${place}的${name}为${value}${mark}。`
 */
export type Say = (
  words: TemplateStringsArray,
  ...inserted: readonly (string | number)[]
) => string;

export function createWording(language: Language): Say {
  if (language === "en") return sayEnglish;
  if (language === "zh-Hant")
    return (words, ...inserted) => weave(words.map(toTraditional), inserted);
  return (words, ...inserted) => weave(words, inserted);
}

function sayEnglish(
  words: TemplateStringsArray,
  ...inserted: readonly (string | number)[]
): string {
  const template = ENGLISH.get(words.join("{}"));
  if (template === undefined) return weave(words, inserted);
  return template.replace(/\{(\d+)\}/g, (_, index: string) =>
    String(inserted[Number(index)] ?? ""),
  );
}

function weave(words: readonly string[], inserted: readonly (string | number)[]): string {
  return words.map((word, i) => word + (i < inserted.length ? String(inserted[i]) : "")).join("");
}
