import type { Column, Indicator, PolicyDocument, Table, TableRow } from "../policy.ts";
import { tableLocator } from "./locator.ts";
import { coveringSpan, type PassageDraft } from "./passage-draft.ts";
import { tidy } from "./tidy.ts";

/** Passages of all tables: one a table, one an indicator, one for each other row. */
export function tablePassages(document: PolicyDocument): PassageDraft[] {
  // The items of a list are passages already.
  const tables = document.tables.filter(({ ofClauses }) => ofClauses !== true);
  return tables.flatMap((table) => {
    const indicators = document.indicators.filter((indicator) => indicator.table === table.id);
    const dutyRows = document.duties
      .filter((duty) => duty.table === table.id)
      .map((duty) => duty.row);
    const taken = new Set([...indicators.map((indicator) => indicator.row), ...dutyRows]);
    return [
      wholeTable(table),
      ...indicators.map((indicator) => indicatorPassage(table, indicator)),
      ...table.rows.filter((row) => !taken.has(row.row)).map((row) => rowPassage(table, row)),
    ].filter((draft) => draft !== null);
  });
}

function wholeTable(table: Table): PassageDraft {
  const columns = table.columns.map((column) => tidy(column.text)).filter(Boolean);
  const names = table.rows.map((row) => nameOf(table, row)).filter(Boolean);
  return {
    ...draftOf(table, null),
    key: table.id,
    kind: "table",
    text: `${tidy(table.caption)}:${columns.join("、")};共${table.rows.length}行:${names.join("、")}`,
    span: table.captionSpan ?? table.span,
    record: table.id,
  };
}

/** "公园面积(公顷):2021年 54;2025年 70;指标属性 约束性;或读作 …" */
function indicatorPassage(table: Table, indicator: Indicator): PassageDraft | null {
  const span = coveringSpan(indicator.spans);
  if (span === null) return null;
  const values = indicator.values.map((value) =>
    `${tidy(value.column) || value.year || ""} ${tidy(value.raw)}`.trim(),
  );
  const unit = indicator.unit === null ? "" : `(${indicator.unit})`;
  const parts = [
    ...values,
    indicator.attribute === null ? "" : `指标属性 ${indicator.attribute}`,
    ...indicator.restored.map(({ restored }) => `或读作 ${restored}`),
  ].filter(Boolean);
  return {
    ...draftOf(table, indicator.row),
    key: indicator.id,
    kind: "indicator",
    text: `${tidy(indicator.name)}${unit}:${parts.join(";")}`,
    span,
    record: indicator.id,
  };
}

/** "某县:2020年公园(个) 12;绿道(公里) 30": the name, then each other cell with its header. */
function rowPassage(table: Table, row: TableRow): PassageDraft | null {
  const span = coveringSpan(row.spans);
  if (span === null) return null;
  const name = nameColumn(table);
  const cells = row.cells.flatMap((cell, i) => {
    const column = table.columns[i];
    const skip = cell.text === "" || i === name || column?.role === "index";
    return skip ? [] : [`${headerOf(column)} ${tidy(cell.text)}`.trim()];
  });
  return {
    ...draftOf(table, row.row),
    key: `${table.id}:${row.row}`,
    kind: "table",
    text: [nameOf(table, row), cells.join(";")].filter(Boolean).join(":"),
    span,
    record: `${table.id}:${row.row}`,
  };
}

function draftOf(table: Table, row: number | null) {
  return {
    under: [...table.path, table.caption],
    clause: null,
    locator: tableLocator(table, row),
  };
}

function headerOf(column: Column | undefined): string {
  return column === undefined ? "" : tidy(column.text);
}

function nameOf(table: Table, row: TableRow): string {
  return tidy(row.cells[nameColumn(table)]?.text ?? "");
}

/** The column that names the row: the one typed so, else the first that is no row number. */
function nameColumn(table: Table): number {
  const named = table.columns.findIndex((column) => column.role === "name");
  return named >= 0 ? named : table.columns.findIndex((column) => column.role !== "index");
}
