/** How a printed number is written; the order is the usual order of nesting. */
export type MarkKind =
  | "part"
  | "chapter"
  | "section"
  | "formal"
  | "letter"
  | "letter-digit"
  | "article"
  | "chinese"
  | "named"
  | "chinese-bracket"
  | "question"
  | "digit"
  | "decimal"
  | "digit-bracket"
  | "circled"
  | "dash";

export interface NumberMark {
  readonly kind: MarkKind;
  /** As printed, without blanks around it: "(二)", "10.", "第三条". */
  readonly printed: string;
  /** The number meant, "3" for 第三条, "1.2" for a decimal, "" for a dash. */
  readonly value: string;
  /** Characters of the line that the mark and the blanks after it take. */
  readonly length: number;
  /** 0 is outermost. */
  readonly rank: number;
}

/**
 * The number a line begins with, or null: `"(十一)加强公园绿地建设。…"` → 11, `"第三条 申请人…"` → 3,
 * `"1.办好…"`, `"1、"`, `"(1)"`, `"1)"`, `"①"`, `"行动二 建好公园"` → 2, `"任务3  建好公园。到2025年…"` → 3, `"01 城北公园。…"` → 1, `"壹  家底"` → 1, `"B2 建好公园"` → B2, `"——"`, `"问:谁可以申请?"` without a number. Expects an evened line without blanks at its ends.
 *
 * A figure at the start of a line (`"1.6"`, `"2.4亿元"`) is no number of a clause, and neither is a lone `"1"`.
 */
export function readNumberMark(line: string): NumberMark | null {
  for (const [kind, pattern] of PATTERNS) {
    const match = pattern.exec(line);
    if (match === null) continue;
    const printed = match[0].trim();
    const value = markValue(match[1] ?? match[2] ?? "");
    return { kind, printed, value, length: match[0].length, rank: rankOf(kind) };
  }
  return null;
}

/** How deep a kind of number usually nests; 0 is outermost. */
export function rankOf(kind: MarkKind): number {
  return RANKS.indexOf(kind);
}

const COUNT = "[一二三四五六七八九十百零〇]{1,6}";
const FORMAL = "壹贰叁肆伍陆柒捌玖拾";
const FORMAL_DIGITS = new RegExp(`[${FORMAL}]`, "gu");

const PATTERNS: readonly (readonly [MarkKind, RegExp])[] = [
  ["part", new RegExp(`^第\\s*(${COUNT}|\\d{1,3})\\s*(?:编|部分)\\s*[、:]?\\s*`)],
  ["chapter", new RegExp(`^第\\s*(${COUNT}|\\d{1,3})\\s*章\\s*`)],
  ["section", new RegExp(`^第\\s*(${COUNT}|\\d{1,3})\\s*节\\s*`)],
  ["article", new RegExp(`^第\\s*(${COUNT}|\\d{1,3})\\s*条(?![的第规款例,、])\\s*`)],
  ["formal", new RegExp(`^([${FORMAL}]{1,3})(?:\\s*[、.]\\s*|\\s+(?=[^。,;:|]{2,24}$))`)],
  ["letter", /^([A-H])\s+(?=[\p{Script=Han}“《][^。;:|\t]{3,28}$)/u],
  ["letter-digit", /^([A-H]\d{1,2})\s+(?=[\p{Script=Han}“《][^。;:|\t]{3,28}$)/u],
  ["chinese", new RegExp(`^(${COUNT})\\s*[、.]\\s*`)],
  [
    "named",
    new RegExp(
      `^[■◆●▶★]?\\s*(?:行动|任务|工程|专项|举措|板块|计划|项目)(${COUNT}|\\d{1,2})(?:\\s*[:、.]\\s*|\\s+)(?=[^。;:|]{2,40}$|[^。,;:|]{2,24}[。:])`,
    ),
  ],
  ["chinese-bracket", new RegExp(`^\\(\\s*(${COUNT})\\s*\\)\\s*[、.]?\\s*`)],
  ["question", new RegExp(`^(?:问题?|Q)\\s*(\\d{1,3}|${COUNT})?\\s*:\\s*(?=\\S)`)],
  ["decimal", /^(\d{1,2}(?:\.\d{1,2}){1,3})(?:\.\s*|、\s*|\s+)(?=\p{Script=Han}|[“《])/u],
  [
    "digit",
    /^(\d{1,3})\s*[.、](?![\d])\s*|^(\d{1,2})\s*[.、](?=(?:19|20)\d{2}年|(?:\d{2,3}(?:[至—~-]\d{2,3})?|0[至—~-]\d{1,2})周?岁)/,
  ],
  ["digit", /^(0[1-9])\s+(?=[\p{Script=Han}“《])/u],
  ["digit-bracket", /^\(\s*(\d{1,3})\s*\)\s*[、.]?\s*/],
  ["digit-bracket", /^(\d{1,2})\s*\)\s*[、.]?\s*/],
  ["circled", /^([①-⑳])\s*/],
  ["dash", /^()(?:—{1,2}|-{2})\s*(?=[\p{Script=Han}“《])/u],
  ["dash", /^()[•●■◆·▪★▲◎►▶➢]\s*(?=[\p{Script=Han}“《])/u],
];

const RANKS: readonly MarkKind[] = [
  "part",
  "chapter",
  "section",
  "formal",
  "letter",
  "letter-digit",
  "article",
  "chinese",
  "named",
  "chinese-bracket",
  "question",
  "digit",
  "decimal",
  "digit-bracket",
  "circled",
  "dash",
];

function markValue(printed: string): string {
  if (printed === "" || /^[A-H]/.test(printed)) return printed;
  if (/^\d+$/.test(printed)) return String(Number(printed));
  if (/^[\d.]+$/.test(printed)) return printed;
  const circled = printed.charCodeAt(0) - 0x2460;
  if (circled >= 0 && circled < 20) return String(circled + 1);
  return String(chineseCount(printed));
}

const DIGITS = "零一二三四五六七八九";

/** A Chinese count up to 999: `"十一"` → 11, `"拾贰"` → 12, `"一百零三"` → 103; written digit by digit too (`"一〇"` → 10). */
export function chineseCount(text: string): number {
  const even = text
    .replace(/〇/g, "零")
    .replace(
      FORMAL_DIGITS,
      (digit) => "一二三四五六七八九十".charAt(FORMAL.indexOf(digit)) || digit,
    );
  if (!/[十百]/.test(even)) return Number([...even].map((digit) => DIGITS.indexOf(digit)).join(""));
  let total = 0;
  let digit = 0;
  for (const character of even) {
    const factor = character === "百" ? 100 : character === "十" ? 10 : 0;
    if (factor === 0) digit = DIGITS.indexOf(character);
    else {
      total += Math.max(digit, 1) * factor;
      digit = 0;
    }
  }
  return total + digit;
}
