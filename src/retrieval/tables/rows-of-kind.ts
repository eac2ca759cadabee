import { fold } from "../../language/fold.ts";
import { literal } from "../../language/literal.ts";
import { TOTAL_ROW } from "../../language/sum-row.ts";
import type { Table, TableRow } from "../../policy.ts";
import type { Query } from "../../question/query.ts";
import type { Corpus } from "../corpus.ts";
import { rowEvidence } from "../evidence.ts";
import type { Finding } from "../finding.ts";
import { happensIn, rowsOfTime } from "./times-of-rows.ts";

/**
 * All rows of a table that share the kind a question names ("照明类有哪几件事", "属于“改建”的项目", "资金来源是市级的有哪些") or the
 * year in which the table has something happen to them ("2024年建成的项目"); null for other questions.
 */
export function findRowsOfKind(query: Query, corpus: Corpus): Finding | null {
  if (!LISTS.test(query.asked) || query.documents.length !== 1) return null;
  const document = corpus.documents.find(({ id }) => query.documents.includes(id));
  if (document === undefined) return null;
  const asked = fold(query.asked).replaceAll("|", "");
  const [found] = document.tables.flatMap((table) => {
    const rows = rowsMeant(table, asked);
    return rows.length > 1 ? [rows.flatMap((row) => rowEvidence(document, table, row))] : [];
  });
  return found === undefined ? null : { kind: "rows", query, document, rows: found };
}

const LISTS =
  /哪(?:些|几)|几[项个件家所条]|(?:都?有|都?是)(?:些)?(?:什么|啥)|列(?:一下|出|全)|名单|清单/u;

function rowsMeant(table: Table, asked: string): readonly TableRow[] {
  const kind = kindNamed(table, asked);
  const rows = table.rows.filter(({ cells }) => !cells.some(({ text }) => TOTAL_ROW.test(text)));
  const chosen = kind === null ? rows : rows.filter((row) => kind(row));
  const timed =
    (kind !== null || namesRows(table, asked)) && happensIn(table, asked)
      ? rowsOfTime(
          chosen.map((row) => ({ row })),
          table,
          { asked },
        )
      : null;
  return timed?.map(({ row }) => row) ?? (kind === null ? [] : chosen);
}

/** "…的项目", "政策清单里…": what the rows are called, or their table is. */
function namesRows({ columns, caption }: Table, asked: string): boolean {
  const list = /\p{Script=Han}{2}(?:清单|目录|表|库)$/u.exec(fold(caption))?.[0];
  const names = columns
    .filter(({ role }) => role === "name")
    .map(({ text }) => fold(text).replace(/名称$/u, ""));
  return [...names, list ?? ""].some((name) => name.length > 1 && asked.includes(name));
}

/** Tells the rows of the kind that a question sets off ("照明类", "属于“照明”的", "类别是照明的"); null where it names none. */
function kindNamed(table: Table, asked: string): ((row: TableRow) => boolean) | null {
  for (const [at, { role, text }] of table.columns.entries()) {
    if (role !== "text" && role !== "name") continue;
    const kinds = filledDown(table, at);
    const header = fold(text);
    const named = [...new Set(kinds)]
      .filter((kind) => /^\p{Script=Han}{2,12}$/u.test(kind))
      .find((kind) => setsOff(asked, { kind, header }) && isKind(kinds, kind));
    if (named !== undefined) return (row) => kinds[table.rows.indexOf(row)] === named;
  }
  return null;
}

/** The words of a column; those before the names hold for the rows below, too, where they stand once. */
function filledDown({ columns, rows }: Table, at: number): string[] {
  const before = at < columns.findIndex(({ role }) => role === "name");
  let last = "";
  return rows.map(({ cells }) => {
    const own = fold(cells[at]?.text ?? "");
    last = own !== "" || !before ? own : last;
    return last;
  });
}

/** Several rows bear it: a word that one row alone bears is its name. */
function isKind(kinds: readonly string[], kind: string): boolean {
  return kinds.filter((each) => each === kind).length > 1;
}

function setsOff(asked: string, { kind, header }: { kind: string; header: string }): boolean {
  const [word, column] = [literal(kind), literal(header)];
  return new RegExp(
    [
      `${word}["”]?[这那]?一?(?:个)?(?:大类|类|方面|板块|领域|部分|块)`,
      `(?:属于|归[入为到]?|算作?|列[入为])["“]?${word}`,
      ...(header.length > 1
        ? [`${column}(?:[里中上]|一?[栏列])?(?:的?是|为|写|填|标|属于)+["“]?${word}`]
        : []),
    ].join("|"),
    "u",
  ).test(asked);
}
