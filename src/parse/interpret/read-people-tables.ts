import type { Person, Table, TableRow } from "../../policy.ts";
import { isName, isRole, withoutList } from "../recognise/read-people.ts";
import type { Recognised } from "../recognise/recognise.ts";

/**
 * The members of a body that stand in a table: `职务 | 姓名 | 单位及职务` / `组长 | 甲某某 | 副区长`. A column of roles is told by
 * its cells, a role that is printed once holds for the rows below it; without one the table lists no members.
 */
export function readPeopleTables({ tables }: Recognised): Person[] {
  return tables.flatMap(({ table }) => readTable(table));
}

function readTable(table: Table): Person[] {
  const named = table.columns.findIndex(({ text }) => NAMED.test(text.replace(/\s+/g, "")));
  const ranked = table.columns.findIndex((_, at) => at !== named && holdsRoles(table, at));
  if (named < 0 || ranked < 0) return [];
  const posts = table.columns.flatMap(({ text }, at) =>
    at !== named && at !== ranked && POST.test(text) ? [at] : [],
  );
  const body = withoutList((table.caption || (table.path.at(-1) ?? "")).replace(ANNEX, ""));
  let role = "";
  return table.rows.flatMap((row): Person[] => {
    role = cellAt(row, ranked) || role;
    const name = cellAt(row, named);
    const [span] = row.spans;
    if (!isRole(role) || !isName(name) || span === undefined) return [];
    const post = posts.map((at) => cellAt(row, at)).join("");
    return [{ role, name, post, body, span }];
  });
}

const NAMED = /^(?:成员)?姓名$/u;
const POST = /职务|职称|单位|部门|职位/u;
const ANNEX = /^附件\S*\s+/u;

function holdsRoles({ rows }: Table, at: number): boolean {
  const filled = rows.map((row) => cellAt(row, at)).filter((text) => text !== "");
  return filled.length > 0 && 2 * filled.filter(isRole).length > filled.length;
}

function cellAt({ cells }: TableRow, at: number): string {
  return (cells[at]?.text ?? "").replace(/\s+/g, "");
}
