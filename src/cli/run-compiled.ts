import { readFileSync, renameSync, writeFileSync } from "node:fs";
import Module, { createRequire } from "node:module";
import { dirname } from "node:path";
import { Script } from "node:vm";
import { crc32 } from "node:zlib";

/** Bytes of the checksum that a file of compiled code begins with. */
const CHECKSUM_BYTES = 4;

/**
 * Runs a CommonJS file from the code that V8 compiled at an earlier start, functions that were first called
 * late in it too: a short run then compiles next to nothing. Node 20 keeps no compiled code by itself.
 *
 * The compiled code lies in `cacheFile`. Where it is missing, torn, or made by another V8, the file is
 * compiled as ever, and what this run has compiled is kept when it ends; a folder that cannot be
 * written to costs time, never an answer. A file's text must not change under its name.
 *
 * @param file absolute path of a file without a `#!` line
 */
export function runCompiled(file: string, cacheFile: string): void {
  const cachedData = readCompiled(cacheFile);
  const script = new Script(Module.wrap(readFileSync(file, "utf8")), {
    filename: file,
    ...(cachedData && { cachedData }),
  });
  if (cachedData === null || script.cachedDataRejected === true) {
    process.once("exit", () => keepCompiled(cacheFile, script));
  }
  const module = { exports: {} };
  const run = script.runInThisContext() as (...scope: unknown[]) => void;
  run(module.exports, createRequire(file), module, file, dirname(file));
}

/** V8 itself does not see that bits in the middle have changed. */
function readCompiled(cacheFile: string): Buffer | null {
  try {
    const bytes = readFileSync(cacheFile);
    const data = bytes.subarray(CHECKSUM_BYTES);
    return bytes.readUInt32LE(0) === crc32(data) ? data : null;
  } catch {
    return null;
  }
}

/** Written aside first: another start may be reading. */
function keepCompiled(cacheFile: string, script: Script): void {
  const data = script.createCachedData();
  const checksum = Buffer.alloc(CHECKSUM_BYTES);
  checksum.writeUInt32LE(crc32(data));
  const aside = `${cacheFile}.${process.pid}`;
  try {
    writeFileSync(aside, Buffer.concat([checksum, data]));
    renameSync(aside, cacheFile);
  } catch {
    // the next start compiles again
  }
}
