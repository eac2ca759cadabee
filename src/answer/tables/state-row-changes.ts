import type { RowMatch } from "../../retrieval/tables/find-rows.ts";
import { formatNumber } from "../format-value.ts";
import type { TableWriting } from "./table-writing.ts";

/** A row's figure at two times. */
interface Move {
  readonly row: RowMatch;
  readonly from: number;
  readonly to: number;
}

/** Rows that a table's list is made of up to this many are told one by one. */
const FEW = 3;

/** By how much figures of rows move between the two times of a match: of the asked rows, or of those that move most. */
export function stateRowChanges(writing: TableWriting): void {
  const { draft, say, match, query } = writing;
  const sign = (query.by === "fall") === (query.direction === "lowest") ? -1 : 1;
  const ranks = query.operation === "extreme" || query.operation === "rank";
  const rows = ranks && query.where.length === 0 ? match.all : match.rows;
  const moves = rows.flatMap(moveOf);
  const sorted = moves.toSorted((a, b) => sign * (change(a) - change(b)));
  const limit = query.limit ?? (query.operation === "extreme" ? 1 : sorted.length);
  const last = sorted[Math.min(limit, sorted.length) - 1];
  const chosen = ranks
    ? sorted.filter((move) => last !== undefined && sign * (change(move) - change(last)) <= 0)
    : moves;
  const told = chosen.map((move) => describe(move, writing) + draft.cite(...move.row.evidence));
  if (told.length === 0) draft.negative(say`没有符合条件的行。`);
  else if (told.length > FEW) draft.listing(say`共${told.length}个:`, told);
  else for (const each of told) draft.fact(say`${each}。`);
}

function moveOf(row: RowMatch): Move[] {
  const [from, to] = [row.cells[0]?.number ?? null, row.cells[1]?.number ?? null];
  return from === null || to === null ? [] : [{ row, from, to }];
}

function change({ from, to }: Move): number {
  return to - from;
}

/** "甲县座椅增加12张(2023年座椅30张→2026年座椅42张;42 − 30 = 12)". */
function describe({ row, from, to }: Move, { say, match }: TableWriting): string {
  const [before, after] = match.columns;
  const unit = after?.unit ?? "";
  const ends = `${before?.text ?? ""} ${from}→${after?.text ?? ""} ${to}`;
  if (from === to) return say`${row.name}不变(${ends})`;
  const [high, low] = to > from ? [to, from] : [from, to];
  const gap = formatNumber(high - low, high, low);
  const way = to > from ? say`增加` : say`减少`;
  return say`${row.name}${way}${gap}${unit}(${ends};${high} − ${low} = ${gap})`;
}
