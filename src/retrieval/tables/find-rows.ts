import { fold } from "../../language/fold.ts";
import { SUBTOTAL_ROW, TOTAL_ROW } from "../../language/sum-row.ts";
import { partName, subRows } from "../../parse/interpret/sub-rows.ts";
import type { Column, PolicyDocument, Table, TableRow } from "../../policy.ts";
import type { QueryOf } from "../../question/query.ts";
import { bandFit, type Quantity, quantitiesIn } from "../bands.ts";
import type { Corpus } from "../corpus.ts";
import { type Evidence, rowEvidence } from "../evidence.ts";
import type { MeasureMatch } from "../measures/measure-match.ts";
import { askedColumns, numberOf } from "./asked-columns.ts";
import { statedTotal } from "./stated-total.ts";
import { rowsOfTime } from "./times-of-rows.ts";
import { toldColumns } from "./told-columns.ts";

/** A row of a data table, with the asked figures. */
export interface RowMatch {
  readonly name: string;
  /** What tells the row from others of its name: "一等" where 座椅更换 has several rows; "" where its name is its own. */
  readonly level: string;
  readonly row: TableRow;
  readonly evidence: readonly Evidence[];
  /** One per asked column. */
  readonly cells: readonly { readonly raw: string; readonly number: number | null }[];
}

export interface TableMatch {
  readonly document: PolicyDocument;
  readonly table: Table;
  readonly columns: readonly Column[];
  readonly nameColumn: Column | null;
  /** The asked rows in the order of the question, else all in that of the table; rows of totals are apart. */
  readonly rows: readonly RowMatch[];
  /** All rows but totals: what sums, shares and ranks are taken over. */
  readonly all: readonly RowMatch[];
  /** The printed row that sums the asked ones up: of all rows, or of those that hold the asked words. */
  readonly total: RowMatch | null;
  /** The first two columns are one figure at two times. */
  readonly change: boolean;
  /** For each asked column, what the running text says its total is; null where it says nothing. */
  readonly stated: readonly (MeasureMatch | null)[];
}

/** The table of a query with the rows and columns it asks for; null where the corpus has none such. */
export function findRows(query: QueryOf<"table">, corpus: Corpus): TableMatch | null {
  const document = corpus.documents.find(({ id }) => query.documents.includes(id));
  const table = document?.tables.find(({ id }) => id === query.table);
  if (document === undefined || table === undefined) return null;
  const nameAt = Math.max(
    0,
    table.columns.findIndex(({ role }) => role === "name"),
  );
  const told = toldColumns(query, table);
  const { columns: figures, change } = askedColumns(query, table, { corpus, told });
  const columns = [...told, ...figures.filter((column) => !told.includes(column))];
  const rows = withLevels(
    table.rows.map((row) => rowMatch(row, { document, table, columns, nameAt })),
    { table, columns, nameAt },
  );
  const opens = ({ cells }: TableRow, pattern: RegExp) =>
    cells.slice(0, nameAt + 1).some(({ text }) => pattern.test(text));
  const parts = subRows(table);
  const single = rows.filter(
    ({ row }) => !opens(row, TOTAL_ROW) && !opens(row, SUBTOTAL_ROW) && !parts.has(row.row),
  );
  const printed = rows.find(({ row }) => opens(row, TOTAL_ROW)) ?? null;
  const total = printed ?? sumOfOthers(single);
  const all = single.filter((row) => row !== total);
  const subtotal =
    rows.find(({ row }) => opens(row, SUBTOTAL_ROW) && holds(row, query.where)) ?? null;
  return {
    document,
    table,
    columns,
    change,
    nameColumn: table.columns[nameAt] ?? null,
    all,
    rows: rowsMeant(query, { rows, all, table }),
    total: query.where.length > 0 ? subtotal : total,
    stated: columns.map((column, at) =>
      statedTotal(column, {
        document,
        corpus,
        sum: all.reduce((sum, { cells }) => sum + (cells[at]?.number ?? 0), 0),
      }),
    ),
  };
}

