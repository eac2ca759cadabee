import { isTimed } from "../../language/figure-name.ts";
import type { QueryOf } from "../query.ts";
import { ADDS_UP } from "../read/adds-up.ts";
import type { ThreadReading } from "../thread/thread-reading.ts";
import type { KnownTable } from "../vocabulary.ts";
import { has } from "./rule.ts";

/** What is done with the figures of the rows. */
export function tableOperation(
  reading: ThreadReading,
  versus: QueryOf<"table">["versus"],
): Operation {
  if (reading.toEnd && reading.rows.length < 2)
    return reading.rows.length === 1 ? "rank" : "extreme";
  if (versus !== null && reading.rows.length === 2) return "difference";
  if (versus !== null && !has(reading, "extreme", "rank")) return "list";
  return OPERATIONS.find(([, applies]) => applies(reading))?.[0] ?? "cell";
}

/** "每千人" → 1000; "人均" → 1. */
export function perIn(text: string): number | null {
  const match = /每(百|千|万)(?:名|个|位)?(?:常住)?(?:人|人口|居民|老)|(人均)/u.exec(text);
  if (match === null) return null;
  return match[2] ? 1 : ({ 百: 100, 千: 1_000, 万: 10_000 }[match[1] ?? ""] ?? null);
}

/** "座椅比长凳多", "2026年比2023年少", "哪些县的座椅减少了": rows where one figure exceeds another, or falls short of it. */
export function versusIn(
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

/** What is new is counted by the table itself: "2025年新增座椅". */
const NEW = /新[增建添]|净增/gu;

/** Is it about how far a figure moves between two times? */
export function changeIn(
  reading: ThreadReading,
  { columns, caption }: KnownTable,
): QueryOf<"table">["by"] {
  if (!has(reading, "change", "extreme", "rank", "growth")) return "value";
  const counted = [caption, ...columns].some((words) => words.search(NEW) >= 0);
  const text = counted ? reading.text.replace(NEW, "") : reading.text;
  if (counted && text !== reading.text)
    return FALLS.test(text) ? "fall" : RISES.test(text) ? "rise" : "value";
  return FALLS.test(text) ? "fall" : RISES.test(text) || has(reading, "change") ? "rise" : "value";
}

type Operation = QueryOf<"table">["operation"];

/** The first that applies; a cell where nothing else is asked. */
const OPERATIONS: readonly [Operation, (reading: ThreadReading) => boolean][] = [
  ["ratio", (r) => perIn(r.text) !== null],
  ["share", (r) => r.rows.length >= 2 && has(r, "share")],
  ["sum", (r) => (r.rows.length >= 2 || claimsSum(r)) && addsUp(r)],
  ["count", (r) => isConditional(r) && has(r, "count") && !has(r, "list")],
  ["list", isConditional],
  ["average", (r) => has(r, "average")],
  ["difference", (r) => r.rows.length === 2 && holdsApart(r)],
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

/** "合计多少"; of several rows "总数是多少" as well, where none is asked for by itself. */
function addsUp({ text, rows }: ThreadReading): boolean {
  return (
    ADDS_UP.test(text) ||
    (rows.length >= 2 && /共[有计是]?(?:多少|几)/u.test(text)) ||
    (rows.length >= 2 && /总[数量]/u.test(text) && !/各|分别/u.test(text))
  );
}

/** "甲县和乙县差多少", "哪个更多"; "最多的是哪个" asks for one of them. */
function holdsApart(reading: ThreadReading): boolean {
  return has(reading, "difference") || (has(reading, "extreme") && !/最/u.test(reading.text));
}

/** "加起来是不是800万元": the figure is the reader's sum, no condition on rows. */
function claimsSum({ rows, condition }: ThreadReading): boolean {
  return rows.length === 0 && (condition === null || condition.comparator === "=");
}

function isConditional(reading: ThreadReading): boolean {
  return reading.condition !== null && reading.rows.length !== 1;
}
