import { LRUCache } from "lru-cache";

/** Who comes first is served: everything else is a repetition. */
export interface Claims {
  /** True for the first caller with a key, false for all later ones. */
  take(key: string): boolean;
  /** Gives a key back: what was claimed could not be done. */
  release(key: string): void;
}

/** Slack repeats an event for up to six minutes, and sends a mention as two events. */
const KEPT_MS = 60 * 60_000;
const MOST = 20_000;

/** Remembers keys for an hour, the newest 20,000 of them. */
export function createClaims(): Claims {
  const taken = new LRUCache<string, true>({ max: MOST, ttl: KEPT_MS });
  return {
    take(key) {
      if (taken.has(key)) return false;
      taken.set(key, true);
      return true;
    },
    release: (key) => void taken.delete(key),
  };
}
