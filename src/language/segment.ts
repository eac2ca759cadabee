import { fold } from "./fold.ts";
import { remembered } from "./remembered.ts";

/**
 * Words of a text in their order, as ICU's dictionary splits them; punctuation and white space
 * dropped, nothing folded: "到2025年,公共服务" → ["到", "2025", "年", "公共", "服务"]. The same text gives
 * the same list.
 */
export const segment: (text: string) => readonly string[] = remembered(wordsOf);

function wordsOf(text: string): string[] {
  segmenter ??= new Intl.Segmenter("zh", { granularity: "word" });
  const words: string[] = [];
  for (const { segment: word, isWordLike } of segmenter.segment(text)) {
    if (isWordLike === true) words.push(word);
  }
  return words;
}

/** All runs of `n` characters (code points) of a text, in order; none where it is shorter. */
export function ngrams(text: string, n: number): string[] {
  const characters = [...text];
  const grams: string[] = [];
  for (let i = 0; i + n <= characters.length; i++) grams.push(characters.slice(i, i + n).join(""));
  return grams;
}

/**
 * Tokens under which a text is indexed and searched: of each run of Han its characters, pairs of
 * characters and words of three or more; Latin words and numbers whole ("4.5", "1,200" as 1200).
 *
 * The text is folded first, so that width, script, capitals and spaces inside words do not matter.
 * Tokens repeat as often as they occur; punctuation gives none.
 */
export function searchTokens(text: string): string[] {
  const tokens: string[] = [];
  for (const run of fold(separateLatin(text)).match(RUN) ?? []) {
    if (!HAN.test(run)) tokens.push(run.replaceAll(",", ""));
    else
      tokens.push(
        ...run,
        ...ngrams(run, 2),
        ...segment(run).filter((word) => [...word].length > 2),
      );
  }
  return tokens;
}

let segmenter: Intl.Segmenter | undefined;

const HAN = /\p{Script=Han}/u;
const RUN = /\p{Script=Han}+|\d+(?:,\d{3})*(?:\.\d+)?|[^\P{L}\p{Script=Han}]+/gu;

/** Folding drops white space; between Latin words and numbers it is what keeps them apart. */
function separateLatin(text: string): string {
  return text.replace(/(?<=[\p{Script=Latin}\p{N}])\s+(?=[\p{Script=Latin}\p{N}])/gu, "|");
}
