import type { Span } from "../policy.ts";

/** What a passage was made from. A "sentence" is a group of sentences of a long clause. */
export type PassageKind =
  | "clause"
  | "sentence"
  | "indicator"
  | "table"
  | "duty"
  | "metadata"
  | "person"
  | "attachment";

/** A searchable piece of a document, with the place in the file that it stands for. */
export interface Passage {
  /** Unique in the corpus: document, "#", kind and number, e.g. "notice#clause:2.1". */
  readonly id: string;
  /** Id of the document. */
  readonly document: string;
  readonly kind: PassageKind;
  /** What is searched and read: tidied words of the file, or a table row written as a sentence. */
  readonly text: string;
  /** What the passage stands under (place, document title, headings, caption); searched with lower weight. */
  readonly heading: string;
  /** Where it stands in the document's text; a row cut by a page break spans the furniture between. */
  readonly span: Span;
  /** Id of the clause it belongs to; null for table rows, metadata, people and attachments. */
  readonly clause: string | null;
  /**
   * What it stands for: the id of an indicator, duty or table, "table:row" for other table rows,
   * "metadata:0", "person:0", "attachment:0" (positions in the document's lists); null for text.
   */
  readonly record: string | null;
  /** For readers: "二、重点任务 › (一)… › 3.健全…网络", "表 …指标表 · 第3行". */
  readonly locator: string;
}

/** Restricts a search; a missing list restricts nothing, an empty one lets nothing through. */
export interface PassageFilter {
  /** Ids of documents. */
  readonly documents?: readonly string[];
  readonly kinds?: readonly PassageKind[];
}

/** The part of a passage that filters need. */
export type PassageKey = Pick<Passage, "id" | "document" | "kind">;

/**
 * A test for the passages that a filter lets through, or null where it lets everything through; `without`
 * are documents that it does not. The test never throws (hnswlib-node would end the process).
 */
export function passageTest(
  filter: PassageFilter & { readonly without?: ReadonlySet<string> },
): ((passage: PassageKey) => boolean) | null {
  const { documents, kinds, without } = filter;
  if (documents === undefined && kinds === undefined && without === undefined) return null;
  const documentSet = documents && new Set(documents);
  const kindSet = kinds && new Set(kinds);
  return (passage) =>
    (documentSet?.has(passage.document) ?? true) &&
    (kindSet?.has(passage.kind) ?? true) &&
    !without?.has(passage.document);
}
