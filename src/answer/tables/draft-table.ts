import { figureName } from "../../language/figure-name.ts";
import type { QueryOf } from "../../question/query.ts";
import type { Finding } from "../../retrieval/finding.ts";
import { multiplier } from "../../retrieval/measures/measure-match.ts";
import { isOfOtherTime, yearOf } from "../../retrieval/tables/of-other-time.ts";
import { createDraft, type Draft } from "../draft.ts";
import { formatNumber } from "../format-value.ts";
import { placeOf } from "../place-of.ts";
import type { Say } from "../wording.ts";
import { stateMean } from "./mean-of-rows.ts";
import { pickRows } from "./pick-rows.ts";
import { rankRows } from "./rank-rows.ts";
import { stateOverYears } from "./state-over-years.ts";
import { stateRowChanges } from "./state-row-changes.ts";
import { stateRowRatio } from "./state-row-ratio.ts";
import {
  type Figure,
  figuresOf,
  itemsOf,
  rowName,
  type TableWriting,
  withUnit,
  workOutMean,
} from "./table-writing.ts";

/** Cells, sums, shares, extremes and rankings of a data table, with the calculation shown. */
export function draftTable({ query, match }: Extract<Finding, { kind: "table" }>, say: Say): Draft {
  const draft = createDraft();
  if (isOfOtherTime(match, query)) {
    stateOtherTime({ draft, say, match, query });
    return draft.build("not_found", "not_stated");
  }
  if (stateOverYears({ draft, say, match, query })) return draft.build("answered");
  const moves = match.change && query.versus === null && query.operation !== "sum";
  const single = query.operation === "sum" && match.rows.length === 1 && match.columns.length === 1;
  const write = moves ? stateRowChanges : OPERATIONS[single ? "cell" : query.operation];
  write({ draft, say, match, query });
  return draft.build("answered");
}

const OPERATIONS: Readonly<Record<QueryOf<"table">["operation"], (writing: TableWriting) => void>> =
  {
    cell: cells,
    sum,
    average: sum,
    extreme: rankRows,
    rank: rankRows,
    share,
    ratio: (writing) => {
      if (!stateRowRatio(writing)) cells(writing);
    },
    difference,
    list,
    count: list,
  };

function stateOtherTime({ draft, say, match, query }: TableWriting): void {
  const names = [...new Set(match.columns.map(({ text }) => figureName(text)))].join("、");
  const stated = [...new Set(match.columns.map((column) => `${yearOf(column, match)}年`))].join(
    "、",
  );
  const asked = query.years.map((year) => `${year}年`).join("、");
  const rows = query.rows.length > 0 ? match.rows : [];
  const whose = rows.map(({ name }) => name).join("、") || placeOf(match.document);
  const mark = draft.cite(...(rows.length > 0 ? rows : match.all).flatMap((row) => row.evidence));
  draft.negative(say`文件未载明${whose}“${names}”${asked}的数值,只列有${stated}的数值${mark}。`);
}

/** "…有哪些,合计多少": the sum is asked for beside the rows. */
const ADDED_UP = /合计|加起来|相加|总额/u;

function cells(writing: TableWriting): void {
  const { draft, say, match, query } = writing;
  if (match.rows.length > 3 || (query.where.length > 0 && match.rows.length !== 1)) {
    draft.listing(say`共${match.rows.length}个:`, itemsOf(writing, match.rows));
    if (ADDED_UP.test(query.asked)) sum(writing);
    return;
  }
  for (const row of match.rows) {
    const figures = row.cells
      .map(
        ({ raw }, i) =>
          `${match.columns[i]?.text ?? ""}${withUnit(raw, match.columns[i]?.unit ?? null)}`,
      )
      .join(";");
    draft.fact(say`${rowName(row)}:${figures}${draft.cite(...row.evidence)}。`);
  }
}

function sum(writing: TableWriting): void {
  const { draft, say, match, query } = writing;
  for (const [at, column] of match.columns.entries()) {
    const figures = figuresOf(match.rows, at);
    if (figures.length === 0) continue;
    const numbers = figures.map(({ number }) => number);
    const { sum: total, mean } = workOutMean(numbers);
    const mark = draft.cite(...figures.flatMap(({ row }) => row.evidence));
    draft.fact(
      say`${column.text}合计${total}${column.unit ?? ""}(${numbers.join(" + ")} = ${total})${mark}。`,
    );
    if (query.operation === "average")
      draft.fact(
        say`平均${mean}${column.unit ?? ""}(${numbers.join(" + ")} = ${total};${total} ÷ ${numbers.length} ≈ ${mean})${mark}。`,
      );
    const all = figures.length === match.all.length;
    checkTotal(writing, { at, total: Number(total), figures });
    if (all) stateTotal(Number(total), at, writing);
  }
}

