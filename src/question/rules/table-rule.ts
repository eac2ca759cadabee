import { fold } from "../../language/fold.ts";
import { fitOf, gramsOf, phraseGrams } from "../../language/grams.ts";
import type { Query, QueryOf } from "../query.ts";
import { isAsked } from "../read/is-asked.ts";
import type { ThreadReading } from "../thread/thread-reading.ts";
import type { KnownTable, Vocabulary } from "../vocabulary.ts";
import { againstMean } from "./against-mean.ts";
import { asksForRows, namesAmounts, rowsOfYears, wordsOfRows } from "./asks-for-rows.ts";
import { bareLength, has, scopeOf } from "./rule.ts";
import { asksShares, payerColumn, tellsShares } from "./shares-of-cost.ts";
import { columnCoverage, columnFits, figureOf, withoutClasses } from "./table-figure.ts";
import { changeIn, perIn, tableOperation, versusIn } from "./table-operation.ts";

/** Cells, sums, ranks and lists of a data table. */
export function tableRule(said: ThreadReading, vocabulary: Vocabulary): Query | null {
  const { mean, reading: whole } = againstMean(said);
  const rowDocuments = new Set(whole.rows.map((row) => row.document));
  const asked = vocabulary.tables.filter(
    (known) => rowDocuments.has(known.document) || asksForRows(whole, known, vocabulary),
  );
  const [known] = asked
    .filter(({ document }) => isAsked(document, whole.documents))
    .sort((a, b) => meant(b, whole, vocabulary) - meant(a, whole, vocabulary));
  if (known === undefined) return null;
  const reading = meantBy(whole, known);
  const phrase = askedFigure(reading, known, vocabulary);
  if (phrase === null || !fitsRows(phrase, reading, { known, vocabulary })) return null;
  if (lacksKind(reading, known)) return null;
  if (perIn(reading.text) !== null && reading.rows.length === 0) return null;
  const versus = comparesAll(reading) ? versusIn(reading, known) : null;
  const operation = mean === null ? tableOperation(reading, versus) : "list";
  if (!fitsOperation(operation, reading, { known, vocabulary })) return null;
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
    mean,
    where: wordsOfRows(reading, known),
    limit: reading.limit,
    nth: has(reading, "rank") ? reading.nth : null,
    condition: reading.condition,
    years: [...reading.years],
    period: reading.period,
    toEnd: false,
    by: operation === "difference" ? "value" : changeIn(reading, known),
    ...againstEnd(reading),
  };
}

/** Can the table be asked so: are there rows to show, and does it add up what is asked? */
function fitsOperation(
  operation: QueryOf<"table">["operation"],
  reading: ThreadReading,
  { known, vocabulary }: { known: KnownTable; vocabulary: Vocabulary },
): boolean {
  if (operation === "sum") return !countsOnlyNew(reading, known);
  if (operation !== "cell") return true;
  if (picksByWords(reading, known, vocabulary)) return false;
  return picksRows(reading, known, vocabulary) && !lacksAsked(reading, known);
}

/** "首批试点是哪几个镇": some rows are asked for, by words of which the table knows nothing. */
function picksByWords(reading: ThreadReading, known: KnownTable, vocabulary: Vocabulary): boolean {
  const { text, rows, condition, years, phrase } = reading;
  if (rows.length > 0 || condition !== null || years.length > 0) return false;
  if (
    !SOME_ROWS.test(text) ||
    /表|附件|一样|相同|一致/u.test(text) ||
    /各|每|所有|全部|分别|多少|几[张个处所户人](?![县区镇乡市])/u.test(text)
  )
    return false;
  if (wordsOfRows(reading, known).length > 0 || namesAmounts(reading, known, vocabulary))
    return false;
  const figure = figureOf(phrase, known);
  const caption = fitOf(
    phraseGrams(vocabulary.canonical(figure), vocabulary.known),
    gramsOf(vocabulary.canonical(known.caption)),
    vocabulary,
  );
  const named = Math.max(caption.coverage, columnCoverage(figure, known, vocabulary));
  return bareLength(figure) >= LEAST && named < NAMED;
}

const SOME_ROWS =
  /(?:[是在有为]|^|\|)哪(?:[几些两]|[二三四五六七八九十\d]+)个?(?:乡镇|镇街|县区|县市区|[县区镇乡市]|街道|地方)/u;
/** Characters of words that pick rows, and how much of them the table has to name. */
const LEAST = 4;
const NAMED = 0.75;

