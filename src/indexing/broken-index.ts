import { WenceError } from "../errors.ts";

/** The error for an index that must not be used; `detail` says what is wrong with it, in Chinese. */
export function brokenIndex(detail: string, cause?: unknown): WenceError {
  return new WenceError("index_broken", `索引不可用(${detail})。`, { cause });
}

/** The words of any error, without its stack. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
