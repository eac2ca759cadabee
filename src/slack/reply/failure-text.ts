import { WenceError } from "../../errors.ts";
import type { Say } from "../text/words.ts";

/** Errors of the reader's making; their words are for the reader. */
const READERS_OWN: ReadonlySet<string> = new Set(["question_empty", "question_too_long"]);

/** Can the reader mend it alone: an empty or overlong question? */
export function isReadersOwn(error: unknown): error is WenceError {
  return error instanceof WenceError && READERS_OWN.has(error.code);
}

/**
 * Says in one line what a reader should know of a failure: what to do next, and the reference by which
 * the log can be searched. Nothing of the error itself is shown.
 */
export function failureText(error: unknown, ref: string, say: Say): string {
  if (isReadersOwn(error)) return error.message;
  return say(isTimeout(error) ? "tooLate" : "failed", ref);
}

function isTimeout(error: unknown): boolean {
  return error instanceof Error && error.name === "TimeoutError";
}
