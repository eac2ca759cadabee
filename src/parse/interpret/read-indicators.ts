import { figureName } from "../../language/figure-name.ts";
import type { Cell, Column, Indicator, IndicatorValue, Table, TableRow } from "../../policy.ts";
import { cellKind } from "../recognise/cell-kind.ts";
import { trailingUnit } from "../recognise/read-header.ts";
import type { ShapedTable } from "../recognise/shape-table.ts";
import { readNumber } from "./read-number.ts";
import { partName, subRows } from "./sub-rows.ts";

/**
 * The rows of all indicator tables as indicators: name, unit, attribute and a value per value column. `signed` is the
 * year of the signature, null if none is known.
 */
export function readIndicators(
  tables: readonly ShapedTable[],
  signed: number | null = null,
): Indicator[] {
  return tables.flatMap((shaped) => {
    if (shaped.table.kind !== "indicator") return [];
    const rows = shaped.table.rows.flatMap((row) => readIndicator(shaped, row, signed));
    const parts = subRows(shaped.table);
    return rows.map((row) =>
      asPart(
        row,
        rows.find((whole) => whole.row === parts.get(row.row)),
      ),
    );
  });
}

/** A part is named with its whole: "公园总数(综合公园)"; "农村" alone names nothing. */
function asPart(row: Indicator, whole: Indicator | undefined): Indicator {
  if (whole === undefined) return row;
  return {
    ...row,
    name: `${whole.name}(${partName(row.name) ?? row.name})`,
    unit: row.unit ?? whole.unit,
    attribute: row.attribute ?? whole.attribute,
  };
}

function readIndicator(shaped: ShapedTable, row: TableRow, signed: number | null): Indicator[] {
  const { table } = shaped;
  const name = cellOf(table, row, "name");
  if (name?.span === null || name === undefined) return [];
  const printed = name.text.replace(NOTE_MARK, "");
  const bracket = trailingUnit(printed);
  const unitCell = cellOf(table, row, "unit")?.text ?? "";
  const unit =
    bracket?.unit ?? (unitCell === "" || cellKind(unitCell) === "blank" ? null : unitCell);
  const attribute = cellOf(table, row, "attribute")?.text ?? "";
  const label = cellOf(table, row, "index")?.text ?? "";
  const values = readValues(shaped, row, { unit, signed });
  return [
    {
      id: `${table.id}.r${row.row}`,
      name: bracket === null ? printed : printed.slice(0, bracket.from).replace(NOTE_MARK, ""),
      nameSpan: name.span,
      unit: unit ?? (table.ofClauses ? unitOf(values) : null),
      attribute: attribute === "" ? null : attribute,
      values,
      table: table.id,
      row: row.row,
      label: label === "" ? null : label,
      damaged: row.damaged,
      restored: [],
      spans: row.spans,
    },
  ];
}

/** The unit that all figures are printed with. */
function unitOf(values: readonly IndicatorValue[]): string | null {
  const [unit = null, ...others] = new Set(values.map((value) => value.unit));
  return others.length === 0 ? unit : null;
}

/** What points to a note below the table: `"绿地率①"`, `"绿地率(%)[注1]"`, `"绿地率*"`. */
const NOTE_MARK = /(?:[①-⑳]|\*+|[[〔(]注\s*\d{0,2}[\]〕)])$/u;

function cellOf(table: Table, row: TableRow, role: Column["role"]): Cell | undefined {
  const index = table.columns.findIndex((column) => column.role === role);
  return index < 0 ? undefined : row.cells[index];
}

function readValues(
  shaped: ShapedTable,
  row: TableRow,
  { unit, signed }: { unit: string | null; signed: number | null },
): IndicatorValue[] {
  const { columns } = shaped.table;
  const years = columns.flatMap((column) =>
    column.role === "value" && column.year !== null ? [column.year] : [],
  );
  const span = years.length === 0 ? null : { first: Math.min(...years), last: Math.max(...years) };
  const homeless = shaped.ambiguous.has(row.row);
  return columns.flatMap((column, index): IndicatorValue[] => {
    const cell = row.cells[index];
    if (column.role !== "value" || cell === undefined || (homeless && cell.text === "")) return [];
    const read = readNumber(cell.text);
    const value: IndicatorValue = {
      year: column.year,
      raw: cell.text,
      number: read.number,
      unit: read.number === null ? unit : (read.unit ?? column.unit ?? unit),
      comparator: read.comparator,
      role: columnIsBaseline(column, span, signed) ? "baseline" : "target",
      scope: columnScope(column, columns),
      column: column.text,
      span: cell.span,
    };
    return [homeless ? { ...value, year: null, column: "", role: "target", scope: null } : value];
  });
}

/**
 * Headers that name the state before: words such as 基期, the first of several years, or a later one before that of the
 * signature. The years between are steps on the way.
 */
function columnIsBaseline(
  column: Column,
  years: { readonly first: number; readonly last: number } | null,
  signed: number | null,
): boolean {
  if (/目标|规划|计划/.test(column.text)) return false;
  if (column.year !== null && years !== null && column.year < years.last)
    return column.year === years.first || (signed !== null && column.year < signed);
  if (column.year !== null && yearsIn(column.text) > 1) return false;
  return /基期|基础值|现状|完成|实际|现值/.test(column.text) && !/目标/.test(column.text);
}

function yearsIn(text: string): number {
  return [...text.matchAll(/(?:19|20)\d{2}/g)].length;
}

/**
 * Whose figures a column holds: `"省指标(2025年)"` → 省, `"全国平均"` → 全国; of several columns for one year the part that one
 * stands for: `"2025年其中:县域"` → 县域. The document's own place, the whole, and none → null.
 */
function columnScope(column: Column, columns: readonly Column[]): string | null {
  const words = column.text.replace(/\([^()]*\)/g, "");
  const body =
    /^(国家|全国|省级|省|全省|自治区|市级|州级|州)(?=指标|目标|平均|要求|标准|任务|$)/.exec(
      words,
    )?.[1];
  if (body !== undefined) return body;
  const part = partIn(column);
  const beside = columns.filter(
    (other) => other !== column && other.role === "value" && other.year === column.year,
  );
  const ofWhole = /其中/u.test(words) || beside.some((other) => WHOLE.test(partIn(other)));
  return beside.length > 0 && ofWhole && part.length > 1 && !WHOLE.test(part) ? part : null;
}

/** "2025年基期其中:县域" → "县域". */
function partIn({ text }: Column): string {
  return figureName(text).replace(/^.*其中:?/u, "");
}

/** Headers of the whole. */
const WHOLE = /^(?:全[国省市县区州]|合计|总计|总数|总量|小计)$/u;
