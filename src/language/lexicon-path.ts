import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** Name of the lexicon in the corpus folder. */
export const LEXICON_FILE = "lexicon.yaml";

/**
 * The lexicon that holds for a corpus folder: its own `lexicon.yaml`, else the one that comes with the
 * program, as short forms of departments and everyday words are the same everywhere.
 */
export function lexiconPath(corpusDir: string): string {
  const own = join(corpusDir, LEXICON_FILE);
  return existsSync(own) ? own : SUPPLIED;
}

/** Sources and bundle lie equally deep in the package. */
const SUPPLIED = fileURLToPath(new URL("../../corpus/lexicon.yaml", import.meta.url));
