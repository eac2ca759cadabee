import type { DocumentNode } from "../../policy.ts";
import type { Line } from "./split-lines.ts";

/**
 * Nodes in order, without overlaps, and with every non-blank character in exactly one: what no node covers (the bars
 * between cells, say) becomes furniture beside a table and a paragraph elsewhere. Of two overlapping nodes the first
 * keeps its place and the other what is left of it.
 */
export function partitionText(
  text: string,
  lines: readonly Line[],
  wanted: readonly DocumentNode[],
): DocumentNode[] {
  const sorted = [...wanted].sort((a, b) => a.start - b.start || b.end - a.end);
  const nodes: DocumentNode[] = [];
  let at = 0;
  for (const node of sorted) {
    nodes.push(...looseNodes(text, lines, at, node.start, nodes.at(-1)));
    const start = Math.max(node.start, at);
    const trimmed = trim(text, start, node.end);
    if (trimmed !== null) nodes.push({ ...node, ...trimmed });
    at = Math.max(at, node.end);
  }
  nodes.push(...looseNodes(text, lines, at, text.length, nodes.at(-1)));
  return nodes;
}

function looseNodes(
  text: string,
  lines: readonly Line[],
  from: number,
  to: number,
  before: DocumentNode | undefined,
): DocumentNode[] {
  if (from >= to || text.slice(from, to).trim() === "") return [];
  const table =
    before !== undefined && (before.kind === "cell" || before.kind === "column")
      ? before.owner
      : null;
  return linesWithin(lines, from, to).flatMap((line): DocumentNode[] => {
    const span = trim(text, Math.max(line.outer.start, from), Math.min(line.outer.end, to));
    if (span === null) return [];
    const bars = /^[|,"\s:#*_>+=\u2500-\u257f‖∣-]+$/.test(text.slice(span.start, span.end));
    return [{ kind: bars ? "furniture" : "paragraph", ...span, owner: bars ? table : null }];
  });
}

/** The lines that overlap a stretch; the first is found by halving. */
function linesWithin(lines: readonly Line[], from: number, to: number): Line[] {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lines[middle]?.outer.end ?? 0) > from) high = middle;
    else low = middle + 1;
  }
  const found: Line[] = [];
  for (let line = lines[low]; line !== undefined && line.outer.start < to; line = lines[++low])
    found.push(line);
  return found;
}

function trim(text: string, start: number, end: number): { start: number; end: number } | null {
  const raw = text.slice(start, end);
  const words = raw.trim();
  if (words === "") return null;
  const from = start + raw.indexOf(words);
  return { start: from, end: from + words.length };
}
