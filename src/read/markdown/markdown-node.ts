import type { Span } from "../../policy.ts";

/** A node of Markdown's tree, as far as it is needed here. */
export interface MarkdownNode {
  readonly type: string;
  readonly depth?: number;
  readonly ordered?: boolean | null | undefined;
  readonly label?: string | null | undefined;
  readonly children?: readonly MarkdownNode[];
  readonly position?: { readonly start: MarkdownPoint; readonly end: MarkdownPoint } | undefined;
}

interface MarkdownPoint {
  readonly offset?: number | undefined;
}

/** Where a node stands in the text. */
export function spanOf(node: MarkdownNode): Span {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
}
