import { createReadStream } from "node:fs";
import { type FileHandle, mkdir, open, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { WenceError } from "../errors.ts";
import type { Store } from "./store.ts";

/**
 * Keeps each log as a file of JSON lines in `folder`, which is made with the first record.
 *
 * Records appended together are written and flushed together. Several processes may append to the
 * same folder. Rejections are `data_unwritable`.
 */
export function createFileStore(folder: string): Store {
  const files = new Map<string, LogFile>();
  const fileOf = (log: string): LogFile => {
    const known = files.get(log) ?? createLogFile(join(folder, `${log}.jsonl`), folder);
    files.set(log, known);
    return known;
  };
  return {
    append: (log, record) => fileOf(log).append(`${JSON.stringify(record)}\n`),
    read: (log) => fileOf(log).read(),
    replace: (log, records) =>
      fileOf(log).replace(records.map((record) => `${JSON.stringify(record)}\n`).join("")),
    close: async () => {
      await Promise.all([...files.values()].map((file) => file.close()));
    },
  };
}

interface LogFile {
  append(line: string): Promise<void>;
  read(): Promise<unknown[]>;
  replace(text: string): Promise<void>;
  close(): Promise<void>;
}

interface Waiting {
  readonly line: string;
  readonly written: () => void;
  readonly failed: (error: unknown) => void;
}

/** A step that must not overlap with others on the same file is put behind them. */
function createLogFile(path: string, folder: string): LogFile {
  let handle: FileHandle | null = null;
  let waiting: Waiting[] = [];
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(step: () => Promise<T>): Promise<T> => {
    const done = last.then(step, step);
    last = done.catch(() => {});
    return done;
  };
  const letGo = async () => {
    const open = handle;
    handle = null;
    await open?.close();
  };
  const writeWaiting = async () => {
    const batch = waiting;
    waiting = [];
    if (batch.length === 0) return;
    try {
      handle ??= await openToAppend(path, folder);
      await handle.appendFile(batch.map(({ line }) => line).join(""));
      await handle.datasync();
      for (const { written } of batch) written();
    } catch (cause) {
      await letGo().catch(() => {}); // opened anew, behind whatever half line was written
      for (const { failed } of batch) failed(unwritable(path, cause));
    }
  };
  return {
    append: (line) =>
      new Promise((written, failed) => {
        waiting.push({ line, written, failed });
        void inTurn(writeWaiting);
      }),
    read: () => inTurn(() => readLines(path)),
    replace: (text) =>
      inTurn(async () => {
        await letGo();
        await replaceFile(path, { text, folder });
      }),
    close: () => inTurn(letGo),
  };
}

/** Opens a log at its end, on a line of its own even where a dying process left half a line. */
async function openToAppend(path: string, folder: string): Promise<FileHandle> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const handle = await open(path, "a+", 0o600);
  try {
    const { size } = await handle.stat();
    if (size > 0) {
      const { buffer } = await handle.read(Buffer.alloc(1), 0, 1, size - 1);
      if (buffer.toString() !== "\n") await handle.appendFile("\n");
    }
    return handle;
  } catch (error) {
    await handle.close();
    throw error;
  }
}

async function readLines(path: string): Promise<unknown[]> {
  const records: unknown[] = [];
  const input = createReadStream(path, "utf8");
  try {
    for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
      const record = parsed(line);
      if (record !== undefined) records.push(record);
    }
    return records;
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw unreadable(path, cause);
  }
}

function unreadable(path: string, cause: unknown): WenceError {
  return new WenceError("data_unwritable", `读不了 ${path}。请检查它的权限。`, { cause });
}

/** Undefined for a torn line. */
function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

async function replaceFile(
  path: string,
  { text, folder }: { text: string; folder: string },
): Promise<void> {
  const aside = `${path}.${process.pid}.tmp`;
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const handle = await open(aside, "w", 0o600);
    try {
      await handle.writeFile(text);
      await handle.datasync();
    } finally {
      await handle.close();
    }
    await rename(aside, path);
  } catch (cause) {
    await rm(aside, { force: true }).catch(() => {});
    throw unwritable(path, cause);
  }
}

function unwritable(path: string, cause: unknown): WenceError {
  return new WenceError("data_unwritable", `写不了 ${path}。请检查磁盘空间和权限。`, {
    cause,
    retryable: true,
  });
}
