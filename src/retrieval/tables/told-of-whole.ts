import type { QueryOf } from "../../question/query.ts";
import { asPassage } from "../as-passage.ts";
import type { Corpus } from "../corpus.ts";
import type { Finding } from "../finding.ts";
import { asFigures } from "../measures/as-figures.ts";
import { retrieveMeasures } from "../measures/retrieve-measures.ts";
import type { TableMatch } from "./find-rows.ts";
import { isOfOtherTime } from "./of-other-time.ts";

/**
 * "2020年全市一共几张座椅" where a table divides the figure of another year: what indicators or running text state of the whole for the
 * asked year. Null where the table has that year, one of its rows is asked for, or nothing is stated.
 */
export function toldOfWhole(
  query: QueryOf<"table">,
  match: TableMatch,
  corpus: Corpus,
): Finding | null {
  const { years, rows, operation, phrase } = query;
  const [year, ...others] = years;
  const whole = rows.length === 0 && query.where.length === 0 && WHOLE.has(operation);
  if (year === undefined || others.length > 0 || !whole || !isOfOtherTime(match, query))
    return null;
  const figures = asFigures(asPassage(query, { phrase, expects: "number" }), "value");
  const found = retrieveMeasures({ ...figures, years, period: null }, corpus);
  return states(found, year) ? found : null;
}

const WHOLE: ReadonlySet<QueryOf<"table">["operation"]> = new Set(["sum", "cell", "list"]);

/** Does what was found give a figure for the year? */
function states(found: Finding, year: number): boolean {
  if (found.kind === "passages")
    return found.matches[0]?.evidence.quote.includes(`${year}年`) === true;
  return (
    found.kind === "measures" &&
    found.groups.some(({ matches }) =>
      matches.some(({ values }) =>
        values.some((value) => value.year === year && value.number !== null),
      ),
    )
  );
}
