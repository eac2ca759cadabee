/** How a list prints its numbers. */
export type CountStyle =
  | "decimal"
  | "decimal-zero"
  | "lower-letter"
  | "upper-letter"
  | "lower-roman"
  | "upper-roman"
  | "chinese"
  | "chinese-legal"
  | "chinese-digits"
  | "circled"
  | "full-width";

/**
 * A number as a list prints it: 12 → `"12"`, `"十二"`, `"壹拾贰"`, `"一二"`, `"l"`, `"xii"`, `"⑫"`, `"１２"`.
 * Numbers that a style cannot print (0 in Roman, 60 circled) are printed in digits.
 */
export function printCount(count: number, style: CountStyle): string {
  switch (style) {
    case "decimal":
      return String(count);
    case "decimal-zero":
      return String(count).padStart(2, "0");
    case "lower-letter":
      return letters(count);
    case "upper-letter":
      return letters(count).toUpperCase();
    case "lower-roman":
      return roman(count);
    case "upper-roman":
      return roman(count).toUpperCase();
    case "chinese":
      return chinese(count, "零一二三四五六七八九", "十百千");
    case "chinese-legal":
      return chinese(count, "零壹贰叁肆伍陆柒捌玖", "拾佰仟", true);
    case "chinese-digits":
      return [...String(count)]
        .map((digit) => "〇一二三四五六七八九".charAt(Number(digit)))
        .join("");
    case "circled":
      return circled(count);
    case "full-width":
      return [...String(count)]
        .map((digit) => "０１２３４５６７８９".charAt(Number(digit)))
        .join("");
  }
}

function letters(count: number): string {
  if (count < 1) return String(count);
  const letter = String.fromCharCode(97 + ((count - 1) % 26));
  return letter.repeat(Math.min(Math.ceil(count / 26), 40));
}

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, "m"],
  [900, "cm"],
  [500, "d"],
  [400, "cd"],
  [100, "c"],
  [90, "xc"],
  [50, "l"],
  [40, "xl"],
  [10, "x"],
  [9, "ix"],
  [5, "v"],
  [4, "iv"],
  [1, "i"],
];

function roman(count: number): string {
  if (count < 1 || count > 3999) return String(count);
  let rest = count;
  let printed = "";
  for (const [value, digits] of ROMAN) {
    printed += digits.repeat(Math.floor(rest / value));
    rest %= value;
  }
  return printed;
}

/** 十一 and 一百一十; with `full` 壹拾壹. */
function chinese(count: number, digits: string, places: string, full = false): string {
  if (count < 0 || count > 9999) return String(count);
  if (count < 10) return digits.charAt(count);
  const figures = [...String(count)].map(Number);
  let printed = "";
  let gap = false;
  for (const [index, figure] of figures.entries()) {
    const place = figures.length - index - 1;
    if (figure === 0) {
      gap = true;
      continue;
    }
    printed += (gap ? digits.charAt(0) : "") + digits.charAt(figure) + places.charAt(place - 1);
    gap = false;
  }
  return full || count >= 20 ? printed : printed.slice(1);
}

function circled(count: number): string {
  if (count >= 1 && count <= 20) return String.fromCharCode(0x245f + count);
  if (count >= 21 && count <= 35) return String.fromCharCode(0x323c + count);
  return String(count);
}
