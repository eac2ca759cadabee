import type { Column } from "../../policy.ts";
import { multiplier } from "../../retrieval/measures/measure-match.ts";
import { isPopulation } from "../../retrieval/tables/asked-columns.ts";
import type { RowMatch } from "../../retrieval/tables/find-rows.ts";
import { formatNumber } from "../format-value.ts";
import type { TableWriting } from "./table-writing.ts";

/**
 * How many times one row's figure is another's, or one figure of a row is its other one; so many to each thousand
 * inhabitants and the like where the second counts those. False, and nothing said, where there are no two figures.
 */
export function stateRowRatio(writing: TableWriting): boolean {
  const { match, query } = writing;
  if (query.per !== null && perHead(writing, query.per)) return true;
  const [row, other] = match.rows;
  if (row === undefined) return false;
  return other === undefined ? ratioOfColumns(row, writing) : ratioOfRows([row, other], writing);
}

function ratioOfColumns(row: RowMatch, writing: TableWriting): boolean {
  const [one, other] = writing.match.columns;
  const [x, y] = row.cells.map(({ number }) => number);
  if (one === undefined || other === undefined || x == null || y == null || y === 0) return false;
  // "座椅除以人口(万人)": so many to each ten thousand.
  if (isPopulation(other) && !isPopulation(one) && perHead(writing, multiplier(other.unit)))
    return true;
  state({ name: one.text, number: x }, { name: other.text, number: y }, { rows: [row], writing });
  return true;
}

function ratioOfRows(rows: readonly [RowMatch, RowMatch], writing: TableWriting): boolean {
  const [x, y] = rows.map(({ cells: [cell] }) => cell?.number);
  if (x == null || y == null || y === 0) return false;
  const [a, b] = rows;
  state({ name: a.name, number: x }, { name: b.name, number: y }, { rows, writing });
  return true;
}

interface Named {
  readonly name: string;
  readonly number: number;
}

/** A lesser figure is told as a share as well. */
function state(
  a: Named,
  b: Named,
  { rows, writing: { draft, say } }: { rows: readonly RowMatch[]; writing: TableWriting },
): void {
  const quotient = formatNumber(a.number / b.number, 0.01);
  const percent = formatNumber((a.number / b.number) * 100, 0.01);
  const mark = draft.cite(...rows.flatMap(({ evidence }) => evidence));
  draft.fact(
    a.number < b.number
      ? say`${a.name}约为${b.name}的${quotient}倍,即约${percent}%(${a.number} ÷ ${b.number} ≈ ${quotient})${mark}。`
      : say`${a.name}约为${b.name}的${quotient}倍(${a.number} ÷ ${b.number} ≈ ${quotient})${mark}。`,
  );
}

/** Beds per thousand inhabitants and the like: the asked figure over the table's population column. */
function perHead(writing: TableWriting, per: number): boolean {
  const { draft, say, match } = writing;
  const at = match.table.columns.findIndex(isPopulation);
  const population: Column | undefined = match.table.columns[at];
  const column = match.columns.find((each) => each !== population);
  if (population === undefined || column === undefined) return false;
  const scale = multiplier(population.unit);
  let any = false;
  for (const row of match.rows.slice(0, 15)) {
    const people = Number(row.row.cells[at]?.text);
    const figure = row.cells[match.columns.indexOf(column)]?.number ?? null;
    if (!(people > 0) || figure === null) continue;
    any = true;
    const result = formatNumber((figure / (people * scale)) * per, 0.01);
    draft.fact(
      say`${row.name}:${column.text}${figure}${column.unit ?? ""},人口${people}${population.unit ?? ""}${draft.cite(...row.evidence)};${figure} ÷ ${people} ÷ ${scale} × ${per} ≈ ${result}。`,
    );
  }
  return any;
}
