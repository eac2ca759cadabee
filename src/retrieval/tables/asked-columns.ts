import { plainForm } from "../../language/canonical.ts";
import { captionFigure, figureName } from "../../language/figure-name.ts";
import { fold } from "../../language/fold.ts";
import { fitOf, gramsOf, type Phrase, phraseGrams } from "../../language/grams.ts";
import { sidesAsked } from "../../language/row-sides.ts";
import type { Column, Table } from "../../policy.ts";
import type { QueryOf } from "../../question/query.ts";
import type { Corpus } from "../corpus.ts";
import { columnsOfTime, type TimedColumns } from "./columns-of-time.ts";

/** Columns with figures that the phrase names, of the asked times; where it names none, all unless others are `told`. */
export function askedColumns(
  query: QueryOf<"table">,
  table: Table,
  { corpus: { vocabulary }, told }: { corpus: Corpus; told: readonly Column[] },
): TimedColumns {
  const values = table.columns.filter(
    (column, at) =>
      (column.role === "value" ||
        (column.role !== "name" && column.role !== "index" && isNumeric(table, at))) &&
      // "每千人…": the inhabitants are what is divided by.
      !(query.per !== null && isPopulation(column)),
  );
  const named = namedColumns(query, table, { values, vocabulary });
  const sides = sidesAsked(
    query.asked,
    told.map(({ text }) => text),
  );
  const none = (sides.length > 0 || told.some(({ role }) => role !== "text")) && named === values;
  return columnsOfTime(none ? [] : named, { values, query });
}

function namedColumns(
  query: QueryOf<"table">,
  table: Table,
  { values, vocabulary }: { values: readonly Column[]; vocabulary: Corpus["vocabulary"] },
): readonly Column[] {
  const caption = captionFigure(table.caption);
  const counted = ({ text }: Column) => figureName(text) || caption;
  const whole = wholeColumn(query, values);
  if (whole !== null) return [whole];
  const byRun = columnsByRun(query, { values, vocabulary, counted });
  if (byRun.length > 0) return byRun;
  const wanted = phraseGrams(vocabulary.canonical(query.phrase), vocabulary.known);
  if (wanted.size === 0) return values;
  const scored = values.map((column) => ({
    column,
    fit: fitOf(wanted, gramsOf(vocabulary.canonical(column.text)), vocabulary),
  }));
  const best = Math.max(0, ...scored.map(({ fit }) => fit.coverage));
  if (best < 0.3)
    return (
      (query.per === null ? otherColumns(wanted, table, vocabulary) : null) ??
      saidColumns(query, values) ??
      values
    );
  const asked = gramsOf(vocabulary.canonical(query.asked));
  const inAll = (column: Column) =>
    fitOf(gramsOf(vocabulary.canonical(column.text)), asked, vocabulary).coverage;
  const chosen = scored
    .filter(({ fit }) => fit.coverage >= best - 0.02)
    .sort((a, b) => b.fit.precision - a.fit.precision || inAll(b.column) - inAll(a.column));
  const named = scored.filter(
    ({ column, fit }) => fit.precision > 0.6 && !chosen.some((c) => c.column === column),
  );
  const picked = new Set(
    [...chosen.slice(0, query.operation === "cell" ? chosen.length : 1), ...named].map(
      ({ column }) => column,
    ),
  );
  return values.filter((column) => picked.has(column));
}

/** The columns whose own words the question says where the caption tells what they count: "新增" of "2025年新增 | 2026年新增 | 合计". */
function saidColumns(
  { asked }: QueryOf<"table">,
  values: readonly Column[],
): readonly Column[] | null {
  const words = fold(asked)
    .replace(/新[建添]/gu, "新增")
    .replace(/[一总]?共(?=[有计是达多几]|新增)|[一总]共|总数|总量/gu, "合计");
  const said = values.filter(({ text }) => {
    const name = figureName(fold(text));
    return name.length >= 2 && words.includes(name);
  });
  const added = said.filter(({ text }) => !text.includes("合计"));
  return said.length === 0 ? null : added.length > 0 ? added : said;
}

/** The column that sums a named row up, where all of its figures are asked for ("到2027年底一共有多少"), and not what is new. */
function wholeColumn(
  { operation, rows, years, asked }: QueryOf<"table">,
  values: readonly Column[],
): Column | null {
  if (operation !== "sum" || rows.length !== 1 || /新[增建添]/u.test(asked)) return null;
  const sums = values.filter(({ text }) => /^(?:合|总|共)计$/u.test(figureName(fold(text))));
  return sums.find(({ year }) => year === null || years.includes(year)) ?? null;
}

