import { once } from "node:events";
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import type { Readable } from "node:stream";
import { WenceError } from "../errors.ts";

/** Where a batch reads from. */
export interface Input {
  readonly stream: Readable;
  /** Bytes, for the progress bar; null where that is unknown. */
  readonly size: number | null;
}

/**
 * Opens a file for reading, or `stdin` for null. Throws `input_invalid` for what cannot be read, and
 * `usage` where it is the file that `output` names: it would be overwritten.
 */
export async function openInput(
  path: string | null,
  { stdin, output }: { stdin: Readable; output: string | null },
): Promise<Input> {
  if (path === null) return { stream: stdin, size: null };
  const stats = await stat(path).catch((error: unknown) => {
    throw cannotRead(path, String((error as NodeJS.ErrnoException).code), error);
  });
  if (stats.isDirectory()) throw cannotRead(path, "那是一个文件夹");
  const target = output === null ? null : await stat(output).catch(() => null);
  if (target?.isFile() && target.dev === stats.dev && target.ino === stats.ino) {
    const message = `--output 与 --input 是同一个文件 ${path}。请给结果另起一个文件名。`;
    throw new WenceError("usage", message);
  }
  const stream = createReadStream(path);
  await once(stream, "open").catch((error: unknown) => {
    throw cannotRead(path, String((error as NodeJS.ErrnoException).code), error);
  });
  return { stream, size: stats.isFile() ? stats.size : null };
}

function cannotRead(path: string, reason: string, cause?: unknown): WenceError {
  const why = reason === "ENOENT" ? "找不到这个文件" : reason;
  const message = `读不了 ${path}(${why})。请检查文件名和读取权限。`;
  return new WenceError("input_invalid", message, { cause });
}
