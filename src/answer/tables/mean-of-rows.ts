import type { QueryOf } from "../../question/query.ts";
import type { RowMatch, TableMatch } from "../../retrieval/tables/find-rows.ts";
import { formatNumber } from "../format-value.ts";
import { figuresOf, type TableWriting, withUnit, workOutMean } from "./table-writing.ts";

/**
 * What the first asked figure of a table's rows is held against: of shares what the table itself states for the whole, else the
 * mean of the rows. Null where there are no figures.
 */
function meanOf({ columns, all, total }: TableMatch): {
  readonly number: number;
  /** The row of the whole; null where the mean is worked out. */
  readonly whole: RowMatch | null;
  readonly steps: string;
} | null {
  const numbers = figuresOf(all, 0).map(({ number }) => number);
  const stated = total?.cells[0]?.number ?? null;
  if (columns[0]?.unit === "%" && stated !== null)
    return { number: stated, whole: total, steps: "" };
  if (numbers.length === 0) return null;
  const { sum, steps } = workOutMean(numbers);
  return { number: Number(sum) / numbers.length, whole: null, steps };
}

/** The rows whose first asked figure lies above the mean, or below it. */
export function rowsAgainstMean(
  match: TableMatch,
  { mean }: Pick<QueryOf<"table">, "mean">,
): readonly RowMatch[] {
  const held = meanOf(match);
  return figuresOf(match.all, 0)
    .filter(
      ({ number }) =>
        held !== null && (mean === "less" ? number < held.number : number > held.number),
    )
    .map(({ row }) => row);
}

/** Says what the rows are held against, and how it was worked out. */
export function stateMean({ draft, say, match }: TableWriting): void {
  const held = meanOf(match);
  const column = match.columns[0];
  if (held === null || column === undefined) return;
  const { whole } = held;
  if (whole === null) {
    const mark = draft.cite(...match.all.flatMap(({ evidence }) => evidence));
    const mean = formatNumber(held.number, 0.01);
    draft.fact(say`${column.text}平均${mean}${column.unit ?? ""}(${held.steps})${mark}。`);
  } else {
    const raw = withUnit(whole.cells[0]?.raw ?? "", column.unit).trim();
    draft.fact(say`${column.text}全表为${raw}${draft.cite(...whole.evidence)}。`);
  }
}
