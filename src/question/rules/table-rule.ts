import { isTimed } from "../../language/figure-name.ts";
import { fold } from "../../language/fold.ts";
import { fitOf, gramsOf, phraseGrams } from "../../language/grams.ts";
import { literal } from "../../language/literal.ts";
import type { ThreadReading } from "../inherit.ts";
import { isAsked } from "../is-asked.ts";
import type { Query, QueryOf } from "../query.ts";
import type { KnownTable, Vocabulary } from "../vocabulary.ts";
import { bareLength, has, isOnePlace, scopeOf } from "./rule.ts";

/** Words for the rows of a table of places, whatever their class is called. */
const AREAS =
  /各地方?|各处|地区|区域|片区|地方|地儿|县市区|县\(市、?区\)|市县区|县区|区县|区市|下属|辖区|分配表|附表|附件表|任务表/gu;
const NAMED_TABLE = /分配表|附件?表|任务表|分解表/u;
/** What is done with a share of a task. */
const ALLOTTING =
  /(?:领|摊|分|派|扛|背|揽|承担|负担|安排|下达)(?:到|得|了|的|上|给)?|任务(?:量|数)?|指标|折算|折合|换算|要建|建设?/gu;

/** How a figure moves, where a table has it for several years. */
const MOVING = /(?:增加|增长|上升|提高|提升|减少|下降|降低|缩减|压减)(?:得|的|了)?(?=$|\|)/gu;

/**
 * The asked figure in the words of the columns: words for rows and for allotting are taken away ("区公园增加" → "公园" where rows
 * are districts).
 */
