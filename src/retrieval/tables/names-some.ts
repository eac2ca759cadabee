import { literal } from "../../language/literal.ts";
import { parseNumeral } from "../../language/numerals.ts";
import type { QueryOf } from "../../question/query.ts";
import type { Corpus } from "../corpus.ts";
import type { TableMatch } from "./find-rows.ts";

/**
 * Does a question add up some rows of a table that it does not name, but only counts: "沿河四县一共多少", "三个园区合计多少"?
 * All rows are no answer to it.
 */
export function namesSome(
  { rows, where, asked, operation, table }: QueryOf<"table">,
  { all }: Pick<TableMatch, "all">,
  { vocabulary }: Corpus,
): boolean {
  const adds = operation === "sum" || operation === "average";
  if (!adds || rows.length > 0 || where.length > 0) return false;
  const known = vocabulary.tables.find(({ id }) => id === table);
  const kinds = [...(known?.rowClasses ?? []), "地方", "地区", "单位", "项目"].map(literal);
  const counted = new RegExp(
    `(?<![第前后全这那件栏表录附\\d.年])(${DIGITS}|\\d{1,2})(?:个|家|座|处|项)?(?!年|月|日)\\p{Script=Han}{0,5}?(?:${kinds.join("|")})`,
    "u",
  ).exec(asked)?.[1];
  if (counted === undefined) return false;
  const count = parseNumeral(counted);
  return count !== null && count > 1 && count !== all.length;
}

const DIGITS = "[二两三四五六七八九]";
