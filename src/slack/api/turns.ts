import { setTimeout as sleep } from "node:timers/promises";
import { LRUCache } from "lru-cache";

/** Turns that follow one another at a distance, apart for each name. */
export interface Turns {
  /** Resolves when it is the caller's turn. */
  next(name: string): Promise<void>;
}

const MOST_NAMES = 1_000;

/** Gives out a turn for each name every `intervalMs` milliseconds, in order of asking. */
export function createTurns({ intervalMs }: { intervalMs: number }): Turns {
  const taken = new LRUCache<string, number>({ max: MOST_NAMES });
  return {
    async next(name) {
      const now = Date.now();
      const at = Math.max(now, (taken.get(name) ?? 0) + intervalMs);
      taken.set(name, at);
      if (at > now) await sleep(at - now);
    },
  };
}
