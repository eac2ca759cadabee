import { setTimeout as sleep } from "node:timers/promises";

const POLL_MS = 20;

/** Waits until something holds and resolves to it; rejects after `ms` milliseconds. */
export async function until<T>(what: () => T | undefined | null | false, ms = 20_000): Promise<T> {
  const limit = Date.now() + ms;
  for (;;) {
    const held = what();
    if (held !== undefined && held !== null && held !== false) return held;
    if (Date.now() > limit) throw new Error(`did not happen within ${ms} ms: ${what}`);
    await sleep(POLL_MS);
  }
}
