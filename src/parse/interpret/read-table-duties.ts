import type { Cell, Column, Party, Table, TableRow } from "../../policy.ts";
import type { DutyDraft } from "./read-duties.ts";
import { readParties } from "./read-parties.ts";

/** Duties of a table with a column of responsibility, one per row that names a body. */
export function readTableDuties(text: string, table: Table): DutyDraft[] {
  return table.kind === "duty" ? table.rows.flatMap((row) => readRow(text, table, row)) : [];
}

function readRow(text: string, table: Table, row: TableRow): DutyDraft[] {
  const task = taskCell(table, row);
  if (task?.span === null || task === undefined) return [];
  const found = { lead: [] as Party[], support: [] as Party[], shared: [] as Party[] };
  const cells = table.columns.flatMap((column, index) => (column.role === "duty" ? [{ column, cell: row.cells[index] }] : []));
  const led = cells.some(({ column, cell }) => columnPart(column) === "lead" && (cell?.span ?? null) !== null);
  for (const { column, cell } of cells) {
    if (cell?.span === null || cell === undefined) continue;
    const part = columnPart(column);
    const read = readParties(text, cell.span, part === "shared" && led ? "support" : part);
    found.lead.push(...read.lead);
    found.support.push(...read.support);
    found.shared.push(...read.shared);
  }
  const spans = cells.flatMap(({ cell }) => (cell?.span ? [cell.span] : []));
  const first = spans[0];
  if (first === undefined) return [];
  const deadline = cellOf(table, row, "deadline");
  const label = cellOf(table, row, "index")?.text ?? "";
  return [
    {
      task: task.text,
      taskSpan: task.span,
      ...found,
      deadline: deadline === undefined || deadline.text === "" ? null : deadline.text,
      deadlineSpan: deadline?.span ?? null,
      clause: null,
      table: table.id,
      row: row.row,
      label: label === "" ? null : label,
      span: { start: first.start, end: spans.at(-1)?.end ?? first.end },
    },
  ];
}

function columnPart(column: Column): "lead" | "support" | "shared" {
  if (/牵头|主办|第一责任/.test(column.text)) return "lead";
  return /配合|协办|参与|参加|协同|支持/.test(column.text) ? "support" : "shared";
}

/** The cell with the task's words: the longest of the columns that can hold them. */
function taskCell(table: Table, row: TableRow): Cell | undefined {
  const cells = table.columns.flatMap((column, index) => {
    const cell = row.cells[index];
    return (column.role === "name" || column.role === "text") && cell !== undefined && cell.span !== null ? [cell] : [];
  });
  const [first, ...rest] = cells;
  return rest.reduce((best, cell) => (cell.text.length > (best?.text.length ?? 0) ? cell : best), first);
}

function cellOf(table: Table, row: TableRow, role: Column["role"]): Cell | undefined {
  const index = table.columns.findIndex((column) => column.role === role);
  return index < 0 ? undefined : row.cells[index];
}
