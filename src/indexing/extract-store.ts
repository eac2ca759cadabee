import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { SourceText } from "../policy.ts";
import type { ReadMemory, ReadOutcome } from "../read/read-memory.ts";
import { sha256Of } from "./corpus-hash.ts";
import { removeQuietly } from "./remove-quietly.ts";
import { readSealed, writeSealed } from "./sealed-file.ts";

/** Extracted texts in a folder beside the index. */
export interface ExtractStore extends ReadMemory {
  /** Says that a text is still needed, though it need not be read. */
  spare(file: string, sha256: string): void;
  /** Forgets what has been neither recalled, spared nor kept since the store was opened. */
  prune(): void;
}

/**
 * Opens the store of extracted texts: a file each, named by the version of the code, the document's name and the hash of
 * its bytes, sealed with a hash of its own. What is torn or missing counts as not there; failing to write is no failure.
 */
export function openExtractStore(folder: string, version: string): ExtractStore {
  const used = new Set<string>();
  const nameOf = (file: string, sha256: string) =>
    `${sha256Of(JSON.stringify([version, file, sha256])).slice(0, 40)}.json`;
  return {
    recall(file, sha256) {
      const name = nameOf(file, sha256);
      const outcome = readSealed(join(folder, name)) as ReadOutcome | null;
      if (outcome !== null) used.add(name);
      return outcome;
    },
    keep(file, sha256, outcome) {
      const name = nameOf(file, sha256);
      used.add(name);
      writeSealed(join(folder, name), outcome);
    },
    spare: (file, sha256) => void used.add(nameOf(file, sha256)),
    prune() {
      try {
        for (const name of readdirSync(folder))
          if (!used.has(name)) removeQuietly(join(folder, name));
      } catch {
        // No folder, nothing to forget.
      }
    },
  };
}

/** Recalls texts that are in memory from there, all others from the store. */
export function recallFirst(sources: readonly SourceText[], store: ExtractStore): ReadMemory {
  const known = new Map(sources.map((source) => [source.file, source]));
  return {
    keep: store.keep,
    recall(file, sha256) {
      const source = known.get(file);
      if (source?.sha256 !== sha256) return store.recall(file, sha256);
      store.spare(file, sha256);
      const { text, encoding, layout } = source;
      return {
        kind: "read",
        extracted: { text, encoding, ...(layout === undefined ? {} : { layout }) },
      };
    },
  };
}
