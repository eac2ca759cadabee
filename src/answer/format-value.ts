import { planYear } from "../retrieval/corpus.ts";
import type { MeasureMatch, MeasureValue } from "../retrieval/measures/measure-match.ts";

/**
 * A figure for readers, as printed with its unit: "70%", "≥95%", "46.5张", "8.6/10万", "81.5岁左右", "2.5万户".
 * A cell without a figure is shown as printed in quotes: "“—”".
 */
export function formatValue({
  raw,
  number,
  unit,
}: Pick<MeasureValue, "raw" | "number" | "unit">): string {
  const printed = raw.trim();
  if (number === null && printed === "") return "空白";
  if (number === null) return /\d|^[\p{Script=Han}]{2,}$/u.test(printed) ? printed : `“${printed}”`;
  if (unit === null || unit === "" || printed.includes(unit)) return printed;
  const match = /^((?:[≥≤><]|累计)?\s*-?\d[\d,.]*)((?:左右|以上|以下|以内)?)$/u.exec(printed);
  if (match === null) return `“${printed}”(单位:${unit})`;
  const [, figure = "", tail = ""] = match;
  // "8.6" of the unit "1/10万" is 8.6/10万.
  return figure + unit.replace(/^1(?=\/)/u, "") + tail;
}

/** "2025年目标", "2021年"; the header's own words where it names no year. */
export function formatTime(value: MeasureValue): string {
  if (value.year !== null) return `${value.year}年`;
  return value.column;
}

/** A result with no more decimals than its operands had, trailing zeros dropped. */
export function formatNumber(value: number, ...operands: readonly number[]): string {
  const decimals = Math.max(
    0,
    ...operands.map((n) => (/\.(\d+)/.exec(String(n))?.[1] ?? "").length),
  );
  // 4.6 ÷ 1.6 is 2.875 and not a little less.
  return String(Number(Number(value.toPrecision(12)).toFixed(decimals)));
}

/** An undated requirement is meant for the plan's last year, an undated finding for a year before it. */
function meantFor(match: MeasureMatch, years: readonly number[]): boolean {
  const { statement } = match.measure;
  if (statement === null) return true;
  const last = planYear(match.document);
  return statement.role === "baseline"
    ? years.some((year) => year < last && year >= last - 6)
    : years.includes(last);
}

/** The figures of a match that a query asks for; none where the asked time has none. */
export function askedValues(
  match: MeasureMatch,
  {
    years,
    period,
    owner,
  }: { years: readonly number[]; period: "baseline" | "target" | null; owner: string | null },
): MeasureValue[] {
  if (owner === "*")
    return match.values.filter(
      ({ year }) => years.length === 0 || year === null || years.includes(year),
    );
  const own = match.values.filter(({ scope }) =>
    owner === null ? scope === null : scope?.includes(owner),
  );
  const scoped = own.length > 0 || owner !== null ? own : match.values;
  if (years.length > 0) {
    const exact = scoped.filter(({ year }) => year !== null && years.includes(year));
    // A row that lost its columns has one figure of unknown year: it is offered, with its warning.
    const untimed = scoped.filter(
      ({ year, column }) => year === null && (column === "" || match.measure.statement !== null),
    );
    return exact.length > 0 || !meantFor(match, years) ? exact : untimed;
  }
  if (period !== null && scoped.length > 1) {
    return scoped.filter(({ role }) => role === period);
  }
  return [...scoped];
}

/** A figure as the reader wrote it: 26000 → "2.6万" where the question has it so. */
export function spelled(number: number, asked: string): string {
  const short = `${number / 10_000}万`;
  return asked.includes(short) ? short : String(number);
}
