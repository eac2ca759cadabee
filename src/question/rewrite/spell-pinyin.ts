import { pinyinOf } from "../../language/pinyin.ts";
import { lazily, rememberedFor } from "../../language/remembered.ts";
import type { Vocabulary } from "../vocabulary.ts";
import { createSoundIndex } from "./sound-index.ts";

const INITIAL = "(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?";
const FINAL =
  "(?:iang|iong|uang|ueng|ang|eng|ing|ong|ian|iao|uai|uan|van|ai|ei|ao|ou|an|en|in|un|vn|ia|ie|iu|ua|uo|ui|ue|ve|er|a|o|e|i|u|v)";
const SYLLABLE = new RegExp(`${INITIAL}${FINAL}(?![nr]?[aeiouv])|${INITIAL}${FINAL}`, "gy");
/** English words that happen to be spelt like syllables do not make a message pinyin. */
const ENGLISH = /\b(?:the|of|is|are|in|on|for|to|by|what|which|who|how|many|much|does|and)\b/i;

/** True where a message is written in pinyin without tones: latin words, all of them Chinese syllables. */
export function isPinyin(message: string): boolean {
  if (/\p{Script=Han}/u.test(message) || ENGLISH.test(message)) return false;
  const words = wordsOf(message);
  return words.length >= 3 && words.every((word) => syllablesOf(word) !== null);
}

/** Words that questions are made of besides those of the corpus. */
const SPOKEN =
  "多少 是多少 什么 什么时候 哪些 哪个 哪几个 哪年 牵头 谁牵头 谁负责 负责 配合 部门 单位 怎么 几个 达到 要到 要达到 现在 目标 指标 有几 一共 比一比 年 谁 几 要 到 的 是 有 和 底 前 吗 呢 张 个 家".split(
    " ",
  );
const spokenBySound = lazily(() => new Map(SPOKEN.map((word) => [pinyinOf(word).join(" "), word])));
const LONGEST = 14;

/**
 * Rewrites a message in pinyin with the words of the corpus that sound so, the longest first: "chengshi lvdilv 2025
 * nian duoshao" → "城市绿地率2025年多少". What nothing sounds like stays as it is.
 */
export function spellPinyin(message: string, vocabulary: Vocabulary): string {
  const syllables = message
    .toLowerCase()
    .split(/[^a-z0-9.%]+/)
    .flatMap((word) => (/^[a-z]/.test(word) ? (syllablesOf(word) ?? [word]) : [word]))
    .filter((word) => word !== "");
  const { places, words } = soundsOf(vocabulary);
  let text = "";
  for (let at = 0; at < syllables.length; ) {
    const found = longestAt(
      syllables,
      at,
      (sound) => places(sound) ?? spokenBySound().get(sound) ?? words(sound),
    );
    text += found?.word ?? syllables[at] ?? "";
    at += found?.length ?? 1;
  }
  return text;
}

function longestAt(
  syllables: readonly string[],
  at: number,
  spell: (sound: string) => string | undefined,
): { readonly word: string; readonly length: number } | null {
  for (let length = Math.min(LONGEST, syllables.length - at); length >= 1; length -= 1) {
    const sound = syllables.slice(at, at + length).join(" ");
    const word =
      length === 1 ? spokenBySound().get(sound) : (spell(sound) ?? spell(withUmlaut(sound)));
    if (word !== undefined) return { word, length };
  }
  return null;
}

/** "lu", "nu" are often typed for lü, nü. */
function withUmlaut(sound: string): string {
  return sound.replace(/\b([ln])u(?=e?\b)/g, "$1v");
}

const soundsOf = rememberedFor((vocabulary: Vocabulary) => ({
  places: createSoundIndex(vocabulary.places.flatMap(({ surfaces }) => surfaces).join("\n")),
  words: createSoundIndex([...vocabulary.terms, ...vocabulary.foldedTexts.values()].join("\n")),
}));

function wordsOf(message: string): string[] {
  return message.toLowerCase().match(/[a-z]+/g) ?? [];
}

/** A word cut into syllables ("lvdilv" → lv di lv); null where it is not made of them. */
function syllablesOf(word: string): string[] | null {
  const spelt = word.replace(/ü/g, "v");
  const found = spelt.match(SYLLABLE) ?? [];
  return found.join("") === spelt ? found : null;
}
