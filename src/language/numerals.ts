/**
 * Value of a number word: Chinese, formal Chinese, digits, or digits with a multiplier.
 *
 *     "一千二百" → 1200   "两万五" → 25000   "二〇二五" → 2025   "三点五" → 3.5
 *     "2.5万" → 25000     "1,200" → 1200     "半" → 0.5          "廿五" → 25
 *
 * Null for anything else, words without a definite value ("千", "几十", "三四十", "十四五") included.
 */
export function parseNumeral(text: string): number | null {
  const word = text.replace(/\s/g, "");
  if (word === "半") return 0.5;
  const digits = /^(\d[\d,]*(?:\.\d+)?)(万亿|[十百千万亿])?$/.exec(word);
  if (digits) return exact(Number((digits[1] ?? "").replaceAll(",", "")) * scaleOf(digits[2]));
  const plain = [...word].map((char) => FORMAL[char] ?? char).join("");
  const [whole = "", fraction, ...rest] = plain.split("点");
  if (rest.length > 0) return null;
  return fraction === undefined ? parseWhole(whole) : parseDecimal(whole, fraction);
}

/**
 * Percentage that a word states, in per cent: "百分之七十" → 70, "七成半" → 75, "70%" → 70,
 * "千分之三" → 0.3, "一半" → 50, "三分之一" → 33.33…; null for anything else.
 */
export function parsePercentage(text: string): number | null {
  const word = text.replace(/\s/g, "");
  if (word === "一半" || word === "半数") return 50;
  const sign = /^(.+)([%％‰])$/.exec(word);
  if (sign) return scaled(parseNumeral(sign[1] ?? ""), sign[2] === "‰" ? 0.1 : 1);
  const tenths = /^([一二两三四五六七八九十]|\d(?:\.\d)?)成(半|[一二三四五六七八九])?$/.exec(word);
  if (tenths) return parseTenths(tenths[1] ?? "", tenths[2]);
  const parts = /^(.+)分之(.+)$/.exec(word);
  return parts ? parseFraction(parts[1] ?? "", parts[2] ?? "") : null;
}

/**
 * Number of an ordinal: "第三条" → 3, "第12项" → 12, "(三)" → 3, "三、" → 3, "10." → 10, "①" → 1;
 * null where the text is no ordinal.
 */
export function ordinalOf(text: string): number | null {
  const found =
    /^第([^\u4e00-\u9fff]+|[〇○零一二两三四五六七八九十百千]+)\p{Script=Han}?$/u.exec(
      text.trim(),
    ) ?? /^[(（〔]?(.+?)[)）〕]?[、.．,:：]?$/.exec(text.trim().normalize("NFKC"));
  const value = found ? parseNumeral(found[1] ?? "") : null;
  return value !== null && Number.isInteger(value) && value > 0 ? value : null;
}

/**
 * Rewrites the quantities of a text with digits, in the forms that documents print:
 *
 *     百分之七十 → 70%     七成以上 → 70%以上    二〇二五年 → 2025年      十一月三日 → 11月3日
 *     一千二百张 → 1200张   五万元 → 5万元        每一千名居民 → 每千居民    第三条 → 第三条
 *
 * Only what is clearly a quantity, year, date or percentage is touched, since most numerals of
 * Chinese stand in words (一体化, 千方百计, 一心一意, 十四五, 三轮, 二级, 一次性). A rate "per so many"
 * always becomes 每百/每千/每万/每十万, whatever its digits or classifier. Idempotent.
 */
export function normalizeNumerals(text: string): string {
  if (!NUMERAL.test(text)) return text;
  return REWRITES.reduce((result, [pattern, rewrite]) => result.replace(pattern, rewrite), text);
}

/** What every rewriting needs: a Chinese digit or multiplier, or a rate. */
const NUMERAL = /[每零〇○一二两三四五六七八九十百千万亿廿卅]|2[0o]\d?o|2o/;

const N = "零〇○一二两三四五六七八九十百千万亿廿卅";
const DIGIT = "零〇○一二三四五六七八九";
/** Where a bare amount may end: a bound, a mark or the end; not another word. */
const END = "(?=以上|以下|以内|左右|上下|多|余|的|吗|呢|了|是|吧|[^\\p{L}\\p{N}]|$)";
/** Measures after which even 一 and 十 are amounts. */
const HARD = "周岁|岁|元|小时|分钟|公里|千米|平方米|公顷|亩|倍|个百分点|百分点|个月|个工作日";
/** Classifiers after which a number above one is an amount; 级 条 项 次 年 种 stand in names. */
const SOFT = "人次|人|名|个|位(?!一体)|张|家|所|户|件|台|辆|处|座|套|支|间|天";

