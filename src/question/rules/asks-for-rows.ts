import { fold } from "../../language/fold.ts";
import { fitOf, gramsOf } from "../../language/grams.ts";
import { literal } from "../../language/literal.ts";
import type { ThreadReading } from "../thread/thread-reading.ts";
import type { KnownTable, Vocabulary } from "../vocabulary.ts";
import { has, isOnePlace } from "./rule.ts";
import { AREAS, columnCoverage, columnFits, figureOf } from "./table-figure.ts";

/** "哪个县…", "各县(区)…", "13个县…": the class of the table's rows is asked for, and a column fits. */
export function asksForRows(
  reading: ThreadReading,
  known: KnownTable,
  vocabulary: Vocabulary,
): boolean {
  const { text, documents } = reading;
  const classes = known.rowClasses.filter((word) => word !== "市" || /县市区|县\(市/u.test(text));
  if (classes.length === 0) return false;
  const here = documents.includes(known.document) && isOnePlace(documents, vocabulary);
  if (here && namesRows(reading, known, vocabulary)) return true;
  const tabled = NAMED_TABLE.test(text);
  if ((documents.length > 1 && !here) || (reading.all && documents.length === 0 && !tabled))
    return false;
  const phrase = figureOf(reading.phrase, known);
  // "分配表里…": no place is named, but the table is.
  const meansRows = here ? asksForAreas(reading) : documents.length === 0 && tabled;
  if (meansRows && columnCoverage(phrase, known, vocabulary) >= 0.75) return true;
  const asked = phrase
    .split("|")
    .filter((run) => !classes.includes(run))
    .join("|");
  return namesClass(text, classes) && columnFits(asked, known, vocabulary);
}

/** "附件里座椅比路灯多的县", where no place is named: rows of a table that has the figure. */
export function asksForNamedTable(reading: ThreadReading, vocabulary: Vocabulary): boolean {
  if (reading.documents.length > 0 || !NAMED_TABLE.test(reading.text)) return false;
  return vocabulary.tables.some(
    (known) =>
      asksForRows(reading, known, vocabulary) &&
      columnCoverage(figureOf(reading.phrase, known), known, vocabulary) >= 0.75,
  );
}

/** Rows of the table are told by a word of their cells, by its caption, by amounts, or by a year and a column. */
function namesRows(reading: ThreadReading, known: KnownTable, vocabulary: Vocabulary): boolean {
  if (namesValue(reading, known) || namesCaption(reading, known, vocabulary)) return true;
  if (namesAmounts(reading, known, vocabulary)) return true;
  const figure = figureOf(reading.phrase, known);
  return rowsOfYears(reading, known).length > 0 && columnCoverage(figure, known, vocabulary) >= 0.6;
}

/** "续建的项目": a word of a column of words, and the class of the rows. */
function namesValue({ text }: ThreadReading, { values, rowClasses }: KnownTable): boolean {
  return (
    values.some((value) => text.includes(fold(value))) &&
    rowClasses.some((word) => word.length > 1 && text.includes(word))
  );
}

/** "十件实事是哪十件", "哪件实事投资最大": the table is named by its caption, and its rows are asked for. */
function namesCaption(
  reading: ThreadReading,
  known: KnownTable,
  { canonical, weight, titles }: Vocabulary,
): boolean {
  const asks = has(reading, "list", "extreme", "rank") || /哪[几\d]+[件项个]/u.test(reading.text);
  if (!asks || reading.attribute !== null || /指标/u.test(reading.text)) return false;
  const title = (titles.get(known.document) ?? "").replace(/["“”]/gu, "");
  const caption = gramsOf(canonical(known.caption));
  return reading.phrase
    .split("|")
    .map((run) => run.replace(/^\d*[件项个大]/u, ""))
    .some(
      (run) =>
        run.length >= 4 &&
        !title.endsWith(run) &&
        (!title.includes(run) || asksFor(run, reading.text)) &&
        fitOf(gramsOf(canonical(run)), caption, { weight }).coverage >= 0.9,
    );
}

/** "补助标准分别是多少", "有哪些补助": nothing is named but the kind of amounts that the table's caption tells. */
export function namesAmounts(
  { asked, rows, all }: ThreadReading,
  { money, caption }: KnownTable,
  { canonical, weight }: Vocabulary,
): boolean {
  if (!money || rows.length > 0 || all) return false;
  const listed = WHICH_AMOUNTS.exec(asked)?.[1];
  if (listed !== undefined) return fold(caption).includes(listed);
  const kind = asked.replace(HOW_MUCH, "").replace(/[|的,?]/gu, "");
  const told = gramsOf(canonical(caption));
  return (
    kind.length >= 4 &&
    fold(caption).endsWith(kind.slice(-4)) &&
    fitOf(gramsOf(canonical(kind)), told, { weight }).coverage >= 0.9
  );
}

/** Which kinds of amounts there are, and not which of them somebody gets. */
const WHICH_AMOUNTS =
  /^[|都一共总共]*(?:有|是)(?:哪些|哪几[种项类个]|什么|啥)\p{Script=Han}{0,4}?(补[助贴偿]|奖[励补]|津贴|资助)(?:项目|标准|政策)?[?]*$/u;
const HOW_MUCH =
  /(?:分别|各|都|具体|一共)*(?:是|为|有)?(?:多少|几[何个]|什么|啥|怎么(?:样|定)的?|如何)[?]*$/u;

/** "…实事是哪十件": the words are what is asked for, and not what it has to do with. */
function asksFor(run: string, text: string): boolean {
  return new RegExp(`${literal(run)}(?:[是里中都,?]|有[哪什几]|$)`, "u").test(text);
}

/** The areas of a table are asked for in general words, or put in an order; "是要有800张吧" is said of the whole. */
function asksForAreas(reading: ThreadReading): boolean {
  const { text } = reading;
  if (NAMED_TABLE.test(text) && text.includes("哪")) return true;
  if (text.search(AREAS) >= 0 || /各地|哪几处|哪(?:一)?处|哪儿|哪里|哪(?=[?]?$)|谁/u.test(text))
    return true;
  const ordered =
    has(reading, "extreme", "rank", "sum", "average") ||
    reading.limit !== null ||
    (reading.condition !== null && !has(reading, "yesno"));
  return ordered && !/指标/u.test(text);
}

function namesClass(text: string, classes: readonly string[]): boolean {
  const any = classes.map(literal).join("|");
  const asked = `(?:哪(?:个|些|几个|一个)?|各(?:个)?|每个?|所有|全部|多少个?|几个|\\d+个?)(?:${any})`;
  const long = classes.filter((word) => word.length > 1);
  return new RegExp(asked, "u").test(text) || long.some((word) => text.includes(word));
}

const NAMED_TABLE = /分配表|附件?表|附件\d?[里中上内]|任务表|分解表/u;

/** Words of the table's cells that the question restricts its rows by: "续建", a department. */
export function wordsOfRows(
  { text, department, years }: ThreadReading,
  { values }: KnownTable,
): string[] {
  const named = values.filter(
    (value) => text.includes(fold(value)) || years.includes(Number(/^\d{4}/.exec(value)?.[0])),
  );
  const bodies = values.filter((value) => department?.names.includes(value) === true);
  return [...new Set([...named, ...bodies])].filter(
    (value, _, all) => !all.some((other) => other !== value && other.includes(value)),
  );
}

/** The rows that stand for the years of a question: "2022年". */
export function rowsOfYears({ years }: ThreadReading, known: KnownTable): string[] {
  return years.flatMap((year) => known.years.get(year) ?? []);
}