/** What the running text says the sum of all rows is, and whether both agree. */
function stateTotal(total: number, at: number, { draft, say, match }: TableWriting): void {
  const stated = match.stated[at] ?? null;
  const column = match.columns[at];
  const [value] = stated?.values ?? [];
  if (stated === null || column === undefined || value?.number == null) return;
  const mark = draft.cite(...stated.evidence);
  const scale = multiplier(value.unit) / multiplier(column.unit);
  const decimals = (/\.(\d+)/.exec(String(value.number))?.[1] ?? "").length;
  const agrees = Math.abs(total / scale - value.number) <= 0.5 * 10 ** -decimals + 1e-9;
  draft.fact(
    agrees
      ? say`正文写作“${stated.name}${value.raw}”,与合计按同样位数取整后一致${mark}。`
      : say`正文写作“${stated.name}${value.raw}”,与合计不一致${mark}。`,
  );
}

/** What the table's own row of sums says, and whether it agrees with what its rows come to. */
function checkTotal(
  { draft, say, match, query }: TableWriting,
  { at, total, figures }: { at: number; total: number; figures: readonly Figure[] },
): void {
  const printed = match.total?.cells[at]?.number ?? null;
  const whole = query.where.length > 0 || figures.length === match.all.length;
  if (!whole || printed === null || match.total === null) return;
  if (printed === total) {
    draft.fact(say`表中合计行同为${printed}${draft.cite(...match.total.evidence)}。`);
    return;
  }
  const numbers = figures.map(({ number }) => number);
  const mark = draft.cite(...match.total.evidence, ...figures.flatMap(({ row }) => row.evidence));
  draft.note(
    "conflict",
    say`表中“${match.total.row.cells[0]?.text || match.total.name}”行印作${printed},与各行相加(${numbers.join(" + ")} = ${total})不一致${mark}。`,
  );
}

function share(writing: TableWriting): void {
  const { draft, say, match } = writing;
  for (const [at, column] of match.columns.entries()) {
    const all = figuresOf(match.all, at);
    const asked = figuresOf(match.rows, at);
    if (all.length === 0 || asked.length === 0) continue;
    const numbers = all.map(({ number }) => number);
    const total = Number(
      formatNumber(
        numbers.reduce((a, b) => a + b, 0),
        ...numbers,
      ),
    );
    const part = Number(
      formatNumber(
        asked.reduce((a, { number }) => a + number, 0),
        ...numbers,
      ),
    );
    const percent = formatNumber((part / total) * 100, 0.01);
    const mark = draft.cite(
      ...asked.flatMap(({ row }) => row.evidence),
      ...all.flatMap(({ row }) => row.evidence),
    );
    const parts =
      asked.length > 1 ? `${asked.map(({ number }) => number).join(" + ")} = ${part};` : "";
    draft.fact(
      say`${asked.map(({ row }) => row.name).join("、")}${column.text}${part}${column.unit ?? ""},占各行合计的约${percent}%(${numbers.join(" + ")} = ${total};${parts}${part} ÷ ${total} × 100 ≈ ${percent})${mark}。`,
    );
  }
}

function difference(writing: TableWriting): void {
  const { draft, say, match } = writing;
  const [a, b] = match.rows;
  judgeVersus(writing);
  for (const [at, column] of match.columns.entries()) {
    const x = a?.cells[at]?.number ?? null;
    const y = b?.cells[at]?.number ?? null;
    if (a === undefined || b === undefined || x === null || y === null) continue;
    const [high, low, more, less] = x >= y ? [x, y, a, b] : [y, x, b, a];
    const gap = formatNumber(high - low, x, y);
    const mark = draft.cite(...a.evidence, ...b.evidence);
    if (x === y) {
      draft.fact(
        say`${column.text}:${a.name}与${b.name}相同,均为${x}${column.unit ?? ""}${mark}。`,
      );
      continue;
    }
    draft.fact(
      say`${column.text}:${more.name}比${less.name}多${gap}${column.unit ?? ""}(${high} − ${low} = ${gap})${mark}。`,
    );
  }
}

/** Opens the answer to "甲县的座椅比乙县多吗": yes, or no. */
function judgeVersus({ draft, say, match, query }: TableWriting): void {
  const [a, b] = match.rows.map(({ cells: [cell] }) => cell?.number ?? null);
  if (query.versus === null || a == null || b == null) return;
  if (query.versus === "more" ? a > b : a < b) draft.frame(say`是的。`);
  else draft.negative(say`并非如此,文件写的是:`);
}

function list(writing: TableWriting): void {
  const { draft, say, match, query } = writing;
  const chosen = pickRows(match, query);
  const shown = query.versus !== null ? match.columns : match.columns.slice(0, 1);
  if (query.mean !== null) stateMean(writing);
  if (shown.length === 0 || chosen.length === 0) {
    draft.negative(say`没有符合条件的行。`);
    return;
  }
  draft.listing(
    say`共${chosen.length}个:`,
    itemsOf({ ...writing, match: { ...match, columns: shown } }, chosen),
  );
}
