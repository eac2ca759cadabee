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
  for (const extension of EXTENSIONS) {
    const text = await readFile(stem(path) + extension, "utf8").catch(() => null);
    if (text === null) continue;
    const { parseCuration } = await import("./parse-curation.ts"); // with a parser of YAML, for the few that have notes
    return { curation: parseCuration(text, stem(file) + extension), text };
  }
  return null;
}

/** May there be notes on a document, seeing the YAML files of the folder? */
export function hasNotes(file: string, found: ReadonlySet<string>): boolean {
  return EXTENSIONS.some((extension) => found.has(stem(file) + extension));
}

const EXTENSIONS = [".yaml", ".yml"];

function stem(path: string): string {
  return path.replace(/(?<=.)\.[^./\\]*$/, "");
}