/** "到2025年一共要有多少张座椅": what the table adds up are the new ones, and all are asked for. */
function countsOnlyNew({ text, rows }: ThreadReading, { caption }: KnownTable): boolean {
  const isNew = /新[增建添]/u;
  return (
    rows.length === 0 && /[要会共]有|达到/u.test(text) && isNew.test(caption) && !isNew.test(text)
  );
}

/** A row, or one end of the order, against its other end: how far they lie apart, and no change over time. */
function againstEnd({ toEnd, rows, nth }: ThreadReading): Partial<QueryOf<"table">> {
  if (!toEnd || rows.length > 1) return {};
  return {
    toEnd,
    nth: rows.length === 1 ? nth : null,
    versus: null,
    by: "value",
  };
}

/** A share is spoken of, or an amount ("补助最高多少"), and the table has no figures of that kind. */
function lacksKind(reading: ThreadReading, { columns, money }: KnownTable): boolean {
  if (has(reading, "money") && !money) return true;
  return reading.claimUnit === "%" && !columns.some((column) => /%|率|占比|比例/u.test(column));
}

/** Rows or figures are held against each other: any of the table, or two that are named ("甲县的座椅比乙县多吗"). */
function comparesAll({ rows, cues }: ThreadReading): boolean {
  return rows.length === 0 || (rows.length === 2 && cues.has("yesno"));
}

/** Where rows are named, the table has a column of the asked figure, or it is worked out. */
function fitsRows(
  phrase: string,
  { rows, text }: ThreadReading,
  { known, vocabulary }: { known: KnownTable; vocabulary: Vocabulary },
): boolean {
  return rows.length === 0 || perIn(text) !== null || columnFits(phrase, known, vocabulary);
}

/**
 * The asked figure; where several are named, the one that a condition is laid on, which stands right before it, first. "" for
 * the shares of all who bear the cost of a named row, null where those are asked for and the table does not tell them.
 */
function askedFigure(
  { phrase, condition, rows, text }: ThreadReading,
  known: KnownTable,
  vocabulary: Vocabulary,
): string | null {
  if (rows.length > 0 && asksShares(text)) return tellsShares(known) ? "" : payerColumn(known);
  const own = rows.length === 0 ? phrase : withoutRows(withoutClasses(phrase, known), rows);
  const figure = figureOf(perIn(text) === null ? own : withoutRate(own), known);
  if (condition === null) return figure;
  const named = (run: string) => columnCoverage(run, known, vocabulary) >= 0.75;
  const runs = figure.split("|");
  const last = runs.findLast(named);
  return last === undefined ? figure : [last, ...runs.filter((run) => run !== last)].join("|");
}

/** A phrase without the names of the rows that it is about. */
function withoutRows(phrase: string, rows: ThreadReading["rows"]): string {
  return phrase
    .split("|")
    .filter((run) => !rows.some(({ name }) => name === run))
    .join("|");
}

/** "座椅" of "常住人口|每万人对应的座椅": what is counted, without what it is counted to. */
function withoutRate(phrase: string): string {
  const counted = phrase
    .replace(TO_INHABITANTS, "|")
    .split("|")
    .filter((run) => run !== "" && !/^(?:常住|户籍|总)?人口(?:总?数量?)?$/u.test(run));
  return counted.length === 0 ? phrase : counted.join("|");
}

const TO_INHABITANTS =
  /每[百千万](?:[名个位])?(?:常住)?(?:人口?|居民|老人)(?:平均|对应|拥有|享有|[摊分合配][到有备]?|得)*的?/gu;

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
function picksRows(reading: ThreadReading, known: KnownTable, vocabulary: Vocabulary): boolean {
  return (
    reading.rows.length + rowsOfYears(reading, known).length > 0 ||
    wordsOfRows(reading, known).length > 0 ||
    namesAmounts(reading, known, vocabulary) ||
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
  if (IN_WHAT_WAY.test(reading.text))
    return !columns.some((column) => /方式|办法|程序/u.test(column));
  if (!has(reading, "change", "growth")) return false;
  return columns.filter((column) => /\d{4}|原|现|新|旧|前|后|增|变/u.test(column)).length < 2;
}

/** How money comes to those who get it, which is no figure of its own. */
const IN_WHAT_WAY =
  /(?:怎么|如何|怎样|咋)(?:个|样)?(?:发(?!展)|领|申[请领报]|拨|兑现|支付|打给|办理?)|[分按]几[年次期批]/u;

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
  const timed = reading.years.filter((year) =>
    known.columns.some((column) => column.includes(String(year))),
  );
  return (
    2 * rows.length +
    (timed.length > 0 ? 1 : 0) +
    columnCoverage(figureOf(reading.phrase, known), known, vocabulary) +
    fitOf(wanted, caption, { weight }).coverage
  );
}
