import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmTableFromMarkdown } from "mdast-util-gfm-table";
import { gfmTable } from "micromark-extension-gfm-table";
import type { MarkdownNode } from "./markdown-node.ts";

/**
 * The tree of a Markdown text. A line without a bar ends the table above it, where Markdown itself would take all lines down to
 * the next blank one for its rows.
 */
export function parseMarkdown(text: string): MarkdownNode {
  const parts = cutBehindTables(text);
  return { type: "root", children: parts.map(({ from, part }) => shifted(parse(part), from)) };
}

function parse(text: string): MarkdownNode {
  return fromMarkdown(text, {
    extensions: [gfmTable()],
    mdastExtensions: [gfmTableFromMarkdown()],
  });
}

const FENCE = /^\s*(?:`{3,}|~{3,})/;
const DELIMITERS = /^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$/;

function cutBehindTables(text: string): { readonly from: number; readonly part: string }[] {
  const cuts = [0];
  let inTable = false;
  let fenced = false;
  for (const { 0: line, index } of text.matchAll(/[^\r\n]*(?:\r\n|\n|\r|$)/g)) {
    if (FENCE.test(line)) fenced = !fenced;
    const barred = line.includes("|");
    if (inTable && !barred && !fenced && line.trim() !== "") cuts.push(index);
    inTable = !fenced && barred && (inTable || DELIMITERS.test(line));
  }
  return cuts.map((from, i) => ({ from, part: text.slice(from, cuts[i + 1]) }));
}

/** A tree whose text begins further on in the file. */
function shifted(node: MarkdownNode, by: number): MarkdownNode {
  if (by === 0) return node;
  const { position, children } = node;
  const move = ({ offset = 0 }: { readonly offset?: number | undefined }) => ({
    offset: offset + by,
  });
  return {
    ...node,
    ...(position && { position: { start: move(position.start), end: move(position.end) } }),
    ...(children && { children: children.map((child) => shifted(child, by)) }),
  };
}
