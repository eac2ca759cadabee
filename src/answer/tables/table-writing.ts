import type { QueryOf } from "../../question/query.ts";
import type { RowMatch, TableMatch } from "../../retrieval/tables/find-rows.ts";
import type { DraftBuilder } from "../draft.ts";
import { formatNumber } from "../format-value.ts";
import type { Say } from "../wording.ts";

/** What each sentence about a table is written with. */
export interface TableWriting {
  readonly draft: DraftBuilder;
  readonly say: Say;
  readonly match: TableMatch;
  readonly query: QueryOf<"table">;
}

/** A row's figure in one of the asked columns. */
export interface Figure {
  readonly row: RowMatch;
  readonly number: number;
}

/** The rows that have a number in a column, by its place among the asked ones. */
export function figuresOf(rows: readonly RowMatch[], at: number): Figure[] {
  return rows.flatMap((row) => {
    const number = row.cells[at]?.number ?? null;
    return number === null ? [] : [{ row, number }];
  });
}

/** Rows as the items of a list, each with its cells of the asked columns. */
export function itemsOf({ draft, match }: TableWriting, rows: readonly RowMatch[]): string[] {
  return rows.map(
    ({ cells: figures, evidence, ...row }) =>
      `${rowName(row)}:${figures
        .slice(0, match.columns.length)
        .map(({ raw }, i) =>
          figures.length > 1
            ? `${match.columns[i]?.text ?? ""} ${raw}`
            : withUnit(raw, match.columns[i]?.unit ?? null).trim(),
        )
        .join(",")}${draft.cite(...evidence)}`,
  );
}

/** A row's name, with what tells it from others of that name. */
export function rowName({ name, level }: Pick<RowMatch, "name" | "level">): string {
  return level === "" ? name : `${name}(${level})`;
}

/** A cell's words after a space, with the column's unit where they are a bare number. */
export function withUnit(raw: string, unit: string | null): string {
  return /^[-\d.,≥≤]+$/.test(raw) && unit !== null ? ` ${raw}${unit}` : ` ${raw}`;
}

/** Sum and mean of some figures, and how both are worked out: "3 + 5 = 8;8 ÷ 2 ≈ 4". */
export function workOutMean(numbers: readonly number[]): {
  readonly sum: string;
  readonly mean: string;
  readonly steps: string;
} {
  const sum = formatNumber(
    numbers.reduce((a, b) => a + b, 0),
    ...numbers,
  );
  const mean = formatNumber(Number(sum) / numbers.length, 0.01, ...numbers);
  const steps = `${numbers.join(" + ")} = ${sum};${sum} ÷ ${numbers.length} ≈ ${mean}`;
  return { sum, mean, steps };
}
