import { fold } from "../../language/fold.ts";
import { sidesAsked } from "../../language/row-sides.ts";
import type { Column, Table } from "../../policy.ts";
import type { QueryOf } from "../../question/query.ts";
import { CUES } from "../../question/read/cues.ts";

/**
 * Columns without figures that a question about named rows asks for: that of the bodies for "由谁负责", that of the time for
 * "什么时候建好", and those of which it holds a word ("建设性质" for "某镇的是新建的吗").
 */
export function toldColumns(
  { rows, asked, operation }: QueryOf<"table">,
  table: Table,
): readonly Column[] {
  if (rows.length === 0 || operation !== "cell") return [];
  const holdsWord = (at: number) =>
    table.rows.some(
      ({ cells }) => isWord(cells[at]?.text ?? "") && asked.includes(fold(cells[at]?.text ?? "")),
    );
  const sides = sidesAsked(
    asked,
    table.columns.map(({ text }) => text),
  );
  return table.columns.filter(({ role, text }, at) => {
    if (role === "name" || role === "index" || role === "value") return false;
    if (role === "duty" && WHO.test(asked)) return true;
    return (role === "deadline" && WHEN.test(asked)) || sides.includes(text) || holdsWord(at);
  });
}

const WHO = new RegExp(`${CUES.who.source}|(?<![有给对为向让帮])谁`, "u");
const WHEN = CUES.date;

function isWord(text: string): boolean {
  return /^\p{Script=Han}{2,8}$/u.test(text);
}
