import { setImmediate } from "node:timers/promises";
import { WenceError } from "../errors.ts";
import { type BatchId, bad, type GoodBatchLine, parseBatchLine } from "./batch-line.ts";
import type { CommandContext } from "./command-context.ts";
import { openInput } from "./open-input.ts";
import { type Output, openOutput } from "./open-output.ts";
import { createProgressBar, type ProgressBar } from "./progress-bar.ts";
import { type InputLine, LONGEST_LINE, readLines } from "./read-lines.ts";

/** A batch: where from, where to, and what to do with a line. */
export interface Batch {
  /** Path, or "-" for stdin. */
  readonly input: string;
  /** Path; "-" or null for stdout. */
  readonly output: string | null;
  /** Lines may say `query` for `question`. */
  readonly queries: boolean;
  /** Gives the object to write; its id is added. */
  readonly answer: (line: GoodBatchLine) => Promise<object>;
}

/** How a batch went. */
export interface BatchSummary {
  readonly done: number;
  readonly failed: number;
}

/**
 * Works through a JSONL file line by line, in order, in constant memory; writes one line for each
 * line that is not blank. A bad line becomes `{id, status: "error", error: {code, message}}`.
 *
 * Throws where input or output cannot be opened, and `cancelled` where the signal is aborted; the
 * output file is then what it was before.
 */
export async function runBatch(batch: Batch, context: CommandContext): Promise<BatchSummary> {
  const { terminal } = context;
  const path = batch.output === "-" ? null : batch.output;
  const input = await openInput(batch.input === "-" ? null : batch.input, {
    stdin: terminal.stdin,
    output: path,
  });
  const output = await openOutput(path, terminal.stdout);
  const bar = await createProgressBar("回答问题", terminal);
  try {
    const summary = await answerLines(readLines(input.stream), {
      ...batch,
      output,
      signal: context.signal,
      bar: { ...bar, size: input.size },
    });
    await output.commit();
    return summary;
  } finally {
    bar.stop();
    input.stream.destroy();
    await output.discard();
  }
}

interface Work extends Pick<Batch, "answer" | "queries"> {
  readonly output: Output;
  readonly signal: AbortSignal;
  readonly bar: ProgressBar & { readonly size: number | null };
}

async function answerLines(lines: AsyncIterable<InputLine>, work: Work): Promise<BatchSummary> {
  const { output, signal, bar } = work;
  let done = 0;
  let errors = 0;
  for await (const line of lines) {
    await setImmediate(); // a Ctrl-C has its turn
    signal.throwIfAborted();
    if (line.text?.trim() === "") continue;
    const result = await answerLine(line, work);
    if ("error" in result) errors += 1;
    else done += 1;
    await output.write(`${JSON.stringify(result)}\n`);
    if (bar.size !== null) bar.update(line.bytesRead, bar.size, `${done + errors} 题`);
  }
  return { done, failed: errors };
}

async function answerLine(line: InputLine, { answer, queries, signal }: Work): Promise<object> {
  const parsed =
    line.text === null
      ? bad(null, `超过 ${LONGEST_LINE} 个字符`)
      : parseBatchLine(line.text, { queries });
  const { id } = parsed;
  if (parsed.kind === "bad") return failed(id, { code: "input_invalid", message: parsed.message });
  try {
    return { id, ...(await answer(parsed)) };
  } catch (error) {
    signal.throwIfAborted();
    if (error instanceof WenceError) return failed(id, error);
    return failed(id, { code: "internal", message: "程序内部出错,这一题没有回答。" });
  }
}

function failed(id: BatchId, { code, message }: { code: string; message: string }) {
  return { id, status: "error", error: { code, message } };
}
