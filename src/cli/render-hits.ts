import type { SearchHit } from "../assistant.ts";
import { plainText } from "./plain-text.ts";
import type { RenderOptions } from "./render-answer.ts";
import { renderLines } from "./render-citation.ts";
import { renderTable } from "./render-table.ts";
import { tidyQuote } from "./tidy-quote.ts";

/** Shows search hits as a table: rank, score, place in the files, and how the passage begins. */
export function renderHits(hits: readonly SearchHit[], options: RenderOptions): string {
  if (hits.length === 0) return "没有检索到相关段落。";
  const rows = hits.map((hit) => [
    String(hit.rank),
    hit.score.toFixed(3),
    renderLines(hit),
    plainText(hit.locator),
    tidyQuote(hit.text, 60),
  ]);
  return renderTable({ columns: ["#", "得分", "文件", "位置", "段落"], rows }, options);
}
