/** A time phrase in squeezed text. */
export interface TimePhrase {
  /** As written: "到2025年", "截至2020年底", "“十三五”期间", "目前". */
  readonly words: string;
  readonly year: number | null;
  readonly role: "baseline" | "target" | null;
  readonly from: number;
  readonly to: number;
}

/**
 * All time phrases of a squeezed text in order; years inside 《…》, 〔…〕 and brackets such as (2022—2025年) are none.
 */
export function findTimes(text: string): TimePhrase[] {
  return [...text.matchAll(TIME)].flatMap((match): TimePhrase[] => {
    if (insideTitle(text, match.index)) return [];
    const words = match[0];
    return [
      {
        words,
        year: phraseYear(match),
        role: isPeriodEnd(text, match.index, words) ? null : phraseRole(words),
        from: match.index,
        to: match.index + words.length,
      },
    ];
  });
}

const TIME = new RegExp(
  [
    "(?:力争|预计|计划)?(?:到|至|截至|截止到?|自|从|以)?(?<![\\d—–-])((?:19|20)\\d{2})年(?!\\d*号)度?(?:\\d{1,2}月)?(?:\\d{1,2}日)?(?:年?底|年?末|初|上半年|下半年|上旬|中旬|下旬)?(?:之?前|以前|以来|期间)?",
    "(?:19|20)\\d{2}[—–-]((?:19|20)\\d{2})年",
    "(?:到|至)?“[一二三四五六七八九十]+五”(?:时期|期间|期末|末期?|以来|初期)?",
    "目前|(?<=[全我本][市县区州省])现有|近年来|今后(?:[\\d一二三四五六七八九十]{1,3}年|一段时期)|下一步|至今",
  ].join("|"),
  "g",
);

function phraseYear(match: RegExpMatchArray): number | null {
  const year = match[1] ?? match[2];
  return year === undefined ? null : Number(year);
}

/** `"至2021年"` behind `"2018年"`: the period may lie behind or ahead. */
function isPeriodEnd(text: string, at: number, words: string): boolean {
  return /^[至到](?:19|20)\d{2}年/.test(words) && /\d年$/.test(text.slice(0, at));
}

function phraseRole(words: string): TimePhrase["role"] {
  if (/截至|截止|目前|(?<=[全我本][市县区州省])现有|近年来|至今|以来|“[^”]*”期间|期末/.test(words))
    return "baseline";
  if (/^(力争|预计|计划|到|至)|前$|今后|下一步/.test(words)) return "target";
  return null;
}

function insideTitle(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 120), at);
  return (
    before.lastIndexOf("《") > before.lastIndexOf("》") ||
    before.lastIndexOf("〔") > before.lastIndexOf("〕")
  );
}
