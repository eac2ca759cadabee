import { toSimplified, toTraditional } from "../language/script.ts";
import type { Language } from "../question/understand.ts";

/**
 * Brings a sentence into the script of the question, except where it repeats words of the reference
 * (the draft and its evidence), which stay as printed:
 *
 *     "根据文件,某某市…占比为70%" in "zh-Hant" → "根據文件,某某市…占比為70%"
 */
export function matchScript(sentence: string, reference: string, language: Language): string {
  if (language === "en") return sentence;
  const convert = language === "zh-Hant" ? toTraditional : toSimplified;
  const printed = new Set(pairsOf(reference));
  const characters = [...sentence];
  const isPrinted = characters.map(
    (character, i) =>
      printed.has(`${characters[i - 1] ?? ""}${character}`) ||
      printed.has(`${character}${characters[i + 1] ?? ""}`),
  );
  let result = "";
  for (let from = 0; from < characters.length; ) {
    let to = from + 1;
    while (to < characters.length && isPrinted[to] === isPrinted[from]) to += 1;
    const run = characters.slice(from, to).join("");
    result += isPrinted[from] ? run : convert(run);
    from = to;
  }
  return result;
}

/** Pairs of neighbouring characters; a single one is no word that could be repeated. */
function pairsOf(text: string): string[] {
  const characters = [...text];
  return characters.slice(1).map((character, i) => `${characters[i] ?? ""}${character}`);
}
