import type { QueryOf } from "../../question/query.ts";
import type { Finding } from "../../retrieval/finding.ts";
import type { Target } from "../../retrieval/measures/find-targets.ts";
import type { MeasureMatch } from "../../retrieval/measures/measure-match.ts";
import { leadingTime } from "../../retrieval/passages/leading-time.ts";
import { statedCount } from "../../retrieval/passages/stated-count.ts";
import { createDraft, type Draft, type DraftBuilder } from "../draft.ts";
import { formatNumber, formatTime, formatValue } from "../format-value.ts";
import { tightQuote } from "../grounding/tight-quote.ts";
import { placeOf } from "../place-of.ts";
import type { Say } from "../wording.ts";
import { changeEnds } from "./change-ends.ts";
import { extremeIndicators } from "./extreme-indicators.ts";
import { noteDamage } from "./notes.ts";
import { attributeOf, isSelected, isTargetSelected } from "./select-indicators.ts";

type Indicators = Extract<Finding, { kind: "indicators" }>;

/** Lists, counts and extremes over the rows of indicator tables, or over the aims of documents without one. */
export function draftIndicators({ query, rows, targets }: Indicators, say: Say): Draft {
  const draft = createDraft();
  const kept = rows.filter((row) => isSelected(row, query));
  const chosen = query.operation === "extreme" ? extremeIndicators(kept, query) : kept;
  const aims = targets.filter((target) => isTargetSelected(target, query));
  if (chosen.length + aims.length === 0) {
    draft.negative(say`没有符合条件的指标。`);
    return draft.build("not_found", "not_stated");
  }
  const documents = new Set([...chosen, ...aims].map(({ document }) => document.id));
  const places = documents.size > 1 || query.documents.length !== 1;
  const items = [
    ...chosen.map((match) => itemOf(match, { draft, query, places })),
    ...aims.map((target) => aimOf(target, { draft, places })),
  ];
  noteDamage(chosen, { draft, say });
  draft.listing(introduction(chosen, { query, count: items.length, say }), items);
  const [document] = chosen.map((match) => match.document);
  const said =
    query.operation === "count" && document !== undefined && !places
      ? statedCount(document, items.length)
      : null;
  if (said !== null) draft.fact(say`文件写作“${tightQuote(said)}”${draft.cite(said)}。`);
  return draft.build("answered");
}

function introduction(
  chosen: readonly MeasureMatch[],
  { query, count, say }: { query: QueryOf<"indicator">; count: number; say: Say },
): string {
  if (query.operation !== "extreme") return say`符合条件的指标共${count}项:`;
  const names = chosen.map(({ name }) => name).join("、");
  const lowest = query.direction === "lowest";
  if (query.by === "ratio") return lowest ? say`倍数最小的是${names}:` : say`倍数最大的是${names}:`;
  if (query.by === "change")
    return lowest ? say`变化最小的是${names}:` : say`变化最大的是${names}:`;
  return lowest ? say`数值最低的是${names}:` : say`数值最高的是${names}:`;
}

function itemOf(
  match: MeasureMatch,
  { draft, query, places }: { draft: DraftBuilder; query: QueryOf<"indicator">; places: boolean },
): string {
  const place = places ? `${placeOf(match.document)} ` : "";
  const mark = draft.cite(...match.evidence);
  if (match.measure.statement !== null)
    return `${place}${match.evidence.map(tightQuote).join("")}${mark}`;
  const figures = match.values
    .map((value) => `${shownTime(match, value)} ${formatValue(value)}`.trim())
    .join(",");
  const change = changeText(match, query);
  const attribute = attributeOf(match);
  return `${place}${match.name}:${figures}${attribute === null ? "" : `(${attribute})`}${change}${mark}`;
}

/** The year; the column's header where the table has columns of several owners for one year. */
function shownTime({ values }: MeasureMatch, value: MeasureMatch["values"][number]): string {
  return values.some(({ scope }) => scope !== null) ? value.column : formatTime(value);
}

function changeText(match: MeasureMatch, query: QueryOf<"indicator">): string {
  const { by } = query;
  const ends = changeEnds(match, query);
  if (ends === null || by === "value") return "";
  const [from, to] = [ends.from.number, ends.to.number];
  if (by === "ratio") return `,${to} ÷ ${from} ≈ ${formatNumber(to / from, 0.01)}倍`;
  const points = match.unit === "%" ? "个百分点" : "";
  return `,${to} − ${from} = ${formatNumber(to - from, from, to)}${points}`;
}

/** An aim in its own words, under its time where these do not name it. */
function aimOf(
  { document, when, words, evidence, figures: [figure] }: Target,
  { draft, places }: { draft: DraftBuilder; places: boolean },
): string {
  const leading = when === null && figure !== undefined ? leadingTime(document, figure) : null;
  const shown = when ?? (leading === null ? "" : tightQuote(leading));
  const time = shown === "" || words.includes(shown) ? "" : `${shown}:`;
  const place = places ? `${placeOf(document)} ` : "";
  return `${place}${time}${words}${draft.cite(leading, evidence)}`;
}
