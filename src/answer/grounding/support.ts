import { fold } from "../../language/fold.ts";
import { normalizeNumerals } from "../../language/numerals.ts";
import { remembered, rememberedFor } from "../../language/remembered.ts";
import type { PolicyDocument } from "../../policy.ts";
import type { Evidence } from "../../retrieval/evidence.ts";
import { daysBetween, SHOWN_DATE_SPAN } from "../documents/date-span.ts";

/** Says what in a text its evidence does not support; null where all is supported. */
export interface SupportCheck {
  /** A statement of fact: all it names must be in the evidence or in a calculation it shows. */
  positive(text: string, evidence: readonly Evidence[]): string | null;
  /** "Not stated": what it names may also come from the question or be a place of the corpus. */
  negative(text: string, evidence?: readonly Evidence[]): string | null;
  /** A connecting phrase: may name nothing. */
  empty(text: string): string | null;
}

/** What the check knows of the world. */
export interface SupportContext {
  readonly documents: readonly PolicyDocument[];
  readonly departments: readonly string[];
  readonly places: readonly string[];
  readonly question: string;
}

/** A check of sentences about these documents, in answer to this question; one for all lines of its answer. */
export const createSupportCheck = rememberedFor((context: SupportContext): SupportCheck => {
  const question = normal(context.question);
  const given = new Set((question.match(NUMBER) ?? []).map(Number));
  const places = context.places.map(normal);
  const departments = [...new Set(context.departments.map(normal))].sort(
    (a, b) => b.length - a.length,
  );
  const find = (text: string, support: string) => {
    const folded = normal(text);
    return (
      inventedDepartment(folded, support, places) ??
      unsupportedNumber(normal(text.replace(/(?<=\d)\s+(?=\d)/gu, "|")), { support, given }) ??
      unsupportedName(folded, support, { names: departments, what: "部门" }) ??
      unsupportedName(folded, support, { names: places, what: "地名" })
    );
  };
  return {
    positive: (text, evidence) =>
      evidence.length === 0 ? "没有引用依据" : find(text, supportOf(evidence)),
    negative: (text, evidence = []) =>
      find(
        text,
        `${supportOf(evidence)} ${question} ${places.join(" ")} ${context.documents.map((d) => normal(`${d.title} ${metadataNumbers(d)}`)).join(" ")}`,
      ),
    empty: (text) => find(text, ""),
  };
});

function metadataNumbers(document: PolicyDocument): string {
  return document.metadata.map(({ value }) => value).join(" ");
}

/** Folded, quantities as digits: the form in which support is looked for. */
const normal = remembered((text) =>
  normalizeNumerals(fold(text).replace(/(?<=\d),(?=\d{3}(?!\d))/g, ""))
    .replace(/[〔［]/g, "[")
    .replace(/[〕］]/g, "]"),
);

/** A name in the form of a department that neither the evidence nor the corpus holds. */
function inventedDepartment(
  folded: string,
  support: string,
  places: readonly string[],
): string | null {
  for (const match of folded.matchAll(
    /[市县区省][\p{Script=Han}]{2,7}?(?:委员会|局|委|厅)(?![员托派内外会])/gu,
  )) {
    const [name] = match;
    // "某某市团市委": the first character may be the place's.
    const ofPlace = places.some((place) => folded.slice(0, match.index + 1).endsWith(place));
    if (!support.includes(name) && !(ofPlace && support.includes(name.slice(1))))
      return `部门“${name}”不在依据中`;
  }
  return null;
}

function supportOf(evidence: readonly Evidence[]): string {
  return evidence.map(wordsOf).join(" ");
}

/**
 * The words of a piece of evidence in two forms: with blanks kept as "|", so that two cells never read as one
 * number, and with blanks dropped, so that a name with a blank inside is still found.
 */
const wordsOf = rememberedFor(({ quote, context, locator, kind }: Evidence): string => {
  // In running text a line may break within a number: "百分之六十八\n点四".
  const whole =
    kind === "clause" ? quote.replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, "") : quote;
  const words = `${whole} ${context} ${locator}`;
  const folded = normal(words);
  return `${normal(words.replace(/\s+/gu, "|"))} ${folded.replace(/\d/g, "")} ${isoDates(folded)}`;
});

/** "2022年11月3日" supports "2022-11-03", and the other way round. */
function isoDates(text: string): string {
  return [...text.matchAll(/(\d{4})[年.\-/](\d{1,2})[月.\-/](\d{1,2})/g)]
    .map(
      ([, y = "", m = "", d = ""]) =>
        `${y}-${m.padStart(2, "0")}-${d.padStart(2, "0")} ${y}年${Number(m)}月${Number(d)}日`,
    )
    .join(" ");
}

