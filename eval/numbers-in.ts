/** A figure found in a text. */
export interface FoundNumber {
  /** As written: "4.7". */
  readonly raw: string;
  /** As a number, without its multiplier: 4.7. */
  readonly plain: number;
  /** With 万 or 亿 applied: 47000 for "4.7万". */
  readonly value: number;
  readonly percent: boolean;
  /** Offsets in the text after NFKC. */
  readonly start: number;
  readonly end: number;
}

const ARABIC = /(?<![A-Za-z\d])\d+(?:,\d{3})+(?:\.\d+)?(?!\d)|(?<![A-Za-z\d.])\d+(?:\.\d+)?/g;
const MULTIPLIER: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 };

/**
 * The figures written in Arabic digits in a text, in order: "4.7万张,占70%" → 4.7 (47000), 70 (percent).
 *
 * Thousands separators are understood; digits glued to a Latin letter ("m2") are no figure.
 */
export function numbersIn(text: string): FoundNumber[] {
  const folded = text.normalize("NFKC");
  return [...folded.matchAll(ARABIC)].map((match) => {
    const raw = match[0];
    const end = match.index + raw.length;
    const plain = Number(raw.replaceAll(",", ""));
    const after = folded.slice(end).trimStart();
    const scale = MULTIPLIER[after[0] ?? ""] ?? 1;
    const percent = after.startsWith("%") || folded.slice(0, match.index).endsWith("百分之");
    return { raw, plain, value: rounded(plain * scale), percent, start: match.index, end };
  });
}

const DIGITS = "零一二三四五六七八九";
const PLACES: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000, 万: 10_000 };

/**
 * The figures written in Chinese numerals, as numbers: "第十三条…每千人" → 13, 1000; tenths in per cent ("八成半" → 85),
 * "四万五" both as 45000 and as 40005, "八点五" as 8.5 (and 8 and 5), "四个半" as 4.5 (and 4).
 */
export function chineseNumbersIn(text: string): number[] {
  const runs = text.replaceAll("两", "二").replaceAll("〇", "零");
  const digit = (character = "零") => DIGITS.indexOf(character);
  const tenths = [...runs.matchAll(/([一二三四五六七八九])成(半|[一二三四五六七八九])?/g)].map(
    ([, tens, rest]) => 10 * digit(tens) + (rest === "半" ? 5 : digit(rest)),
  );
  const short = [
    ...runs.matchAll(/([一二三四五六七八九])([万千百])([一二三四五六七八九])(?![十百千万])/g),
  ].map(([, head, place = "", rest]) => (digit(head) + digit(rest) / 10) * (PLACES[place] ?? 1));
  const decimals = [
    ...runs.matchAll(/([零一二三四五六七八九十百千万]+)点([零一二三四五六七八九]+)/g),
  ].map(([, before = "", behind = ""]) => {
    const fraction = [...behind].map(digit).join("");
    return Number(`${chineseNumber(before)}.${fraction}`);
  });
  const halves = [...runs.matchAll(/([一二三四五六七八九十]+|\d+)\p{Script=Han}半/gu)].map(
    ([, number = ""]) => (/\d/.test(number) ? Number(number) : chineseNumber(number)) + 0.5,
  );
  const whole = (runs.match(/[零一二三四五六七八九十百千万]+/g) ?? []).map(chineseNumber);
  return [...whole, ...decimals, ...halves, ...tenths, ...short.map(rounded)];
}

/** The years that a text names in short: "22年" → 2022 (not "2022年"), "十四五" → 2021 to 2025. */
export function shortYearsIn(text: string): number[] {
  const years = [...text.matchAll(/(?<!\d)([12]\d)年/g)].map(([, year]) => 2000 + Number(year));
  const plans = [...text.matchAll(/十([一二三四五])五(?!年)/g)].flatMap(([, plan = ""]) => {
    const first = 2001 + 5 * "一二三四五".indexOf(plan) + 5;
    return [0, 1, 2, 3, 4].map((i) => first + i);
  });
  return [...years, ...plans];
}

/** "二十五" → 25, "一百零三" → 103, "十" → 10, "千" → 1000, "二零二五" → 2025. */
function chineseNumber(run: string): number {
  if (!/[十百千万]/.test(run)) return Number([...run].map((c) => DIGITS.indexOf(c)).join(""));
  let total = 0;
  let digit = 0;
  for (const character of run) {
    const place = PLACES[character];
    if (place === undefined) digit = DIGITS.indexOf(character);
    else if (place === 10_000) {
      total = (total + digit || 1) * place;
      digit = 0;
    } else {
      total += (digit || 1) * place;
      digit = 0;
    }
  }
  return total + digit;
}

/** Takes floating-point dust off a product: 4.7 × 10000 → 47000. */
function rounded(value: number): number {
  return Number(value.toPrecision(12));
}
