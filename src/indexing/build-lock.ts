import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";

/** How a build goes on: `held` until released; `settled` because another process did the work. */
export type LockOutcome =
  | { readonly kind: "held"; readonly release: () => Promise<void> }
  | { readonly kind: "settled" }
  | { readonly kind: "unavailable" };

const RETRY_MS = 150;
/** After this long the other builder is taken for hung; two builds at once cost work, not correctness. */
const GIVE_UP_MS = 5 * 60_000;

/**
 * Takes the build lock of a data folder (made if missing). While another process holds it, asks
 * `isSettled` now and then whether that one has already built what is wanted here. Where locks do not
 * work (read-only folder, hung builder) the outcome is `unavailable`, which is no error.
 */
export async function takeBuildLock(
  dataDir: string,
  { isSettled, signal }: { isSettled: () => boolean; signal?: AbortSignal | undefined },
): Promise<LockOutcome> {
  const { lock } = (await import("proper-lockfile")).default;
  const giveUpAt = Date.now() + GIVE_UP_MS;
  while (Date.now() < giveUpAt && !signal?.aborted) {
    try {
      mkdirSync(dataDir, { recursive: true });
      const release = await lock(dataDir, {
        lockfilePath: join(dataDir, "build.lock"),
        stale: 5_000, // how long others wait for a process that was killed
        onCompromised: () => undefined, // somebody else builds as well: harmless
      });
      return { kind: "held", release: () => release().catch(() => undefined) };
    } catch (error) {
      if (!isLocked(error)) return { kind: "unavailable" };
    }
    await setTimeout(RETRY_MS);
    if (isSettled()) return { kind: "settled" };
  }
  return { kind: "unavailable" };
}

function isLocked(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ELOCKED";
}
