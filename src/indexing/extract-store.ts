import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { ReadMemory, ReadOutcome } from "../read/read-memory.ts";
import { sha256Of } from "./corpus-hash.ts";
import { removeQuietly } from "./remove-quietly.ts";
import { readSealed, writeSealed } from "./sealed-file.ts";

/** Extracted texts in a folder beside the index. */
export interface ExtractStore extends ReadMemory {
  /** Forgets what has been neither recalled nor kept since the store was opened. */
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
