import type { DocumentWarning, Span, Table, TableRow } from "../../policy.ts";
import { isTorn } from "../recognise/is-torn.ts";
import type { Recognised } from "../recognise/recognise.ts";
import type { ShapedTable } from "../recognise/shape-table.ts";
import type { Unwarned } from "./unwarned.ts";

/** Cells that lost characters, rows that lost cells or are cut in two, and targets below their baseline. */
export function warnOfDamage(read: Unwarned, form: Recognised): DocumentWarning[] {
  return [...form.tables.flatMap(damageOf), ...targetsBelow(read)];
}

function damageOf(shaped: ShapedTable): DocumentWarning[] {
  const { table } = shaped;
  const torn = table.rows.filter((row) => row.cells.some((cell) => isTorn(cell.text)));
  const warnings: DocumentWarning[] = table.rows.flatMap((row) => rowDamage(shaped, row));
  if (torn.length === 0) return warnings;
  const message = `${nameOf(table)}有${torn.length}行的单元格缺字（如“${tornText(torn)}”），名称和属性可能不全，引用时保留原样。`;
  return [{ code: "damaged-cell", message, spans: spansOf(torn) }, ...warnings];
}

function tornText(rows: readonly TableRow[]): string {
  return rows[0]?.cells.find((cell) => isTorn(cell.text))?.text ?? "";
}

function spansOf(rows: readonly TableRow[]): Span[] {
  const first = rows[0]?.spans[0];
  const last = rows.at(-1)?.spans.at(-1);
  return first === undefined || last === undefined ? [] : [{ start: first.start, end: last.end }];
}

function rowDamage(shaped: ShapedTable, row: TableRow): DocumentWarning[] {
  const place = `${nameOf(shaped.table)}第${row.row}行“${rowName(shaped.table, row)}”`;
  if (shaped.ambiguous.has(row.row)) {
    const message = `${place}少一个数值，现有数值属于哪一列无法确定。`;
    return [{ code: "damaged-row", message, spans: row.spans }];
  }
  if (shaped.short.has(row.row)) {
    return [
      { code: "missing-cell", message: `${place}缺少单元格，空缺处没有数值。`, spans: row.spans },
    ];
  }
  if (row.spans.length < 2) return [];
  return [
    { code: "damaged-row", message: `${place}被分页截成两段，已合并为一行。`, spans: row.spans },
  ];
}

function nameOf(table: Table): string {
  return table.caption === "" ? "表格" : `“${table.caption}”`;
}

function rowName(table: Table, row: TableRow): string {
  const column = table.columns.findIndex((each) => each.role === "name");
  return row.cells[Math.max(column, 0)]?.text ?? "";
}

function targetsBelow(read: Unwarned): DocumentWarning[] {
  return read.indicators.flatMap((indicator): DocumentWarning[] => {
    const own = indicator.values.filter(
      (value) => value.scope === null && value.number !== null && value.year !== null,
    );
    const target = own.filter((value) => value.role === "target").at(-1);
    const base = own.filter((value) => value.role === "baseline").at(-1);
    if (target?.number == null || base?.number == null || target.unit !== base.unit) return [];
    if (target.number >= base.number || target.comparator === "<=") return [];
    const message = `“${indicator.name}”的目标值（${target.raw}）低于基期值（${base.raw}），请核对。`;
    return [{ code: "target-below-baseline", message, spans: indicator.spans }];
  });
}
