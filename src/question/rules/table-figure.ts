import { figureName, isTimed } from "../../language/figure-name.ts";
import { fold } from "../../language/fold.ts";
import { fitOf, gramsOf, phraseGrams } from "../../language/grams.ts";
import { literal } from "../../language/literal.ts";
import type { KnownTable, Vocabulary } from "../vocabulary.ts";
import { bareLength } from "./rule.ts";

/**
 * The asked figure in the words of the columns: words for rows and for allotting are taken away ("区公园增加" → "公园" where rows
 * are districts).
 */
export function figureOf(phrase: string, { rowClasses, columns }: KnownTable): string {
  const classes = rowClasses.map(literal).join("|");
  const figure = phrase.replace(AREAS, "|").replace(ALLOTTING, "|");
  const bare = (isTimed(columns) ? figure.replace(MOVING, "|") : figure).replace(
    /(?<=^|\|)人(?:数|头)?(?=$|\|)/gu,
    "人口",
  );
  return (
    classes === ""
      ? bare
      : bare.replace(new RegExp(`(?<=^|\\|)(?:${classes})(?=\\p{Script=Han}{2})`, "gu"), "")
  )
    .replace(/\|+/g, "|")
    .replace(/^\||\|$/g, "");
}

/** A phrase without the words that stand for named rows alone: "项目" of "某中心项目由谁负责". */
export function withoutClasses(phrase: string, { rowClasses }: KnownTable): string {
  return phrase
    .split("|")
    .filter((run) => !rowClasses.includes(run.replace(/^[这那该本]个?/u, "")))
    .join("|");
}

/** Words for the rows of a table of places, whatever their class is called. */
export const AREAS =
  /各地方?|各处|地区|区域|片区|地方|地儿|县市区|县\(市、?区\)|市县区|县区|区县|区市|下属|辖区|分配表|附表|附件表|任务表/gu;
/** What is done with a share of a task. */
const ALLOTTING =
  /(?:领|摊|分|派|扛|背|揽|承担|负担|安排|下达)(?:到|得|了|的|上|给)?|任务(?:量|数)?|指标|折算|折合|换算|要建|建设?/gu;

/** How a figure moves, where a table has it for several years. */
const MOVING = /(?:增加|增长|上升|提高|提升|减少|下降|降低|缩减|压减)(?:得|的|了)?(?=$|\|)/gu;

/** Does a phrase name a column of the table, or nothing at all? */
export function columnFits(phrase: string, known: KnownTable, vocabulary: Vocabulary): boolean {
  return bareLength(phrase) < 2 || columnCoverage(phrase, known, vocabulary) >= 0.4;
}

/** How well the best word of a phrase names a column of the table, 0–1. */
export function columnCoverage(
  phrase: string,
  known: KnownTable,
  { canonical, weight, known: isKnown }: Vocabulary,
): number {
  const context = gramsOf(canonical(known.caption));
  const [, ...headers] = known.columns;
  // Where a column is a year, the caption says what it counts.
  const timed =
    headers.every(isYear) || headers.some((header) => /^\d{4}年/u.test(header) && isYear(header));
  const named = timed
    ? [
        ...headers.filter((header) => !isYear(header)),
        [...new Set(headers.filter(isYear).map(figureName)), known.caption].join(""),
      ]
    : headers;
  const columns = named.map((column) => gramsOf(canonical(column)));
  const runs = phrase
    .split("|")
    .map((run) => phraseGrams(canonical(run), isKnown))
    .filter((run) => run.size > 1);
  return Math.max(
    0,
    ...runs.flatMap((run) =>
      columns.map((column) => fitOf(run, column, { weight, context }).coverage),
    ),
  );
}

/** "2025年", "2025年新增", "三年合计". */
function isYear(header: string): boolean {
  return /^(?:(?:19|20)\d{2}年?(?:度|底|末)?(?:新[增建]|[已现]有|累计|合计|达到|完成)?|\p{Script=Han}{0,3}(?:合|总|小|共)计)$/u.test(
    fold(header),
  );
}