/** The last row where each of its figures is the sum of the rows above it ("当年新增" below two kinds), whatever it is called. */
function sumOfOthers(rows: readonly RowMatch[]): RowMatch | null {
  const last = rows.at(-1);
  const above = rows.slice(0, -1);
  if (last === undefined || above.length < 2) return null;
  const figures = last.row.cells.flatMap(({ text }, at) => {
    const number = numberOf(text);
    const others = above.map(({ row }) => numberOf(row.cells[at]?.text ?? ""));
    if (number === null || others.some((other) => other === null)) return [];
    return [Math.abs(others.reduce<number>((sum, other) => sum + (other ?? 0), 0) - number) < 1e-6];
  });
  return figures.length >= 2 && figures.every(Boolean) ? last : null;
}

/** The named rows, else all, that hold the asked words; a named row that does not is what is asked about ("是改建的吗"). */
function rowsMeant(
  { rows: names, where, asked, years }: QueryOf<"table">,
  { rows, all, table }: { rows: readonly RowMatch[]; all: readonly RowMatch[]; table: Table },
): readonly RowMatch[] {
  const quantities = quantitiesIn(asked);
  const named = names.flatMap((name) =>
    ofLevel(
      rows.filter((row) => row.name === name),
      quantities,
    ),
  );
  const whole = names.length === 0 ? (rowsOfTime(all, table, { asked, years }) ?? all) : named;
  const holding = whole.filter(({ row }) => holds(row, where));
  return holding.length > 0 ? holding : named;
}

/** Of rows of one name those whose level holds a quantity of the question ("93岁"), where one does. */
function ofLevel(rows: readonly RowMatch[], quantities: readonly Quantity[]): readonly RowMatch[] {
  const fitting = rows.filter(({ level }) => bandFit(fold(level), quantities) > 0);
  return fitting.length > 0 ? fitting : rows;
}

function holds(row: TableRow, where: readonly string[]): boolean {
  const has = (value: string) => row.cells.some(({ text }) => text.includes(value));
  const [years, words] = [where.filter(isYear), where.filter((value) => !isYear(value))];
  return words.every(has) && (years.length === 0 || years.some(has));
}

/** Rows of one year or the other are wanted where several are named. */
function isYear(value: string): boolean {
  return /^\d{4}年/u.test(value);
}

function rowMatch(
  row: TableRow,
  {
    document,
    table,
    columns,
    nameAt,
  }: { document: PolicyDocument; table: Table; columns: readonly Column[]; nameAt: number },
): RowMatch {
  return {
    name: nameOf(row, nameAt),
    level: "",
    row,
    evidence: rowEvidence(document, table, row),
    cells: columns.map((column) => {
      const raw = row.cells[table.columns.indexOf(column)]?.text ?? "";
      return { raw, number: numberOf(raw) };
    }),
  };
}

/** Rows of one name with what tells them apart: the words of the other columns in which they differ. */
function withLevels(
  rows: readonly RowMatch[],
  { table, columns, nameAt }: { table: Table; columns: readonly Column[]; nameAt: number },
): RowMatch[] {
  const others = table.columns.flatMap((column, at) =>
    at === nameAt || column.role === "index" || columns.includes(column) ? [] : [at],
  );
  const byName = new Map<string, RowMatch[]>();
  for (const match of rows) {
    const namesakes = byName.get(match.name);
    if (namesakes === undefined) byName.set(match.name, [match]);
    else namesakes.push(match);
  }
  const textAt = ({ row }: RowMatch, at: number) => row.cells[at]?.text ?? "";
  const telling = new Map(
    [...byName].map(([name, namesakes]) => [
      name,
      name === "" || namesakes.length < 2
        ? []
        : others.filter((at) => new Set(namesakes.map((each) => textAt(each, at))).size > 1),
    ]),
  );
  return rows.map((match) => {
    const words = (telling.get(match.name) ?? []).map((at) => textAt(match, at));
    return { ...match, level: words.filter((word) => word !== "").join("、") };
  });
}

function nameOf({ cells }: TableRow, nameAt: number): string {
  const name = cells[nameAt]?.text ?? "";
  return partName(name) ?? name;
}
