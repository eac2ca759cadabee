import { simplifyCharacter, toSimplified, toTraditional } from "../language/script.ts";
import type { Language } from "../question/rewrite/language-of.ts";

/**
 * Brings a sentence into the script of the question, except where it repeats words of the reference
 * (the draft and its evidence), which are written as printed:
 *
 *     "根据文件,某某市…占比为70%" in "zh-Hant" → "根據文件,某某市…占比為70%"
 *     "某某市…佔比為70%" in "zh-Hans" → "某某市…占比为70%"
 */
export function matchScript(sentence: string, reference: string, language: Language): string {
  if (language !== "zh-Hant" && isSimplified(sentence + reference)) return sentence;
  const convert = { en: (text: string) => text, "zh-Hant": toTraditional, "zh-Hans": toSimplified };
  const printed = printedForms(reference);
  const characters = [...sentence];
  const pairAt = (i: number) => {
    const pair = characters.slice(i, i + 2);
    return pair.length < 2 ? undefined : formOf(pair, printed);
  };
  const forms = characters.map(
    (_, i) => pairAt(i)?.[0] ?? (i > 0 ? pairAt(i - 1)?.[1] : undefined),
  );
  let result = "";
  for (let from = 0; from < characters.length; ) {
    let to = from;
    while (to < characters.length && forms[to] === undefined) to += 1;
    result += convert[language](characters.slice(from, to).join(""));
    for (; to < characters.length && forms[to] !== undefined; to += 1) result += forms[to] ?? "";
    from = to;
  }
  return result;
}

/** True of nearly all texts: there is nothing to convert. */
function isSimplified(text: string): boolean {
  for (const character of text) if (simplifyCharacter(character) !== character) return false;
  return true;
}

/** Pairs of neighbouring characters, as printed and under their simplified forms; a single one is no word. */
function printedForms(reference: string): ReadonlyMap<string, string> {
  const characters = [...reference];
  const forms = new Map<string, string>();
  for (const [i, character] of characters.slice(1).entries()) {
    const pair = `${characters[i] ?? ""}${character}`;
    forms.set(pair, pair);
    const simple = simplified(pair);
    if (!forms.has(simple)) forms.set(simple, pair);
  }
  return forms;
}

function formOf(
  pair: readonly string[],
  printed: ReadonlyMap<string, string>,
): string[] | undefined {
  const found = printed.get(pair.join("")) ?? printed.get(simplified(pair.join("")));
  return found === undefined ? undefined : [...found];
}

function simplified(text: string): string {
  return [...text].map(simplifyCharacter).join("");
}
