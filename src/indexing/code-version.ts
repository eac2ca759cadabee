import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** Bumped when the files of the index change their format. */
const FORMAT = "1";
/** The folders whose code decides what an index holds, seen from this file's folder, in the sources. */
const SOURCES = [".", "../parse", "../read", "../language"];

/**
 * A short hash of the program's own code, so that an index made by another version is never taken for
 * a current one and nobody has to remember to raise a number. Built, the code is the bundle's folder;
 * in the sources, the folders that read, parse and index. Where the code cannot be read, the format alone.
 */
export function codeVersion(): string {
  version ??= readVersion();
  return version;
}

/** The code that runs is the code as it was at the start, whatever happens to the files meanwhile. */
let version: string | undefined;

function readVersion(): string {
  const here = dirname(fileURLToPath(import.meta.url));
  const hash = createHash("sha256").update(FORMAT);
  try {
    for (const folder of SOURCES) addFolder(hash, join(here, folder));
  } catch {
    return FORMAT;
  }
  return `${FORMAT}-${hash.digest("hex").slice(0, 12)}`;
}

function addFolder(hash: ReturnType<typeof createHash>, folder: string): void {
  if (!existsSync(folder)) return;
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile() && isCode(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
  for (const path of paths.sort())
    hash.update(HASHED.test(path) ? basename(path) : readFileSync(path));
}

/** A file of the bundle whose name ends in the hash of what it holds. */
const HASHED = /-[A-Z0-9]{8}\.cjs$/;

function isCode(name: string): boolean {
  return /\.(?:c?js|ts)$/.test(name) && !name.endsWith(".test.ts");
}
