import { setMaxListeners } from "node:events";
import type { Answer } from "../../answer/answer.ts";
import type { AskOptions, Assistant } from "../../assistant.ts";
import type { Turn } from "../../policy.ts";

/**
 * Asks, and ends with the signal's reason or a TimeoutError where no answer has come in time, whether
 * the assistant listens to the signal or not.
 */
export async function askPatiently(
  assistant: Pick<Assistant, "ask">,
  { question, history }: { question: string; history: readonly Turn[] },
  { patience, signal, ...options }: AskOptions & { patience: number; signal: AbortSignal },
): Promise<Answer> {
  const limit = AbortSignal.any([signal, AbortSignal.timeout(patience)]);
  setMaxListeners(0, limit);
  limit.throwIfAborted();
  return new Promise((resolve, reject) => {
    limit.addEventListener("abort", () => reject(limit.reason), { once: true });
    assistant.ask(question, history, { ...options, signal: limit }).then(resolve, (error) => {
      reject(limit.aborted ? limit.reason : error);
    });
  });
}
