import { readFile } from "node:fs/promises";
import type { Curation } from "../policy.ts";

/** What staff wrote beside a document, and the bytes it was read from. */
export interface ReadCuration {
  readonly curation: Curation;
  readonly text: string;
}

/**
 * The notes beside a document: `方案.yaml` (or `.yml`) for `方案.docx`; null where there are none.
 *
 * Throws `config_invalid` for a file that cannot be understood.
 */
export async function readCuration(path: string, file: string): Promise<ReadCuration | null> {
  const stem = (name: string) => name.replace(/(?<=.)\.[^./\\]*$/, "");
  for (const extension of [".yaml", ".yml"]) {
    const text = await readFile(stem(path) + extension, "utf8").catch(() => null);
    if (text === null) continue;
    const { parseCuration } = await import("./parse-curation.ts"); // with a parser of YAML, for the few that have notes
    return { curation: parseCuration(text, stem(file) + extension), text };
  }
  return null;
}
