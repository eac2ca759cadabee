import type { Terminal } from "./terminal.ts";

/** A progress bar on stderr; where none may be drawn, both functions do nothing. */
export interface ProgressBar {
  /** `done` of `total`; `detail` stands behind the bar. */
  readonly update: (done: number, total: number, detail: string) => void;
  /** Removes the bar. Safe to call twice. */
  readonly stop: () => void;
}

/** Prepares a bar named `label`; it appears with the first update. */
export async function createProgressBar(
  label: string,
  { bars, stderr }: Pick<Terminal, "bars" | "stderr">,
): Promise<ProgressBar> {
  if (!bars) return { update: () => {}, stop: () => {} };
  const { default: cliProgress } = await import("cli-progress");
  const bar = new cliProgress.SingleBar({
    stream: stderr as NodeJS.WriteStream,
    format: `${label} {bar} {percentage}% {detail}`,
    barCompleteChar: "█",
    barIncompleteChar: "░",
    barsize: 30,
    hideCursor: true,
    clearOnComplete: true,
  });
  let started = false;
  return {
    update: (done, total, detail) => {
      if (!started) bar.start(total, done, { detail });
      else bar.setTotal(total);
      started = true;
      bar.update(done, { detail });
    },
    stop: () => {
      if (started) bar.stop();
      started = false;
    },
  };
}