/** A column of inhabitants. */
export function isPopulation({ text }: Column): boolean {
  return /人口|人数/u.test(text);
}

/** The columns with figures, and what each of them counts. */
interface Naming {
  readonly values: readonly Column[];
  readonly counted: (column: Column) => string;
}

/** Each word of the phrase that names a column well picks it, in the order of the question. */
function columnsByRun(
  query: QueryOf<"table">,
  { values, vocabulary, counted }: Naming & { readonly vocabulary: Corpus["vocabulary"] },
): Column[] {
  const picked: Column[] = [];
  for (const run of query.phrase.split(/[|]|和|与|、|及/u)) {
    const wanted = phraseGrams(
      vocabulary.canonical(run.replace(/^[张个家所名户处](?=\p{Script=Han}{2})/u, "")),
      vocabulary.known,
    );
    if (wanted.size < 2) continue;
    const scored = values
      .map((column) => ({
        column,
        fit: fitOf(wanted, gramsOf(vocabulary.canonical(counted(column))), {
          ...vocabulary,
          context: gramsOf(plainForm(counted(column))),
        }),
      }))
      .filter(({ column }) => !isUnnamedPart(column, run, values))
      .sort((a, b) => b.fit.score - a.fit.score);
    const [best] = scored;
    const isSame = ({ column }: { column: Column }) =>
      best !== undefined && counted(column) === counted(best.column);
    const next = scored.find((each) => !isSame(each));
    if (
      best !== undefined &&
      best.fit.coverage >= 0.5 &&
      best.fit.score > (next?.fit.score ?? 0) + 0.02 &&
      !picked.includes(best.column)
    )
      picked.push(...values.filter((column) => isSame({ column })));
    // "座椅绿地面积": one run of words may name several columns outright, none of which is part of the name of another.
    const named = scored.filter(
      ({ column, fit }) =>
        !picked.some((other) => counted(other).includes(counted(column))) &&
        (fit.precision >= 0.9 || endsIn(run, column, { values, counted })),
    );
    if (picked.length > 0) picked.push(...named.map(({ column }) => column));
  }
  return picked;
}

/** "其中:木座椅" is not meant by "座椅" where another column tells the whole. */
function isUnnamedPart({ text }: Column, run: string, all: readonly Column[]): boolean {
  const isPart = (header: string) => /其中/u.test(header);
  return (
    isPart(text) && !run.includes(figureName(text)) && !all.every((other) => isPart(other.text))
  );
}

/** Does a run of words hold the end of a column's name, and of no other's ("座椅步道" the one of "公园座椅")? */
function endsIn(run: string, column: Column, { values, counted }: Naming): boolean {
  const end = counted(column)
    .replace(/\P{Script=Han}/gu, "")
    .slice(-2);
  return (
    end.length === 2 &&
    run.includes(end) &&
    values.every((other) => counted(other) === counted(column) || !counted(other).includes(end))
  );
}

/** Columns of words ("建设地点", "责任单位") can be asked for as well. */
function otherColumns(
  wanted: Phrase,
  table: Table,
  vocabulary: Corpus["vocabulary"],
): Column[] | null {
  const fitting = table.columns.filter(
    (column) =>
      column.role !== "index" &&
      column.role !== "name" &&
      fitOf(wanted, gramsOf(vocabulary.canonical(column.text)), vocabulary).coverage >= 0.5,
  );
  return fitting.length > 0 ? fitting : null;
}

function isNumeric(table: Table, at: number): boolean {
  const cells = table.rows.map((row) => row.cells[at]?.text ?? "").filter((text) => text !== "");
  const figures = cells.filter((text) => numberOf(text) !== null);
  return figures.length > 0 && 2 * figures.length >= cells.length;
}

/** The number that a cell begins with; null for words and dates. */
export function numberOf(raw: string): number | null {
  const match =
    /^[≥≤><约]?\s*(-?\d[\d,，]*(?:\.\d+)?)(?!\s*(?:[年月:：.\d]|[—–~-]+\s*(?:19|20)\d{2}))/u.exec(
      raw,
    );
  return match?.[1] === undefined ? null : Number(match[1].replace(/[,，]/g, ""));
}
