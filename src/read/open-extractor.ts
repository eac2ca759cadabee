import { Worker } from "node:worker_threads";
import { type ErrorCode, WenceError } from "../errors.ts";
import type { ExtractedText } from "./extracted-text.ts";

/** What is asked of the worker. */
export interface ExtractRequest {
  readonly bytes: Uint8Array;
  readonly file: string;
}

/** What it answers. */
export type ExtractReply =
  | { readonly kind: "read"; readonly extracted: ExtractedText }
  | { readonly kind: "refused"; readonly code: ErrorCode; readonly message: string }
  | { readonly kind: "failed"; readonly reason: string };

/** Reads files in a thread of its own, so that no file can stop, starve or crash the program. */
export interface Extractor {
  /** Throws `file_too_complex` where time or memory run out, and what the format's extractor throws. */
  extract(bytes: Uint8Array, file: string): Promise<ExtractedText>;
  close(): Promise<void>;
}

/** Bounds of one file. */
export interface ExtractLimits {
  /** 30 seconds unless told. */
  readonly timeMs?: number;
  /** Heap of the thread, 768 MB unless told. */
  readonly heapMb?: number;
}

const TIME_MS = 30_000;
const HEAP_MB = 768;

/**
 * An extractor for any number of files. The thread is started by the first file and again after one that it did not
 * survive; one file is read at a time.
 */
export function openExtractor({
  timeMs = TIME_MS,
  heapMb = HEAP_MB,
}: ExtractLimits = {}): Extractor {
  let worker: Worker | null = null;
  let queue: Promise<unknown> = Promise.resolve();
  const extractOne = async (bytes: Uint8Array, file: string): Promise<ExtractedText> => {
    worker ??= startWorker(heapMb);
    const reply = await ask(worker, { bytes, file }, timeMs);
    if (reply.kind === "read") return reply.extracted;
    if (reply.kind === "refused") throw new WenceError(reply.code, reply.message);
    if (reply.kind === "failed") throw unreadable(file, reply.reason);
    const lost = worker;
    worker = null;
    await lost.terminate();
    throw tooComplex(file, reply, timeMs);
  };
  return {
    extract(bytes, file) {
      const turn = queue.then(() => extractOne(bytes, file));
      queue = turn.catch(() => undefined);
      return turn;
    },
    async close() {
      await queue;
      await worker?.terminate();
      worker = null;
    },
  };
}

/** The bundle has the thread's code as a file of its own; in the sources it needs the loader of tests and development. */
function startWorker(heapMb: number): Worker {
  const options = {
    resourceLimits: { maxOldGenerationSizeMb: heapMb },
    stdout: true,
    stderr: true,
  };
  const worker = import.meta.url.endsWith(".ts")
    ? new Worker(LOAD_SOURCES, { ...options, eval: true })
    : new Worker(new URL("./extract-worker.js", import.meta.url), options);
  worker.on("error", () => undefined); // what a thread says after its end concerns nobody
  worker.unref();
  return worker;
}

const LOAD_SOURCES = `import("tsx/esm/api").then(({ register }) => {
  register();
  return import(${JSON.stringify(new URL("./extract-worker.ts", import.meta.url).href)});
})`;

type Lost = { readonly kind: "timeout" } | { readonly kind: "crash"; readonly reason: string };

/** Sends a file and waits for what comes of it: a reply, the end of time, or the end of the thread. */
function ask(
  worker: Worker,
  request: ExtractRequest,
  timeMs: number,
): Promise<ExtractReply | Lost> {
  return new Promise((resolve) => {
    const done = (outcome: ExtractReply | Lost) => {
      clearTimeout(timer);
      worker.off("message", done).off("error", fail).off("exit", end);
      resolve(outcome);
    };
    const fail = (error: Error) => done({ kind: "crash", reason: crashReason(error) });
    const end = () => done({ kind: "crash", reason: "读取中断" });
    const timer = setTimeout(() => done({ kind: "timeout" }), timeMs);
    worker.on("message", done).on("error", fail).on("exit", end);
    worker.ref();
    worker.postMessage(request);
  }).finally(() => worker.unref()) as Promise<ExtractReply | Lost>;
}

function crashReason(error: Error): string {
  const memory = "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY";
  return memory ? "读取时内存用尽" : `读取中断(${error.message.slice(0, 120)})`;
}

function tooComplex(file: string, lost: Lost, timeMs: number): WenceError {
  const what =
    lost.kind === "timeout" ? `读了 ${Math.round(timeMs / 1000)} 秒还没有读完` : lost.reason;
  return new WenceError(
    "file_too_complex",
    `${file} ${what},已跳过。请确认它是正常的文件,或拆成几个文件、另存为纯文本后重试。`,
  );
}

function unreadable(file: string, reason: string): WenceError {
  return new WenceError(
    "file_damaged",
    `${file} 读不出内容(${reason.slice(0, 120)})。请核对文件是否完整,或另存为 .docx、.pdf 或 .txt 后重试。`,
  );
}
