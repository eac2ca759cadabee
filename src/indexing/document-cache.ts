import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { PolicyDocument, SourceText } from "../policy.ts";
import { sha256Of } from "./corpus-hash.ts";
import { removeQuietly } from "./remove-quietly.ts";
import { readSealed, writeSealed } from "./sealed-file.ts";

/**
 * Work that need not be done twice: parsed documents by their bytes and the code's version, and
 * vectors of paid services by model and text. What is torn or missing counts as not there.
 */
export interface DocumentCache {
  document(source: SourceText): PolicyDocument | null;
  /** Says that a document is still needed, though it need not be read. */
  spareDocument(source: SourceText): void;
  keepDocument(source: SourceText, document: PolicyDocument): void;
  vector(embedder: string, text: string): number[] | null;
  keepVector(embedder: string, text: string, vector: readonly number[]): void;
  /**
   * Forgets what has been neither read nor kept since the cache was opened; where no vector has, all
   * vectors stay, since a service that could not be reached has been paid for them.
   */
  prune(): void;
}

/** A cache in a folder, made when first needed. Failing to write is no failure. */
export function openDocumentCache(folder: string, version: string): DocumentCache {
  const used = new Set<string>();
  const load = (name: string) => {
    used.add(name);
    return readSealed(join(folder, name));
  };
  const keep = (name: string, value: unknown) => {
    used.add(name);
    writeSealed(join(folder, name), value);
  };
  const documentName = ({ id, file, sha256, encoding, curation }: SourceText) =>
    `document-${sha256Of(JSON.stringify([version, id, file, encoding, sha256, curation ?? null]))}.json`;
  const vectorName = (embedder: string, text: string) =>
    `vector-${sha256Of(JSON.stringify([embedder, text]))}.json`;
  return {
    document: (source) => load(documentName(source)) as PolicyDocument | null,
    spareDocument: (source) => void used.add(documentName(source)),
    keepDocument: (source, document) => keep(documentName(source), document),
    vector: (embedder, text) => load(vectorName(embedder, text)) as number[] | null,
    keepVector: (embedder, text, vector) => keep(vectorName(embedder, text), vector),
    prune: () => removeOthers(folder, used),
  };
}

function removeOthers(folder: string, used: ReadonlySet<string>): void {
  const isVector = (name: string) => name.startsWith("vector-");
  const prunesVectors = [...used].some(isVector);
  try {
    for (const name of readdirSync(folder)) {
      if (!used.has(name) && (prunesVectors || !isVector(name))) removeQuietly(join(folder, name));
    }
  } catch {
    // No folder, nothing to forget.
  }
}
