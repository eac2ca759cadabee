import type { Cell, Column, Party, Span, Table, TableRow } from "../../policy.ts";
import { labelledPart } from "../recognise/duty-labels.ts";
import type { DutyDraft } from "./duty-draft.ts";
import { type Responsibility, readParties } from "./read-parties.ts";

/** Duties of a table with a column of responsibility, one per row that names a body. */
export function readTableDuties(text: string, table: Table): DutyDraft[] {
  const rows = kindOfRows(table);
  const has = (role: Column["role"]) => table.columns.some((column) => column.role === role);
  return has("duty")
    ? table.rows.flatMap((row) =>
        readRow(text, table, row).map((draft) => (rows === null ? draft : { ...draft, rows })),
      )
    : [];
}

/** Indicators of a plan, projects and services are no tasks of those who answer for them; null for tasks. */
function kindOfRows({ columns, kind, caption }: Table): NonNullable<DutyDraft["rows"]> | null {
  const named = columns.find(({ role }) => role === "name")?.text ?? "";
  if (kind === "indicator" || columns.some(({ role }) => role === "attribute")) return "indicator";
  if (/任务|分工/u.test(named + caption)) return null;
  if (/服务/u.test(named)) return "service";
  return /项目|工程/u.test(named) ? "project" : null;
}

function readRow(text: string, table: Table, row: TableRow): DutyDraft[] {
  const task = taskCell(table, row);
  const cells = dutyCells(table, row);
  const first = cells[0];
  if (task?.span == null || first === undefined) return [];
  const { deadline: named, ...found } = readCells(text, cells);
  const cell = cellOf(table, row, "deadline");
  return [
    {
      task: task.text,
      taskSpan: task.span,
      ...found,
      deadline: cell?.text || (named?.text ?? null),
      deadlineSpan: cell?.span ?? named?.span ?? null,
      clause: null,
      table: table.id,
      row: row.row,
      label: cellOf(table, row, "index")?.text || null,
      span: { start: first.span.start, end: cells.at(-1)?.span.end ?? first.span.end },
    },
  ];
}

type Part = "lead" | "support" | "shared";

/** A filled cell of responsibility with the part that its header gives. */
interface DutyCell {
  readonly part: Part;
  readonly span: Span;
  readonly rest: readonly Span[];
}

function dutyCells(table: Table, row: TableRow): DutyCell[] {
  return table.columns.flatMap((column, index): DutyCell[] => {
    const { span = null, rest = [] } = row.cells[index] ?? {};
    return column.role !== "duty" || labelledPart(column.text) === "person" || span === null
      ? []
      : [{ part: columnPart(column), span, rest }];
  });
}

function readCells(
  text: string,
  cells: readonly DutyCell[],
): Record<Part, Party[]> & Pick<Responsibility, "deadline"> {
  const found: Record<Part, Party[]> = { lead: [], support: [], shared: [] };
  let deadline: Responsibility["deadline"] = null;
  const led = cells.some((cell) => cell.part === "lead");
  for (const cell of cells) {
    const part = cell.part === "shared" && led ? "support" : cell.part;
    const read =
      cell.rest.length === 0
        ? readParties(text, cell.span, part)
        : readBrokenParties(text, [cell.span, ...cell.rest], part);
    found.lead.push(...read.lead);
    found.support.push(...read.support);
    found.shared.push(...read.shared);
    deadline ??= read.deadline;
  }
  return { ...found, deadline };
}

/** The bodies of a cell that is broken over lines; one broken itself has the span of its beginning. */
function readBrokenParties(text: string, spans: readonly Span[], part: Part): Responsibility {
  const joined = spans.map(({ start, end }) => text.slice(start, end)).join("");
  const read = readParties(joined, { start: 0, end: joined.length }, part);
  const placed = (party: Party): Party => {
    let before = 0;
    for (const { start, end } of spans) {
      const at = start + party.span.start - before;
      if (at < end) {
        const length = party.span.end - party.span.start;
        return { name: party.name, span: { start: at, end: Math.min(end, at + length) } };
      }
      before += end - start;
    }
    return party;
  };
  return {
    lead: read.lead.map(placed),
    support: read.support.map(placed),
    shared: read.shared.map(placed),
    deadline: null, // its place is not known
  };
}

function columnPart(column: Column): Part {
  if (/成员|协作/.test(column.text)) return "support";
  const part = labelledPart(column.text);
  return part === "lead" || part === "support" ? part : "shared";
}

/** The cell with the task's words: the name that only this row has, else the longest of the columns that can hold them. */
function taskCell(table: Table, row: TableRow): Cell | undefined {
  const named = namingColumn(table);
  if (named !== null && row.cells[named]?.span != null) return row.cells[named];
  const cells = table.columns.flatMap((column, index) => {
    const cell = row.cells[index];
    return (column.role === "name" || column.role === "text") &&
      cell !== undefined &&
      cell.span !== null
      ? [{ cell, index }]
      : [];
  });
  const [first, ...rest] = cells;
  const longest = rest.reduce(
    (best, each) => (each.cell.text.length > (best?.cell.text.length ?? 0) ? each : best),
    first,
  );
  return longest && withTitle(longest, { table, row });
}

/** Longer words say by themselves what is to be done. */
const BRIEF = 40;

/** What is aimed at, with the task that it belongs to: "新建3处" → "修补步道:新建3处" where a column has a name for each row. */
function withTitle(
  { cell, index }: { cell: Cell; index: number },
  { table, row }: { table: Table; row: TableRow },
): Cell {
  const titles = table.columns.findIndex(
    ({ text, role }) => (role === "name" || role === "text") && TITLES.test(text),
  );
  const title = row.cells[titles];
  if (title?.span == null || !tellsApart(table, titles)) return cell;
  // The longest may be the class of several rows.
  const own = index !== titles && tellsApart(table, index) ? cell : aimOf(table, row, titles);
  if (own === null || own.span === null) return title;
  if (own.text.length > BRIEF || own.text.includes(title.text)) return own;
  if (title.text.length > BRIEF) return title;
  return { ...own, text: `${title.text}:${own.text}` };
}

const TITLES = /^(?:重点|主要|具体|工作|考核|建设)*(?:任务|事项|内容|工作|项目)(?:名称)?$/;
const AIMS = /目标|要求|标准|内容|措施|指标/;

/** Has every row a name of its own there? */
function tellsApart({ rows }: Table, column: number): boolean {
  const names = rows.map(({ cells }) => cells[column]?.text ?? "");
  return names.every((name) => name !== "") && new Set(names).size === names.length;
}

/** The cell that says what is aimed at, besides the title. */
function aimOf(table: Table, row: TableRow, titles: number): Cell | null {
  const at = table.columns.findIndex(
    ({ text, role }, i) => i > titles && role === "text" && AIMS.test(text),
  );
  return row.cells[at] ?? null;
}

/** A column of names (项目名称) in which no two rows have the same, else null. */
function namingColumn(table: Table): number | null {
  const column = table.columns.findIndex(({ text }) => /(?:名称|项目|^事项|^工程)$/.test(text));
  const names = table.rows
    .map((row) => row.cells[column]?.text ?? "")
    .filter((name) => name !== "");
  return column >= 0 && new Set(names).size === names.length ? column : null;
}

function cellOf(table: Table, row: TableRow, role: Column["role"]): Cell | undefined {
  const index = table.columns.findIndex((column) => column.role === role);
  return index < 0 ? undefined : row.cells[index];
}
