import { WenceError } from "../../errors.ts";

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
export function failureText(error: unknown, ref: string): string {
  if (isReadersOwn(error)) return error.message;
  if (isTimeout(error))
    return `这个问题没有在限定的时间内答完。请把问题写得具体一些再问一次(编号 ${ref})。`;
  return `这次没有答成。请稍后再问一次;如果还是不行,请把编号 ${ref} 告诉管理员。`;
}

function isTimeout(error: unknown): boolean {
  return error instanceof Error && error.name === "TimeoutError";
}
