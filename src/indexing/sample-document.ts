import type { PolicyDocument, SourceText, Span } from "../policy.ts";

/** A document with nothing in it but what a test says; for tests only. */
export function sampleDocument(parts: Partial<PolicyDocument> & { text: string }): PolicyDocument {
  return {
    id: "notice",
    file: "notice.txt",
    encoding: "utf-8",
    sha256: "0".repeat(64),
    title: "公园建设方案",
    titleSpan: null,
    place: "云河市",
    metadata: [],
    nodes: [],
    clauses: [],
    tables: [],
    indicators: [],
    statements: [],
    duties: [],
    people: [],
    attachments: [],
    warnings: [],
    ...parts,
  };
}

/** Where a piece of text first stands; throws where it does not. */
export function spanOf(text: string, piece: string): Span {
  const start = text.indexOf(piece);
  if (start < 0) throw new Error(`no "${piece}" in the sample`);
  return { start, end: start + piece.length };
}

/** A file as it would be read. */
export function sampleSource(id: string, text: string): SourceText {
  return { id, file: `${id}.txt`, encoding: "utf-8", sha256: `${id}:${text.length}`, text };
}
