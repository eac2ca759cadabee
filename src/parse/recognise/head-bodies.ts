import type { ColumnRole } from "../../policy.ts";
import { isOrganLine } from "./document-words.ts";

/** A column as it is printed. */
export interface PrintedColumn {
  readonly header: string;
  readonly role: ColumnRole;
  readonly cells: readonly string[];
}

/**
 * The roles of columns where one lists bodies and another what each has to do (`单位 | 主要职责`): the bodies are those
 * responsible, their work names the rows. Roles of other columns, and of tables that name those responsible, as they are.
 */
export function headBodies(columns: readonly PrintedColumn[]): ColumnRole[] {
  const roles = columns.map(({ role }) => role);
  const work = columns.findIndex(({ header }) => WORK.test(header));
  const bodies = columns.findIndex(
    ({ header, cells }) => BODIES.test(header) && 2 * cells.filter(isBody).length >= cells.length,
  );
  if (work < 0 || bodies < 0 || roles.includes("duty")) return roles;
  return roles.map((role, column) => {
    if (column === bodies) return "duty";
    if (column === work) return "name";
    return role === "name" ? "text" : role;
  });
}

const BODIES = /^(?:成员|有关|相关)?(?:单位|部门|机构|主体)(?:名称)?$/u;
const WORK = /^(?:主要|工作|具体|部门|单位|任务)?(?:职责|责任|分工)(?:分工|任务|内容)?$/u;

function isBody(text: string): boolean {
  return isOrganLine(text) || /^各|(?:政府|街道|办事处)$/u.test(text);
}
