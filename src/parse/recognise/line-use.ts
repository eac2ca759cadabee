import type { MetadataKey, NodeKind, Span } from "../../policy.ts";

/** A fact about the document as it stands on its lines; `value` is not tidied yet. */
export interface RawField {
  readonly key: MetadataKey;
  readonly label: string;
  readonly value: string;
  readonly span: Span;
}

/** What a line was recognised as; `null` in a list of uses stands for running text. */
export type LineUse =
  | { readonly kind: Exclude<NodeKind, "heading" | "clause" | "paragraph" | "cell" | "column"> }
  | { readonly kind: "table"; readonly table: number }
  | { readonly kind: "annex"; readonly number: string | null };

/** Uses by line index. */
export type LineUses = (LineUse | null)[];
