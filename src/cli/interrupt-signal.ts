import { WenceError } from "../errors.ts";

/**
 * Turns Ctrl-C (SIGINT) and SIGTERM into an aborted signal, so that a command can clean up and end.
 *
 * A second Ctrl-C ends the process at once. `release` gives the signals back.
 */
export function interruptSignal(process: NodeJS.Process): {
  readonly signal: AbortSignal;
  readonly release: () => void;
} {
  const controller = new AbortController();
  const interrupt = () => {
    if (controller.signal.aborted) process.exit(1);
    controller.abort(new WenceError("cancelled", "已取消。", { retryable: true }));
  };
  const names = ["SIGINT", "SIGTERM"] as const;
  for (const name of names) process.on(name, interrupt);
  return {
    signal: controller.signal,
    release: () => {
      for (const name of names) process.off(name, interrupt);
    },
  };
}
