import { addsYears, picksYear } from "../../retrieval/tables/columns-of-time.ts";
import type { RowMatch } from "../../retrieval/tables/find-rows.ts";
import { formatNumber } from "../format-value.ts";
import { rowName, type TableWriting, withUnit } from "./table-writing.ts";

/**
 * Where each year has a column: in which year the figure of the named rows, or else of the row that sums all up, is highest or
 * lowest, or what its years come to; false where the question asks for neither or there is no such row.
 */
export function stateOverYears(writing: TableWriting): boolean {
  const { match, query } = writing;
  const whole = match.total ?? (match.all.length === 1 ? match.all[0] : undefined);
  const rows = query.rows.length > 0 ? match.rows : [whole].filter((row) => row !== undefined);
  const state = picksYear(query) ? stateTop : addsYears(query) ? stateSum : null;
  const told = rows.filter((row) => yearsOf(row, writing).length > 1);
  if (state === null || told.length === 0) return false;
  for (const row of told) state(row, writing);
  return true;
}

interface Year {
  readonly text: string;
  readonly unit: string | null;
  readonly number: number;
}

/** The figures of a row, by the columns of years. */
function yearsOf(row: RowMatch, { match }: TableWriting): Year[] {
  return match.columns.flatMap(({ text, unit, year }, at) => {
    const number = row.cells[at]?.number ?? null;
    return number === null || year === null ? [] : [{ text, unit, number }];
  });
}

function stateTop(row: RowMatch, writing: TableWriting): void {
  const { draft, say, query } = writing;
  const lowest = query.direction === "lowest";
  const years = yearsOf(row, writing);
  const numbers = years.map(({ number }) => number);
  const top = lowest ? Math.min(...numbers) : Math.max(...numbers);
  const named = years
    .filter(({ number }) => number === top)
    .map(({ text, unit }) => `${text}${withUnit(String(top), unit)}`);
  const word = lowest ? say`最少(低)` : say`最多(高)`;
  const listed = `${named.join("、")}${draft.cite(...row.evidence)}`;
  draft.fact(say`${rowName(row)}${word}的是${listed}。`);
}

function stateSum(row: RowMatch, writing: TableWriting): void {
  const { draft, say } = writing;
  const years = yearsOf(row, writing);
  const numbers = years.map(({ number }) => number);
  const total = formatNumber(
    numbers.reduce((a, b) => a + b, 0),
    ...numbers,
  );
  const [first, last] = [years[0], years.at(-1)];
  const named = `${rowName(row)}${first?.text ?? ""}—${last?.text ?? ""}`;
  draft.fact(
    say`${named}合计${total}${first?.unit ?? ""}(${numbers.join(" + ")} = ${total})${draft.cite(...row.evidence)}。`,
  );
}
