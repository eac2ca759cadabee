import type { Clause, DocumentWarning, Table } from "../../policy.ts";
import { type NumberMark, readNumberMark } from "../recognise/read-number-mark.ts";
import type { Unwarned } from "./unwarned.ts";

/**
 * Numbers that start again under the same heading, or leave one out. A run that goes on under the next heading is no
 * fault.
 */
export function warnOfNumbering(read: Unwarned): DocumentWarning[] {
  return [...clauseNumbers(read), ...read.tables.flatMap(rowNumbers)];
}

function clauseNumbers({ clauses, text }: Unwarned): DocumentWarning[] {
  const siblings = new Map<string, number>();
  const runs = new Map<string, number>();
  return clauses.flatMap((clause, index) => {
    const mark = readNumberMark(`${clause.number}某某`);
    const value = Number(mark?.value);
    if (
      mark === null ||
      mark.value === "" ||
      clause.number === "" ||
      !Number.isInteger(value) ||
      mark.kind === "decimal"
    )
      return [];
    const place = `${clause.parent ?? clause.path[0] ?? ""}|${mark.kind}`;
    const before = siblings.get(place) ?? null;
    const run = runs.get(mark.kind) ?? 0;
    siblings.set(place, value);
    runs.set(mark.kind, value);
    const above = clauses[index - 1];
    // "应同时满足以下条件:" begins a list of its own.
    const led =
      above !== undefined &&
      above.number === "" &&
      /[:：]$/.test(text.slice(above.span.start, above.span.end));
    return judge(clause, mark, { value, before: led && value === 1 ? null : before, run });
  });
}

interface Counted {
  readonly value: number;
  /** Number of the sibling before, null for the first. */
  readonly before: number | null;
  /** Last number of the same kind anywhere before. */
  readonly run: number;
}

function judge(clause: Clause, mark: NumberMark, counted: Counted): DocumentWarning[] {
  const { value, before, run } = counted;
  const spans = [clause.titleSpan];
  const name = `“${mark.printed}${clause.title}”`;
  if (before !== null && value <= before) {
    const message = `编号在${name}处重新从${value}开始，其上级标题可能缺失；引用时请同时写明标题。`;
    return [{ code: "numbering-restart", message, spans }];
  }
  // Articles are counted through all chapters.
  const first = mark.kind === "article" ? run + 1 : 1;
  const expected = before === null ? (value === run + 1 ? value : first) : before + 1;
  if (value === expected || value === run + 1) return [];
  return [
    { code: "numbering-gap", message: `${name}之前缺少编号${expected}，原文可能有遗漏。`, spans },
  ];
}

function rowNumbers(table: Table): DocumentWarning[] {
  const column = table.columns.findIndex((each) => each.role === "index");
  if (column < 0) return [];
  let before = 0;
  return table.rows.flatMap((row): DocumentWarning[] => {
    const value = Number(row.cells[column]?.text || Number.NaN);
    // A number merged over several rows stands in each of them.
    const follows = value === before + 1 || value === before;
    const gap = Number.isInteger(value) && before > 0 && !follows;
    if (Number.isInteger(value)) before = value;
    if (!gap) return [];
    const message = `表“${table.caption}”的序号在第${row.row}行不连续（序号${value}）。`;
    return [{ code: "numbering-gap", message, spans: row.spans }];
  });
}