/** What an amount never follows: a longer numeral, 第二, 每百, 几十, 数十, 上百. */
const BOUND = `${N}\\d第点每几数上`;
/** From one amount to another: "零到三岁". */
const RANGE = `(?=[到至~-](?:[${N}]+|\\d[\\d.]*)(?:${HARD}|${SOFT}))`;

type Rewrite = readonly [RegExp, (match: string, ...groups: string[]) => string];

const REWRITES: readonly Rewrite[] = [
  [
    /每(十万|[十百千万]|一[百千万]|\d[\d,]*[百千万]?)\s*[个名位]?(?=\p{Script=Han}|[^\p{L}\p{N}]|$)/gu,
    perSoMany,
  ],
  [new RegExp(`([百千])分之([${N}点\\d.]+)`, "g"), percentage],
  [
    new RegExp(
      `(?<![${N}第\\p{N}])([一二两三四五六七八九])成(半|[一二三四五六七八九](?!分))?${END}`,
      "gu",
    ),
    tenths,
  ],
  [new RegExp(`(?:(?<=[占过到近约足满有])|(?<=不足|以上))一半${END}|^一半$`, "gu"), () => "50%"],
  [new RegExp(`(?<![${N}\\d])([${DIGIT}]{4}|[一二两]千[${N}]+)(?=年)`, "g"), amount],
  [new RegExp(`(?<![${N}\\d])(二[零〇○][${DIGIT}]{2})(?![${N}])`, "g"), amount],
  [new RegExp(`(?<![${N}\\p{N}.])([二2][${DIGIT}0o][${DIGIT}0-9o]{2})(?=年)`, "gu"), mixedYear],
  [
    new RegExp(`(?<![${N}\\d第])([${DIGIT}十]{1,3})(?=月([${DIGIT}十廿]{1,3}|\\d{1,2})日)`, "g"),
    amount,
  ],
  [new RegExp(`(?<=\\d年)([${DIGIT}十]{1,2})(?=月)`, "g"), amount],
  [new RegExp(`(?<=\\d月)([${DIGIT}十廿]{1,3})(?=日)`, "g"), amount],
  [
    new RegExp(`(?<![${BOUND}])([${N}]+点[${DIGIT}]+万?)(?=${HARD}|${SOFT}|%|万|亿|${END})`, "gu"),
    amount,
  ],
  [new RegExp(`(?<![${BOUND}])([${N}]+)${RANGE}`, "g"), amount],
  [new RegExp(`(?<![${BOUND}])([${N}]+)(?=${HARD})`, "g"), amount],
  [new RegExp(`(?<![${BOUND}])([${N}]+)(?=${SOFT})`, "g"), soft],
  [new RegExp(`(?<![${BOUND}表件图(（])([${N}]{2,})${END}`, "gu"), large],
];

/** A year partly in digits, its noughts perhaps as letters: "二0二五", "2o25". */
function mixedYear(match: string): string {
  return [...match]
    .map((char) => (char === "o" ? 0 : (DIGITS.get(FORMAL[char] ?? char) ?? char)))
    .join("");
}

function perSoMany(match: string, count: string): string {
  const value = parseNumeral(count.replace(/^([百千万])$/, "一$1"));
  const name = value === null ? undefined : RATES.get(value);
  return name === undefined ? match : `每${name}`;
}

const RATES = new Map([
  [10, "十"],
  [100, "百"],
  [1000, "千"],
  [10_000, "万"],
  [100_000, "十万"],
]);

function percentage(match: string, base: string, count: string): string {
  const value = parseNumeral(count.replace(/^百$/, "一百"));
  return value === null ? match : `${value}${base === "百" ? "%" : "‰"}`;
}

function tenths(match: string, count: string, rest?: string): string {
  const value = parseTenths(count, rest);
  return value === null ? match : `${value}%`;
}

function soft(match: string): string {
  return match === "一" ? match : amount(match);
}

/** A number without a measure has to look like one: hold a digit and a multiplier. */
function large(match: string): string {
  return /[一二两三四五六七八九][十百千万亿]/.test(match) ? amount(match) : match;
}

/** Digits for a numeral; a final 万 or 亿 stays, as documents print it: "五万" → "5万". */
function amount(match: string): string {
  const unit = /(?<=.)(万亿|[万亿])$/.exec(match)?.[0] ?? "";
  const value = parseNumeral(match.slice(0, match.length - unit.length));
  return value === null ? match : `${value}${unit}`;
}

