/** A calculation that an answer shows. */
export interface ShownCalculation {
  /** "70 - 54 = 16" as understood. */
  readonly text: string;
  /** The result as written, a number without its multiplier. */
  readonly result: number;
  readonly right: boolean;
  /** Constants of the calculation that need no source (100, 1000, 10000 and the 12 months of a year beside × or ÷). */
  readonly constants: readonly number[];
}

/** What may come between figures without ending a calculation: white space, units, dates in brackets. */
const YEAR = /(?:19|20)\d\d\s*年(?:底|末)?/g;
const YEAR_BRACKET = /\((?:19|20)\d\d[^()=≈]*\)/g;
const CONSTANTS = new Set([10, 12, 100, 1000, 10_000]);

/**
 * The calculations shown in a text: whatever stands before "=" or "≈" and can be worked out.
 *
 *     "提高 70% − 54% = 16 个百分点" → 70-54 = 16, right
 *     "2326 ÷ 387.7 ≈ 6.0" → right to the digits shown
 *
 * Units, words, years with 年 and citation markers are ignored; 万 and 亿 multiply. Text with "=" that
 * is no calculation yields nothing.
 */
export function shownCalculations(text: string): ShownCalculation[] {
  const clean = text
    .normalize("NFKC")
    .replace(/\[\d{1,3}\]/g, "")
    .replace(/(\d),(?=\d{3}(?!\d))/g, "$1")
    .replace(YEAR_BRACKET, "")
    .replace(YEAR, "");
  return clean.split(/[。;,\n|:]/).flatMap(calculationsOf);
}

function calculationsOf(segment: string): ShownCalculation[] {
  const sides = segment.split(/[=≈]/);
  const found: ShownCalculation[] = [];
  for (let i = 1; i < sides.length; i += 1) {
    const calculation = calculationOf(sides[i - 1] ?? "", sides[i] ?? "");
    if (calculation !== null) found.push(calculation);
  }
  return found;
}

function calculationOf(left: string, right: string): ShownCalculation | null {
  const tokens = expressionAtEnd(tokensOf(left));
  const operands = tokens.filter((token) => typeof token === "number");
  if (operands.length < 2) return null;
  const value = evaluate(tokens);
  const shown = /^[^\d+-]*([+-]?\s*\d+(?:\.\d+)?)\s*([万亿])?/.exec(right);
  if (value === null || shown === null) return null;
  const written = (shown[1] ?? "").replace(/\s/g, "");
  const result = Number(written);
  const scaled = result * scaleOf(shown[2]);
  const decimals = /\.(\d+)/.exec(written)?.[1]?.length ?? 0;
  const tolerance = 0.5 * 10 ** -decimals * scaleOf(shown[2]) + 1e-9;
  const rightResult = [value, -value, value * 100, value / 1e4, value / 1e8].some(
    (candidate) => Math.abs(candidate - scaled) <= tolerance * 1.02,
  );
  return {
    text: `${tokens.join(" ")} = ${written}`,
    result: Math.abs(result),
    right: rightResult,
    constants: operands.filter((operand) => CONSTANTS.has(operand)),
  };
}

type Token = number | "+" | "-" | "*" | "/" | "(" | ")";
const OPERATORS: Readonly<Record<string, Token>> = {
  "+": "+",
  "-": "-",
  "−": "-",
  "–": "-",
  "*": "*",
  "×": "*",
  "÷": "/",
  "/": "/",
  "(": "(",
  ")": ")",
};

/** Figures (with 万, 亿 applied) and operators in order; everything else is passed over, a unit's stroke ("微克/立方米") too. */
function tokensOf(text: string): Token[] {
  return [
    ...text.matchAll(/(\d+(?:\.\d+)?)\s*([万亿])?|[-+−–*×÷()]|(?<![\p{L}]\s*)\/(?!\s*\p{L})/gu),
  ].flatMap((match): Token[] => {
    if (match[1] !== undefined) {
      return [Number((Number(match[1]) * scaleOf(match[2])).toPrecision(12))];
    }
    const operator = OPERATORS[match[0]];
    return operator === undefined ? [] : [operator];
  });
}

function scaleOf(multiplier: string | undefined): number {
  if (multiplier === "万") return 1e4;
  return multiplier === "亿" ? 1e8 : 1;
}

/**
 * The calculation at the end of a run of tokens: what follows the last two figures that stand side
 * by side ("65 岁以上 70 - 54" → 70 - 54), with brackets that are left over dropped.
 */
function expressionAtEnd(tokens: readonly Token[]): Token[] {
  const clean = withoutEmptyBrackets(tokens);
  let from = 0;
  for (let i = 1; i < clean.length; i += 1) {
    const before = clean[i - 1];
    const glued = typeof before === "number" || before === ")";
    if (glued && (typeof clean[i] === "number" || clean[i] === "(")) from = i;
  }
  const tail = clean.slice(from);
  while (isDangling(tail[0], tail)) tail.shift();
  return tail;
}

function withoutEmptyBrackets(tokens: readonly Token[]): Token[] {
  const kept: Token[] = [];
  for (const token of tokens) {
    if (token === ")" && kept.at(-1) === "(") kept.pop();
    else kept.push(token);
  }
  return kept;
}

function isDangling(first: Token | undefined, tokens: readonly Token[]): boolean {
  if (first === undefined || typeof first === "number") return false;
  if (first !== "(") return true;
  const opened = tokens.filter((token) => token === "(").length;
  return opened > tokens.filter((token) => token === ")").length;
}

/** The value of an expression of figures, + - × ÷ and brackets; null if it is none. */
function evaluate(tokens: readonly Token[]): number | null {
  let at = 0;
  const sum = (): number => {
    let value = product();
    while (tokens[at] === "+" || tokens[at] === "-") {
      const sign = tokens[at] === "+" ? 1 : -1;
      at += 1;
      value += sign * product();
    }
    return value;
  };
  const product = (): number => {
    let value = atom();
    while (tokens[at] === "*" || tokens[at] === "/") {
      const divides = tokens[at] === "/";
      at += 1;
      value = divides ? value / atom() : value * atom();
    }
    return value;
  };
  const atom = (): number => {
    const token = tokens[at];
    at += 1;
    if (typeof token === "number") return token;
    if (token !== "(") return Number.NaN;
    const value = sum();
    at += 1;
    return tokens[at - 1] === ")" ? value : Number.NaN;
  };
  const value = sum();
  return at === tokens.length && Number.isFinite(value) ? value : null;
}
