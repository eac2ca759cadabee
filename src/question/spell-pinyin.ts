import { rememberedFor } from "../language/remembered.ts";
import { createSoundIndex } from "./sound-index.ts";
import type { Vocabulary } from "./vocabulary.ts";

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

/** Syllables of the words that questions are made of besides those of the corpus. */
const SPOKEN: Readonly<Record<string, string>> = {
  ...{
    "duo shao": "多少",
    "shi duo shao": "是多少",
    "shen me": "什么",
    "shen me shi hou": "什么时候",
  },
  ...{
    "na xie": "哪些",
    "na ge": "哪个",
    "na ji ge": "哪几个",
    "na nian": "哪年",
    "qian tou": "牵头",
  },
  ...{ "shui qian tou": "谁牵头", "shui fu ze": "谁负责", "fu ze": "负责", "pei he": "配合" },
  ...{ "bu men": "部门", "dan wei": "单位", "zen me": "怎么", "ji ge": "几个", "da dao": "达到" },
  ...{ "yao dao": "要到", "yao da dao": "要达到", "xian zai": "现在", "mu biao": "目标" },
  ...{ "zhi biao": "指标", "you ji": "有几", "yi gong": "一共", "bi yi bi": "比一比" },
  ...{ nian: "年", shui: "谁", ji: "几", yao: "要", dao: "到", de: "的", shi: "是", you: "有" },
  ...{ he: "和", di: "底", qian: "前", ma: "吗", ne: "呢", zhang: "张", ge: "个", jia: "家" },
};
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
      (sound) => places(sound) ?? SPOKEN[sound] ?? words(sound),
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
    const word = length === 1 ? SPOKEN[sound] : (spell(sound) ?? spell(withUmlaut(sound)));
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
