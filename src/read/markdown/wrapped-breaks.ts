import type { Span } from "../../policy.ts";
import { type MarkdownNode, spanOf } from "./markdown-node.ts";

/** A line shorter than this was ended on purpose, not wrapped. */
const SHORTEST_WRAPPED = 30;

/**
 * Line breaks inside a paragraph at which a long line was wrapped: Markdown reads on over them. In Chinese files a
 * single break often ends a line on purpose, so that only long lines without a closing mark count, and only where the
 * next one does not begin with a number, a bracket or a label.
 */
export function wrappedBreaks(text: string, root: MarkdownNode): Span[] {
  return paragraphs(root).flatMap((paragraph) => {
    const { start, end } = spanOf(paragraph);
    return [...text.slice(start, end).matchAll(/\r\n|\n|\r/g)].flatMap((match): Span[] => {
      const at = start + match.index;
      const before = text.slice(text.lastIndexOf("\n", at - 1) + 1, at);
      const after = text.slice(at + match[0].length, end);
      const wrapped =
        before.trimEnd().length >= SHORTEST_WRAPPED &&
        !/[。；;：:！!？?|]\s*$|\s{2}$|\\$/.test(before) &&
        !/^\s*(?:[（(【\d|>#*•-]|第\s*[一二三四五六七八九十百\d]+|[一二三四五六七八九十]+、|\p{Script=Han}{2,6}\s*[：:])/u.test(
          after,
        );
      return wrapped ? [{ start: at, end: at + match[0].length }] : [];
    });
  });
}

function paragraphs(node: MarkdownNode): MarkdownNode[] {
  return node.type === "paragraph" ? [node] : (node.children ?? []).flatMap(paragraphs);
}
