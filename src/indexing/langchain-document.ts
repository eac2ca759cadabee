import { Document } from "@langchain/core/documents";
import type { Passage } from "./passage.ts";

/** What a LangChain document made from a passage knows about its origin. */
export interface PassageMetadata {
  readonly document: string;
  readonly kind: Passage["kind"];
  readonly heading: string;
  readonly locator: string;
  /** UTF-16 offsets in the decoded text of the file. */
  readonly start: number;
  readonly end: number;
  readonly record: string | null;
  /** Fit of the passage, where a search found it. */
  readonly score?: number;
}

/** A passage as a LangChain `Document`; its id is the passage's. */
export function langchainDocument(passage: Passage, score?: number): Document<PassageMetadata> {
  const { id, text, document, kind, heading, locator, span, record } = passage;
  const metadata = { document, kind, heading, locator, ...span, record };
  return new Document({
    id,
    pageContent: text,
    metadata: score === undefined ? metadata : { ...metadata, score },
  });
}
