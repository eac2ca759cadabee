import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { sha256Of } from "./corpus-hash.ts";
import { removeQuietly } from "./remove-quietly.ts";

/** Writes a JSON value behind its seal: the SHA-256 of its text, and a line break. Replaces at once or not at all; failing is no failure. */
export function writeSealed(path: string, value: unknown): void {
  const text = JSON.stringify(value);
  const aside = `${path}.${process.pid}`;
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(aside, `${sha256Of(text)}\n${text}`);
    renameSync(aside, path);
  } catch {
    removeQuietly(aside);
  }
}

/** The value of a sealed file; null where the file is missing or torn. */
export function readSealed(path: string): unknown {
  try {
    const [seal, text = ""] = readFileSync(path, "utf8").split("\n", 2);
    return seal === sha256Of(text) ? JSON.parse(text) : null;
  } catch {
    return null;
  }
}
