import { once } from "node:events";
import { createWriteStream, rmSync } from "node:fs";
import { realpath, rename, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Writable } from "node:stream";
import { finished } from "node:stream/promises";
import { WenceError } from "../errors.ts";

/** Where a batch writes to. */
export interface Output {
  /** Waits while the other side is slow. */
  readonly write: (text: string) => Promise<void>;
  /** Completes the file: it takes its name only now. */
  readonly commit: () => Promise<void>;
  /** Leaves what was there before as it was. Does nothing after `commit`. */
  readonly discard: () => Promise<void>;
}

/**
 * Opens a file for writing, or `stdout` for null.
 *
 * A regular file is written beside its place and renamed at the end, so that nobody ever sees half of
 * it; a device or a pipe is written directly. Throws `input_invalid` where that is not possible.
 */
export async function openOutput(path: string | null, stdout: Writable): Promise<Output> {
  if (path === null) return toStream(stdout, async () => {});
  const kind = await kindOf(path);
  if (kind === "folder") throw cannotWrite(path, "那是一个文件夹");
  const target = kind === "absent" ? path : await realpath(path);
  const aside = kind === "special" ? target : `${target}.${process.pid}.tmp`;
  const stream = createWriteStream(aside, { flags: kind === "special" ? "w" : "wx" });
  await once(stream, "open").catch((error: unknown) => {
    throw cannotWrite(path, String((error as NodeJS.ErrnoException).code), error);
  });
  // A failure shows at the next write or at the end; without a listener it would end the process.
  stream.on("error", () => {});
  return kind === "special"
    ? toStream(stream, () => end(stream))
    : toFile(stream, { aside, target });
}

async function kindOf(path: string): Promise<"absent" | "file" | "folder" | "special"> {
  const stats = await stat(path).catch(() => null);
  if (stats === null) return "absent";
  if (stats.isDirectory()) return "folder";
  return stats.isFile() ? "file" : "special";
}

function cannotWrite(path: string, reason: string, cause?: unknown): WenceError {
  const folder = join(dirname(path), "/");
  const message = `写不了 ${path}(${reason})。请检查文件夹 ${folder} 是否存在、是否有写入权限。`;
  return new WenceError("input_invalid", message, { cause });
}

function toStream(stream: Writable, commit: () => Promise<void>): Output {
  return { write: (text) => writeTo(stream, text), commit, discard: async () => {} };
}

function toFile(stream: Writable, { aside, target }: { aside: string; target: string }): Output {
  let open = true;
  // The last resort, for an end of the process that nobody could wait for.
  const remove = () => rmSync(aside, { force: true });
  process.once("exit", remove);
  const settle = () => {
    open = false;
    process.off("exit", remove);
  };
  return {
    write: (text) => writeTo(stream, text),
    commit: async () => {
      await end(stream);
      await rename(aside, target);
      settle();
    },
    discard: async () => {
      if (!open) return;
      stream.destroy();
      remove();
      settle();
    },
  };
}

async function writeTo(stream: Writable, text: string): Promise<void> {
  if (stream.errored !== null) throw stream.errored;
  if (!stream.write(text)) await once(stream, "drain");
}

async function end(stream: Writable): Promise<void> {
  stream.end();
  await finished(stream);
}
