import type { QueryOf } from "../question/query.ts";
import { type MeasureMatch, multiplier } from "../retrieval/find-measures.ts";
import type { Finding } from "../retrieval/retrieve.ts";
import { createDraft, type Draft } from "./draft.ts";
import { askedValues, formatNumber, formatTime, formatValue } from "./format-value.ts";
import { noteDamage } from "./notes.ts";
import { placeOf } from "./place-of.ts";
import type { Say } from "./wording.ts";

type Indicators = Extract<Finding, { kind: "indicators" }>;

/** Lists, counts and extremes over the rows of indicator tables. */
export function draftIndicators({ query, rows }: Indicators, say: Say): Draft {
  const draft = createDraft();
  const kept = rows.filter((row) => passes(row, query));
  const chosen = query.operation === "extreme" ? extremes(kept, query) : kept;
  if (chosen.length === 0) {
    draft.negative(say`没有符合条件的指标。`);
    return draft.build("not_found", "not_stated");
  }
  const places = new Set(chosen.map(({ document }) => document.id)).size > 1;
  const items = chosen.map((match) => {
    const place = places ? `${placeOf(match.document)} ` : "";
    const figures = match.values
      .map((v) => `${formatTime(v)}${formatTime(v) === "" ? "" : " "}${formatValue(v)}`)
      .join(",");
    const change = query.operation === "extreme" && query.by === "change" ? changeText(match) : "";
    const attribute = attributeOf(match);
    if (match.measure.statement !== null)
      return `${place}${match.evidence.map(({ quote }) => quote.replace(/\s+/g, "")).join("")}${draft.cite(...match.evidence)}`;
    return `${place}${match.name}:${figures}${attribute === null ? "" : `(${attribute})`}${change === "" ? "" : `,${change}`}${draft.cite(...match.evidence)}`;
  });
  noteDamage(chosen, { draft, say });
  const names = chosen.map(({ name }) => name).join("、");
  if (query.operation === "extreme" && query.by === "change")
    draft.listing(
      query.direction === "lowest" ? say`变化最小的是${names}:` : say`变化最大的是${names}:`,
      items,
    );
  else if (query.operation === "extreme")
    draft.listing(
      query.direction === "lowest" ? say`数值最低的是${names}:` : say`数值最高的是${names}:`,
      items,
    );
  else draft.listing(say`符合条件的指标共${chosen.length}项:`, items);
  return draft.build("answered");
}

/** The attribute, restored where the text lost characters and the vocabulary supports it. */
function attributeOf({ attribute, measure }: MeasureMatch): string | null {
  const restored = measure.indicator?.restored.find(({ original }) => original === attribute);
  return restored?.restored ?? attribute;
}

function passes(match: MeasureMatch, query: QueryOf<"indicator">): boolean {
  const { filter } = query;
  if (filter === null) return true;
  if (
    match.measure.statement !== null &&
    query.years.length > 0 &&
    !match.values.some(({ year }) => year !== null && query.years.includes(year))
  )
    return false;
  if (
    filter.attribute !== null &&
    attributeOf(match) !== filter.attribute &&
    match.attribute !== filter.attribute
  )
    return false;
  if (filter.unit !== null && match.unit !== filter.unit) return false;
  if (filter.state !== null && stateOf(match)[filter.state] !== true) return false;
  if (filter.value === null) return true;
  const { comparator, number } = filter.value;
  const asked = askedValues(match, {
    ...query,
    period: query.years.length === 0 ? (query.period ?? "target") : query.period,
  });
  return asked.some(
    (v) => v.number !== null && compares(v.number * multiplier(v.unit), comparator, number),
  );
}

function compares(a: number, comparator: string, b: number): boolean {
  if (comparator === ">=") return a >= b;
  if (comparator === ">") return a > b;
  if (comparator === "<=") return a <= b;
  if (comparator === "<") return a < b;
  return a === b;
}

function stateOf(
  match: MeasureMatch,
): Readonly<Record<"missing-baseline" | "missing-any" | "unchanged" | "falling", boolean>> {
  const own = match.values.filter(({ scope }) => scope === null);
  const baseline = own.find(({ role }) => role === "baseline");
  const target = own.find(({ role }) => role === "target");
  const both =
    baseline?.number !== null &&
    baseline?.number !== undefined &&
    target?.number !== null &&
    target?.number !== undefined;
  return {
    "missing-baseline":
      !own.some(({ year, column }) => year === null && column === "") &&
      (baseline === undefined || baseline.number === null),
    "missing-any":
      own.length === 0 ||
      own.some(({ number, raw }) => number === null && !/\p{Script=Han}{2,}/u.test(raw)),
    unchanged: both && baseline.number === target.number,
    falling: both && (target.number ?? 0) < (baseline.number ?? 0),
  };
}

function changeOf(match: MeasureMatch): { from: number; to: number } | null {
  const own = match.values.filter(
    ({ scope, number, year }) => scope === null && number !== null && year !== null,
  );
  const sorted = [...own].sort((a, b) => (a.year ?? 0) - (b.year ?? 0));
  const from = sorted[0]?.number ?? null;
  const to = sorted.at(-1)?.number ?? null;
  return from === null || to === null || sorted.length < 2 ? null : { from, to };
}

function changeText(match: MeasureMatch): string {
  const change = changeOf(match);
  return change === null
    ? ""
    : `${change.to} − ${change.from} = ${formatNumber(change.to - change.from, change.from, change.to)}`;
}

function changeSize(match: MeasureMatch): number | null {
  const change = changeOf(match);
  return change === null ? null : Number((change.to - change.from).toFixed(6));
}

function valueSize(match: MeasureMatch, query: QueryOf<"indicator">): number | null {
  const period = query.years.length === 0 ? (query.period ?? "target") : query.period;
  const [value] = askedValues(match, { ...query, period }).filter(({ number }) => number !== null);
  return value?.number === null || value?.number === undefined
    ? null
    : value.number * multiplier(value.unit);
}

/** Rows with the largest (smallest) change; only rows of one unit are compared. */
function extremes(rows: readonly MeasureMatch[], query: QueryOf<"indicator">): MeasureMatch[] {
  const percent = rows.filter(({ unit }) => unit === "%");
  const pool = (percent.length >= 2 ? percent : rows).flatMap((match) => {
    const size = query.by === "change" ? changeSize(match) : valueSize(match, query);
    return size === null ? [] : [{ match, size }];
  });
  const sign = query.direction === "lowest" ? -1 : 1;
  const sorted = pool.sort((a, b) => sign * (b.size - a.size));
  const limit = query.limit ?? 1;
  const last = sorted[Math.min(limit, sorted.length) - 1];
  return sorted
    .filter(({ size }) => last !== undefined && sign * size >= sign * last.size)
    .map(({ match }) => match);
}
