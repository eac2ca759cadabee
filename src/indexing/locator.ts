import type { Clause, Table } from "../policy.ts";
import { tidy } from "./tidy.ts";

const LONGEST_LABEL = 28;

/**
 * Where a clause stands, for readers: "二、重点任务 › (一)… › 3.健全…网络". A plain paragraph is named by
 * its first words: "一、总体要求 › “为深入贯彻…”".
 */
export function clauseLocator(clause: Clause, text: string): string {
  const own = clause.number + clause.title;
  const label = own === "" ? `“${shorten(bodyOf(clause, text), 16)}”` : own;
  return [...clause.path, label].map((part) => shorten(tidy(part), LONGEST_LABEL)).join(" › ");
}

/** Where a table row stands: "表 …指标表 · 第3行"; without a row, the table itself. */
export function tableLocator(table: Table, row: number | null): string {
  const name = tidy(table.caption) || tidy(table.path.at(-1) ?? "");
  const caption = name.startsWith("表") ? name : `表 ${name === "" ? table.id : name}`;
  return row === null ? caption : `${caption} · 第${row}行`;
}

function bodyOf(clause: Clause, text: string): string {
  const { start, end } = clause.span;
  return tidy(text.slice(start, Math.min(end, start + 200))); // only the first words are wanted
}

function shorten(text: string, longest: number): string {
  const characters = [...text];
  return characters.length <= longest ? text : `${characters.slice(0, longest).join("")}…`;
}