const FORMAL: Readonly<Record<string, string>> = Object.fromEntries(
  [..."零○壹贰叁肆伍陆柒捌玖拾佰仟"].map((char, i) => [
    char,
    [..."〇〇一二三四五六七八九十百千"][i] ?? char,
  ]),
);

const DIGITS = new Map([..."〇一二三四五六七八九"].map((char, value) => [char, value]));
DIGITS.set("两", 2);

function parseWhole(word: string): number | null {
  if (word === "" || /^[百千万亿]/.test(word)) return null;
  const spelt = word.replace(/^廿/, "二十").replace(/^卅/, "三十");
  if (/^[〇一二三四五六七八九]+$/.test(spelt)) return parseSpelling(spelt);
  return parseSections(spelt);
}

/** Digits read out one by one, as years are: two or three in a row ("三四") are an estimate. */
function parseSpelling(word: string): number | null {
  if (word.length > 1 && word.length < 4 && !word.includes("〇")) return null;
  return Number([...word].map((char) => DIGITS.get(char)).join(""));
}

/** Splits at 亿 and 万, each of which multiplies all that precedes it. */
function parseSections(word: string): number | null {
  const at = Math.max(word.lastIndexOf("亿"), word.includes("亿") ? -1 : word.lastIndexOf("万"));
  if (at < 0) return parseSection(word);
  const scale = scaleOf(word[at]);
  const head = parseSections(word.slice(0, at));
  const tail = parseTail(word.slice(at + 1), scale);
  return head === null || tail === null ? null : head * scale + tail;
}

/** What follows a multiplier; a lone digit counts tenths of it: "两万五" is 25000. */
function parseTail(word: string, scale: number): number | null {
  if (word === "") return 0;
  const digit = DIGITS.get(word);
  if (digit !== undefined) return (digit * scale) / 10;
  return parseSections(word.replace(/^〇/, ""));
}

const SECTION = /^(?:(.)千)?〇?(?:(.)百)?〇?(?:(.?)十)?(〇)?(.)?$/;

/** Numbers below ten thousand: "一千二百零五", "十五", "一百五" (150). */
function parseSection(word: string): number | null {
  const found = SECTION.exec(word);
  if (!found) return null;
  const [, thousands, hundreds, tens, zero, ones] = found;
  const values = [thousands, hundreds, tens === "" ? "一" : tens, ones].map((char) =>
    char === undefined ? 0 : DIGITS.get(char),
  );
  const [a, b, c, d] = values;
  if (a === undefined || b === undefined || c === undefined || d === undefined) return null;
  return a * 1000 + b * 100 + c * 10 + d * onesScale(word, zero !== undefined);
}

/** "一百五" is 150 and "两千三" 2300, but "一百零五" 105 and "二十五" 25. */
function onesScale(word: string, afterZero: boolean): number {
  const before = word.at(-2);
  if (afterZero || before === undefined) return 1;
  return before === "百" ? 10 : before === "千" ? 100 : 1;
}

function parseDecimal(whole: string, fraction: string): number | null {
  const scale = /[万亿]$/.exec(fraction)?.[0];
  const digits = scale === undefined ? fraction : fraction.slice(0, -1);
  const head = parseWhole(whole);
  if (head === null || !/^[〇一二三四五六七八九]+$/.test(digits)) return null;
  const tail = [...digits].map((char) => DIGITS.get(char)).join("");
  return exact(Number(`${head}.${tail}`) * scaleOf(scale));
}

function parseTenths(count: string, rest: string | undefined): number | null {
  const value = parseNumeral(count);
  const more = rest === undefined ? 0 : rest === "半" ? 5 : (DIGITS.get(rest) ?? 0);
  return value === null ? null : exact(value * 10 + more);
}

function parseFraction(base: string, count: string): number | null {
  const below = /^[百千万]$/.test(base) ? scaleOf(base) : parseNumeral(base);
  const above = parseNumeral(count.replace(/^百$/, "一百"));
  return below === null || above === null || below === 0 ? null : exact((above / below) * 100);
}

function scaled(value: number | null, factor: number): number | null {
  return value === null ? null : exact(value * factor);
}

function scaleOf(multiplier: string | undefined): number {
  return SCALES.get(multiplier ?? "") ?? 1;
}

const SCALES = new Map([
  ["十", 10],
  ["百", 100],
  ["千", 1000],
  ["万", 10_000],
  ["亿", 100_000_000],
  ["万亿", 1_000_000_000_000],
]);

/** Without the noise of binary fractions: 2.3 * 10000 is 23000. */
function exact(value: number): number {
  return Number(value.toPrecision(15));
}
