import { isTraditional } from "../../language/script.ts";
import { isPinyin } from "./spell-pinyin.ts";

/** The language a question is asked and answered in; quotes stay as in the document. */
export type Language = "zh-Hans" | "zh-Hant" | "en";

/** In which language a message is written. */
export function languageOf(message: string): Language {
  if (isPinyin(message)) return "zh-Hans";
  if (isEnglish(message)) return "en";
  return isTraditional(message) ? "zh-Hant" : "zh-Hans";
}

/** Latin words, and few or no Han characters. */
function isEnglish(message: string): boolean {
  const words = message.match(/[a-z]{2,}/gi) ?? [];
  const han = message.match(/\p{Script=Han}/gu) ?? [];
  const least = han.length === 0 && ASKS.test(message) ? 1 : 3;
  return words.length >= least && han.length <= words.length;
}

/** Short questions of a conversation begin so: "And Springfield?" */
const ASKS = /^\s*(?:and|what|how|who|when|which|why|where|is|are|does)\b/i;