const NUMBER = /\d+(?:\.\d+)?/g;
const CALCULATION =
  /(\d[\d.]*(?:%|[\p{Script=Han}]{0,3})?(?:[-−–+×÷*/](?:\d[\d.]*(?:%|[\p{Script=Han}]{0,3})?))+)[=≈](-?\d[\d.]*)/gu;

/** A calculation may start from a number that the reader gives, as long as another one is the documents'. */
function unsupportedNumber(
  folded: string,
  { support, given }: { readonly support: string; readonly given: ReadonlySet<number> },
): string | null {
  const held = new Set((support.match(NUMBER) ?? []).map(Number));
  const free = new Set(given);
  for (const [whole, days, from = "", to = ""] of folded.matchAll(SHOWN_DATE_SPAN)) {
    if (daysBetween(from, to) !== Number(days)) return `${whole} 不成立`;
    held.add(Number(days));
  }
  const wrong = wrongCalculation(folded, { held, free });
  if (wrong !== null) return wrong;
  for (const number of folded.replace(CALCULATION, " ").match(NUMBER) ?? []) {
    if (!held.has(Number(number))) return `数字 ${number} 不在依据中`;
  }
  return null;
}

/** What is wrong with a calculation of the text; null where none is. The results are added to what is held, or free. */
function wrongCalculation(
  folded: string,
  { held, free }: { readonly held: Set<number>; readonly free: Set<number> },
): string | null {
  for (const match of folded.matchAll(CALCULATION)) {
    const [, expression = "", result = ""] = match;
    const operands = (expression.match(NUMBER) ?? []).map(Number);
    const missing = missingOperand(operands, { held, free });
    if (missing !== undefined) return `算式中的 ${missing} 不在依据中`;
    if (!isRight(expression, Number(result))) return `算式 ${match[0]} 不成立`;
    // What comes of the reader's numbers alone may be reckoned with, and is no figure of the documents.
    const stated = operands.some((operand) => held.has(operand));
    (stated ? held : free).add(Math.abs(Number(result)));
  }
  return null;
}

/** The operand that nothing supports. The reader's ("free") count beside a held one, or alone with a constant ("20 × 10000"). */
function missingOperand(
  operands: readonly number[],
  { held, free }: Readonly<Record<"held" | "free", ReadonlySet<number>>>,
): number | undefined {
  const own = operands.filter((operand) => !CONSTANTS.has(operand));
  const allowed = own.some((operand) => held.has(operand)) || own.length === 1;
  return own.find((operand) => !held.has(operand) && !(allowed && free.has(operand)));
}

/** Powers of ten, and the months of a year. */
const CONSTANTS: ReadonlySet<number> = new Set([1, 10, 12, 100, 1_000, 10_000, 100_000_000]);

/** Does a calculation come to its printed result? That may be rounded as printed. */
function isRight(expression: string, result: number): boolean {
  const value = termsOf(expression).reduce((sum, term) => sum + term, 0);
  const decimals = (/\.(\d+)/.exec(String(result))?.[1] ?? "").length;
  return Math.abs(value - result) <= 0.5 * 10 ** -decimals + 1e-9;
}

/** The terms to be added up, products and quotients worked out: "8×2+9−4÷2" → 16, 9, −2. */
function termsOf(expression: string): number[] {
  const printed = expression.replace(/[%\p{Script=Han}]/gu, "");
  const terms: number[] = [];
  for (const [, operator = "", digits] of printed.matchAll(/([-−–+×÷*/]?)(\d[\d.]*)/gu)) {
    const operand = Number(digits);
    if (/[×*]/u.test(operator)) terms.push((terms.pop() ?? 0) * operand);
    else if (/[÷/]/u.test(operator)) terms.push((terms.pop() ?? 0) / operand);
    else terms.push(/[-−–]/u.test(operator) ? -operand : operand);
  }
  return terms;
}

/** Names of a list that the text holds and the support does not; a longer name hides the shorter inside it. */
function unsupportedName(
  folded: string,
  support: string,
  { names, what }: { names: readonly string[]; what: string },
): string | null {
  let rest = folded;
  for (const name of names) {
    if (name.length < 2 || !rest.includes(name)) continue;
    if (!support.includes(name)) return `${what}“${name}”不在依据中`;
    rest = rest.replaceAll(name, " ");
  }
  return null;
}
