import { isSumRow, TOTAL_ROW } from "../../language/sum-row.ts";
import type { DocumentWarning, Statement, Table, TableRow } from "../../policy.ts";
import { readNumberMark } from "../recognise/read-number-mark.ts";
import { measureCore, quantitiesAgree } from "./compare-measures.ts";
import { readNumber } from "./read-number.ts";
import type { Unwarned } from "./unwarned.ts";

/** Columns whose figures do not add up: to the row of sums, or to what the text says of the same measure and year. */
export function warnOfTotals(read: Unwarned): DocumentWarning[] {
  return read.tables.flatMap((table) => {
    if (table.kind === "indicator") return [];
    const total = table.rows.filter((row) => isTotal(row)).at(-1) ?? null;
    return table.columns.flatMap((column, index) => {
      if (column.role !== "value" || IS_RATE.test(`${column.text}${column.unit ?? ""}`)) return [];
      const sum = sumOf(table, index);
      if (sum === null) return [];
      return total === null
        ? againstText(read.statements, table, index, sum)
        : againstRow(table, total, index, sum);
    });
  });
}

/** Columns whose figures are not summed up. */
const IS_RATE = /%|‰|率|比例|占比|比重|增减|增幅|增长|平均|人均|单价|标准/;

function isTotal({ cells }: TableRow): boolean {
  const name = cells.find(({ text }) => text !== "")?.text ?? "";
  return TOTAL_ROW.test(name) || cells.some((cell) => isSumRow(cell.text));
}

/** Sum of a column without its row of sums, with the decimals of its cells; null unless every cell is a figure. */
function sumOf(table: Table, index: number): { sum: number; raw: string } | null {
  const cells = summed(table.rows.filter((row) => !isTotal(row))).map(
    (row) => row.cells[index]?.text ?? "",
  );
  const numbers = cells.map((text) => readNumber(text).number);
  if (numbers.length < 3 || numbers.some((number) => number === null)) return null;
  const decimals = Math.max(...cells.map((text) => /\.(\d+)/.exec(text)?.[1]?.length ?? 0));
  const sum = numbers.reduce<number>((total, number) => total + (number ?? 0), 0);
  return { sum, raw: sum.toFixed(decimals) };
}

/** Rows that stand for themselves: no part of another (其中), and of numbered groups and their items the groups. */
function summed(rows: readonly TableRow[]): TableRow[] {
  const name = (row: TableRow) => row.cells.find(({ text }) => text !== "")?.text ?? "";
  const whole = rows.filter((row) => !/^其中/.test(name(row)));
  const groups = whole.filter((row) => readNumberMark(name(row))?.kind === "chinese");
  return groups.length > 1 ? groups : whole;
}

function againstRow(
  table: Table,
  row: TableRow,
  index: number,
  found: { sum: number; raw: string },
): DocumentWarning[] {
  const cell = row.cells[index];
  const stated = readNumber(cell?.text ?? "").number;
  if (stated === null || cell === undefined || Math.abs(stated - found.sum) < 0.051) return [];
  const column = table.columns[index]?.text ?? "";
  const message = `“${table.caption}”中“${column}”各行相加为${found.raw}，合计行为${cell.text}，两者不符。`;
  return [{ code: "total-mismatch", message, spans: row.spans }];
}

function againstText(
  statements: readonly Statement[],
  table: Table,
  index: number,
  found: { sum: number; raw: string },
): DocumentWarning[] {
  const column = table.columns[index];
  if (column === undefined || column.unit === null || column.year === null) return [];
  const own = { number: found.sum, unit: column.unit, raw: found.raw, comparator: "=" } as const;
  const core = measureCore(column.text);
  return statements.flatMap((statement): DocumentWarning[] => {
    if (core === "" || statement.year !== column.year || measureCore(statement.subject) !== core)
      return [];
    if (quantitiesAgree(own, statement) !== false) return [];
    const message = `“${table.caption}”中“${column.text}”各行相加为${found.raw}${column.unit}，正文为${statement.raw}，两者不符。`;
    return [{ code: "total-mismatch", message, spans: [statement.span, table.span] }];
  });
}
