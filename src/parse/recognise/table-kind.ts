import type { Column, ColumnRole, Table, TableRow } from "../../policy.ts";
import { trailingUnit } from "./read-header.ts";

export function tableKind(
  columns: readonly Column[],
  rows: readonly TableRow[],
  caption: string,
): Table["kind"] {
  const has = (role: ColumnRole) => columns.some((column) => column.role === role);
  const words = columns.map((column) => column.text).join(" ");
  const states = has("value") && has("name");
  const indicators =
    states &&
    (has("attribute") || /指标/.test(`${words} ${caption}`) || measuresOverYears(columns, rows));
  // Indicators with the bodies that answer for them are indicators; a list of tasks may plan its spending by years.
  const headed = /指标/.test(columns.find(({ role }) => role === "name")?.text ?? "");
  if (has("duty")) return indicators && (headed || has("attribute")) ? "indicator" : "duty";
  if (!states) return "data";
  return indicators ? "indicator" : "data";
}

/** Figures of several years, each row in a unit of its own: what is aimed at, whatever the caption calls it. */
function measuresOverYears(columns: readonly Column[], rows: readonly TableRow[]): boolean {
  const values = columns.filter(({ role }) => role === "value");
  const years = new Set(values.flatMap(({ year }) => year ?? []));
  const name = columns.findIndex(({ role }) => role === "name");
  const measured = rows.filter((row) => trailingUnit(row.cells[name]?.text ?? "")?.unit != null);
  const units = columns.some(({ role }) => role === "unit") || 2 * measured.length > rows.length;
  return years.size > 1 && units;
}