function figureOf(phrase: string, { rowClasses, columns }: KnownTable): string {
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

/** Cells, sums, ranks and lists of a data table. */
export function tableRule(whole: ThreadReading, vocabulary: Vocabulary): Query | null {
  const rowDocuments = new Set(whole.rows.map((row) => row.document));
  const asked = vocabulary.tables.filter(
    (known) => rowDocuments.has(known.document) || asksForRows(whole, known, vocabulary),
  );
  const [known] = asked
    .filter(({ document }) => isAsked(document, whole.documents))
    .sort((a, b) => meant(b, whole, vocabulary) - meant(a, whole, vocabulary));
  if (known === undefined) return null;
  const reading = meantBy(whole, known);
  const phrase = figureOf(reading.phrase, known);
  if (reading.claimUnit === "%" && !known.columns.some((column) => /%|率|占比|比例/u.test(column)))
    return null;
  if (perIn(reading.text) !== null && reading.rows.length === 0) return null;
  if (
    reading.rows.length > 0 &&
    perIn(reading.text) === null &&
    !columnFits(phrase, known, vocabulary)
  )
    return null;
  const versus = reading.rows.length === 0 ? versusIn(reading, known) : null;
  const operation = tableOperation(reading, versus);
  if (operation === "cell" && (!picksRows(reading, known) || lacksAsked(reading, known)))
    return null;
  return {
    kind: "table",
    ...scopeOf(reading),
    documents: [known.document],
    table: known.id,
    phrase,
    rows: [
      ...reading.rows
        .filter((row) => row.table === known.id && row.document === known.document)
        .map((row) => row.name),
      ...rowsOfYears(reading, known),
    ],
    operation,
    direction: reading.direction ?? (operation === "extreme" ? "highest" : null),
    per: perIn(reading.text),
    versus,
    where: wordsOfRows(reading, known),
    limit: reading.limit,
    condition: reading.condition,
    years: [...reading.years],
    period: reading.period,
    by: operation === "difference" ? "value" : changeIn(reading),
  };
}

/** "最高补贴额多少": the superlative is part of a column's name and asks for no order. */
function namesExtreme({ text }: ThreadReading, { columns }: KnownTable): boolean {
  return columns.some((column) => {
    const [name] = /最\p{Script=Han}{2}/u.exec(fold(column)) ?? [];
    return name !== undefined && text.includes(name) && !text.replace(name, "").includes("最");
  });
}

/** The reading without what only looks like an order or a named row. */
function meantBy(whole: ThreadReading, known: KnownTable): ThreadReading {
  if (asksForOthers(whole, known)) return { ...whole, rows: [] };
  return namesExtreme(whole, known) ? withoutExtreme(whole) : whole;
}

/** "甲县的座椅比长凳多,这样的县还有谁": the named row is an example of what is asked for. */
function asksForOthers(reading: ThreadReading, known: KnownTable): boolean {
  const others = /还有|其他|其它|别的|除了?/u.test(reading.text);
  return reading.rows.length === 1 && others && versusIn(reading, known) !== null;
}

function withoutExtreme(reading: ThreadReading): ThreadReading {
  return {
    ...reading,
    cues: new Set([...reading.cues].filter((cue) => cue !== "extreme")),
    direction: null,
  };
}

/** Some rows are named, or all of them are asked for: who asks for a figure does not want the whole table. */
function picksRows(reading: ThreadReading, known: KnownTable): boolean {
  return (
    reading.rows.length + rowsOfYears(reading, known).length > 0 ||
    wordsOfRows(reading, known).length > 0 ||
    has(reading, "list", "count", "compare") ||
    /各|每|分别|都|所有|全部|哪/u.test(reading.text)
  );
}

/** A time or a change is asked for, and no column tells one. */
function lacksAsked(reading: ThreadReading, { columns }: KnownTable): boolean {
  if (has(reading, "date")) {
    const told = /多久|多长|几[年天]|几个月/u.test(reading.text)
      ? /[时年日期]/u
      : /时[限间]|日期|截止|(?:申[报请]|受理)期|进度/u;
    return !columns.some((column) => told.test(column));
  }
  if (!has(reading, "change", "growth")) return false;
  return columns.filter((column) => /\d{4}|原|现|新|旧|前|后|增|变/u.test(column)).length < 2;
}

/** The figures of a department's rows: "某局负责的项目投资合计", where the amounts are asked and not the tasks. */
export function figuresOfDepartmentRule(
  reading: ThreadReading,
  vocabulary: Vocabulary,
): Query | null {
  if (reading.department === null || !has(reading, "sum", "average", "extreme", "rank", "change"))
    return null;
  const known = vocabulary.tables.some(
    (table) =>
      reading.documents.includes(table.document) &&
      wordsOfRows(reading, table).length > 0 &&
      columnCoverage(figureOf(reading.phrase, table), table, vocabulary) >= 0.6,
  );
  return known ? tableRule(reading, vocabulary) : null;
}

/** How likely a table is the one that is meant: it has the named rows, a column of the asked name, and the caption. */
function meant(known: KnownTable, reading: ThreadReading, vocabulary: Vocabulary): number {
  const rows = reading.rows.filter(
    ({ document, table }) => document === known.document && table === known.id,
  );
  const { canonical, weight, known: isKnown } = vocabulary;
  const caption = gramsOf(canonical(known.caption));
  const wanted = phraseGrams(canonical(reading.phrase), isKnown);
  return (
    2 * rows.length +
    columnCoverage(figureOf(reading.phrase, known), known, vocabulary) +
    fitOf(wanted, caption, { weight }).coverage
  );
}

/** Words of the table's cells that the question restricts its rows by: "续建", a department. */
function wordsOfRows({ text, department, years }: ThreadReading, { values }: KnownTable): string[] {
  const named = values.filter(
    (value) => text.includes(fold(value)) || years.includes(Number(/^\d{4}/.exec(value)?.[0])),
  );
  const bodies = values.filter((value) => department?.names.includes(value) === true);
  return [...new Set([...named, ...bodies])].filter(
    (value, _, all) => !all.some((other) => other !== value && other.includes(value)),
  );
}

/** The rows that stand for the years of a question: "2022年". */
function rowsOfYears({ years }: ThreadReading, known: KnownTable): string[] {
  return years.flatMap((year) => known.years.get(year) ?? []);
}

/** "哪个县…", "各县(区)…", "13个县…": the class of the table's rows is asked for, and a column fits. */
function asksForRows(reading: ThreadReading, known: KnownTable, vocabulary: Vocabulary): boolean {
  const { text, documents } = reading;
  const classes = known.rowClasses.filter((word) => word !== "市" || /县市区|县\(市/u.test(text));
  if (classes.length === 0) return false;
  const here = documents.includes(known.document) && isOnePlace(documents, vocabulary);
  if (here && namesRows(reading, known, vocabulary)) return true;
  if ((documents.length > 1 && !here) || (reading.all && documents.length === 0)) return false;
  const phrase = figureOf(reading.phrase, known);
  // "分配表里…": no place is named, but the table is.
  const meansRows = here ? asksForAreas(reading) : documents.length === 0 && NAMED_TABLE.test(text);
  if (meansRows && columnCoverage(phrase, known, vocabulary) >= 0.75) return true;
  const asked = phrase
    .split("|")
    .filter((run) => !classes.includes(run))
    .join("|");
  return namesClass(text, classes) && columnFits(asked, known, vocabulary);
}

/** Rows of the table are told by a word of their cells, by its caption, or by a year and a column. */
function namesRows(reading: ThreadReading, known: KnownTable, vocabulary: Vocabulary): boolean {
  if (namesValue(reading, known) || namesCaption(reading, known, vocabulary)) return true;
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

/** "…实事是哪十件": the words are what is asked for, and not what it has to do with. */
function asksFor(run: string, text: string): boolean {
  return new RegExp(`${literal(run)}(?:[是里中都,?]|有[哪什几]|$)`, "u").test(text);
}

/** The areas of a table are asked for in general words, or put in an order. */
function asksForAreas(reading: ThreadReading): boolean {
  const { text } = reading;
  if (text.search(AREAS) >= 0 || /各地|哪几处|哪(?:一)?处|哪儿|哪里|谁/u.test(text)) return true;
  const ordered =
    has(reading, "extreme", "rank", "sum", "average") ||
    reading.limit !== null ||
    reading.condition !== null;
  return ordered && !/指标/u.test(text);
}

function namesClass(text: string, classes: readonly string[]): boolean {
  const any = classes.map(literal).join("|");
  const asked = `(?:哪(?:个|些|几个|一个)?|各(?:个)?|每个?|所有|全部|多少个?|几个|\\d+个?)(?:${any})`;
  const long = classes.filter((word) => word.length > 1);
  return new RegExp(asked, "u").test(text) || long.some((word) => text.includes(word));
}

function columnFits(phrase: string, known: KnownTable, vocabulary: Vocabulary): boolean {
  return bareLength(phrase) < 2 || columnCoverage(phrase, known, vocabulary) >= 0.4;
}

/** How well the best word of a phrase names a column of the table, 0–1. */
function columnCoverage(
  phrase: string,
  known: KnownTable,
  { canonical, weight, known: isKnown }: Vocabulary,
): number {
  const context = gramsOf(canonical(known.caption));
  const columns = known.columns.slice(1).map((column) => gramsOf(canonical(column)));
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

/** "每千人" → 1000; "人均" → 1. */
function perIn(text: string): number | null {
  const match = /每(百|千|万)(?:名|个|位)?(?:常住)?(?:人|人口|居民|老)|(人均)/u.exec(text);
  if (match === null) return null;
  return match[2] ? 1 : ({ 百: 100, 千: 1_000, 万: 10_000 }[match[1] ?? ""] ?? null);
}

/** "座椅比长凳多", "2026年比2023年少", "哪些县的座椅减少了": rows where one figure exceeds another, or falls short of it. */
function versusIn(
  { text, condition }: ThreadReading,
  { columns }: KnownTable,
): "more" | "less" | null {
  const match =
    /(?:比|超过|多于|大于|高于|少于|低于)[^,。?]{1,10}?(还)?(多|高|大|少|低|小)(?!少|(?:出|了)?(?:多少|几))|反(?:而|超)|倒挂/u.exec(
      text,
    );
  if (match !== null) return /少|低|小/u.test(match[2] ?? "") ? "less" : "more";
  const picks = condition === null && /哪(?:些|几)|几个|多少个/u.test(text) && isTimed(columns);
  if (!picks || !MOVED.test(text)) return null;
  return FALLS.test(text) ? "less" : "more";
}

/** Told as done: "减少了", "下降的有". */
const MOVED =
  /(?:增加|增长|上升|提高|减少|下降|降低|缩减|压减)(?:了|的|[?]|$)|(?:变|反)?[多少]了|有所[增减]/u;
const RISES = /增加|增长|提高|提升|上升|新增|增幅|涨|多(?:出|了)/u;
const FALLS = /减少|下降|降低|缩减|压减|减幅|降幅|少了|(?<!多)少多少/u;

/** Is it about how far a figure moves between two times? */
function changeIn(reading: ThreadReading): QueryOf<"table">["by"] {
  const { text } = reading;
  if (!has(reading, "change", "extreme", "rank", "growth")) return "value";
  return FALLS.test(text) ? "fall" : RISES.test(text) || has(reading, "change") ? "rise" : "value";
}

type Operation = QueryOf<"table">["operation"];

const ADDS_UP = /加(?:在|到)?一(?:起|块)|合(?:在)?一起|加起来|合计|总共|一共/u;

/** The first that applies; a cell where nothing else is asked. */
const OPERATIONS: readonly [Operation, (reading: ThreadReading) => boolean][] = [
  ["ratio", (r) => perIn(r.text) !== null],
  ["sum", (r) => (r.rows.length >= 2 || claimsSum(r)) && ADDS_UP.test(r.text)],
  ["count", (r) => isConditional(r) && has(r, "count") && !has(r, "list")],
  ["list", isConditional],
  ["average", (r) => has(r, "average")],
  ["difference", (r) => has(r, "difference", "extreme") && r.rows.length === 2],
  ["share", (r) => has(r, "share")],
  ["ratio", (r) => has(r, "ratio")],
  ["rank", (r) => has(r, "rank")],
  // "某县的座椅和长凳哪个多": two figures of one row.
  ["cell", (r) => has(r, "extreme") && r.rows.length === 1 && /和|与|跟|、/u.test(r.text)],
  // "某县最多吧": a named row's claim to be the first is a question for its rank.
  ["rank", (r) => has(r, "extreme") && r.rows.length === 1],
  ["extreme", (r) => has(r, "extreme")],
  ["sum", (r) => has(r, "sum")],
];

/** "加起来是不是800万元": the figure is the reader's sum, no condition on rows. */
function claimsSum({ rows, condition }: ThreadReading): boolean {
  return rows.length === 0 && (condition === null || condition.comparator === "=");
}

function isConditional(reading: ThreadReading): boolean {
  return reading.condition !== null && reading.rows.length !== 1;
}

function tableOperation(reading: ThreadReading, versus: QueryOf<"table">["versus"]): Operation {
  if (versus !== null && !has(reading, "extreme", "rank")) return "list";
  return OPERATIONS.find(([, applies]) => applies(reading))?.[0] ?? "cell";
}
