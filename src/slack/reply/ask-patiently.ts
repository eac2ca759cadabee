import type { Answer } from "../../answer/answer.ts";
import type { AskOptions, Assistant } from "../../assistant.ts";
import type { Turn } from "../../policy.ts";

/**
 * Asks, and ends with the signal's reason or a TimeoutError where no answer has come in time, whether
 * the assistant listens to the signal or not. Nothing is held on to once it has ended.
 */
export async function askPatiently(
  assistant: Pick<Assistant, "ask">,
  { question, history }: { question: string; history: readonly Turn[] },
  { patience, signal, ...options }: AskOptions & { patience: number; signal: AbortSignal },
): Promise<Answer> {
  signal.throwIfAborted();
  const limit = new AbortController();
  const passOn = () => limit.abort(signal.reason);
  signal.addEventListener("abort", passOn);
  const timer = setTimeout(() => limit.abort(tooLate()), patience);
  try {
    return await new Promise((resolve, reject) => {
      limit.signal.addEventListener("abort", () => reject(limit.signal.reason));
      assistant
        .ask(question, history, { ...options, signal: limit.signal })
        .then(resolve, (error) => reject(limit.signal.aborted ? limit.signal.reason : error));
    });
  } finally {
    clearTimeout(timer);
    signal.removeEventListener("abort", passOn);
  }
}

function tooLate(): Error {
  const error = new Error("no answer in time");
  error.name = "TimeoutError";
  return error;
}
